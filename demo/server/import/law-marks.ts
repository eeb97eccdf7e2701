/** How headings, articles, items and subitems of Chinese laws are marked. */
import type { OutlineHeading } from '../../../src/contract/models.js';
import { numeralCharacters, parseNumeral } from './chinese-numerals.js';
import type { SourceLine } from './law-lines.js';

export type HeadingLevel = OutlineHeading['level'];

export interface HeadingMark {
  level: HeadingLevel;
  label: string;
  number: number;
  title: string;
}

export interface ArticleMark {
  label: string;
  number: number;
  /** 2 in 第十二条之二; 0 without 之. */
  insertion: number;
  title: string;
  text: string;
  /** White space, 【 or nothing follows the label. */
  spaced: boolean;
  /** It reads like the beginning of a reference to an article, not like an article. */
  refers: boolean;
}

export interface ListMark {
  kind: 'item' | 'subitem';
  label: string;
  number: number;
  text: string;
}

const numeral = `[${numeralCharacters}]+`;
const headingPattern = new RegExp(`^第\\s*(${numeral})\\s*(分编|编|章|节)(.*)$`);
const articlePattern = new RegExp(`^第\\s*(${numeral})\\s*条(?:\\s*之\\s*(${numeral}))?(.*)$`);
const itemPattern = new RegExp(`^([（(]\\s*([〇零一二三四五六七八九十百]+)\\s*[）)]\\s*[、.．]?)\\s*((?![项款至]).*)$`);
const circledItems = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const subitemPattern = /^(([0-9０-９]{1,2})\s*[.．、]|[（(]\s*([0-9０-９]{1,2})\s*[）)])\s*((?![0-9０-９]).*)$/;

const levels: Record<string, HeadingLevel> = { 编: 'part', 分编: 'subpart', 章: 'chapter', 节: 'section' };

const sentence = /[。；：，！？;:]/;
const plainReference = /^(?:规定|所|的|第|至|到|、|和|与|及|或|中)/;
const surelyRefers = new RegExp(`^(?:第\\s*${numeral}\\s*[款项条]|(?:的|所)?规定[的，]|所称|、第|至第|和第|或者第|的规定)`);

/** 第二章 总 则 with or without #. Answers undefined for a sentence that only begins with such words. */
export function headingMark({ text, hashes, numbered }: SourceLine): HeadingMark | undefined {
  const found = headingPattern.exec(text);
  const number = parseNumeral(found?.[1] ?? '');
  const level = levels[found?.[2] ?? ''];
  if (!found || number === undefined || level === undefined) return undefined;
  const rest = found[3] ?? '';
  if (hashes === 0 && !numbered && (sentence.test(rest) || rest.length > 60 || plainReference.test(rest))) return undefined;
  return { level, label: `第${found[1] ?? ''}${found[2] ?? ''}`, number, title: headingTitle(rest) };
}

/** 总 则 → 总则; other white space becomes one space. */
export function headingTitle(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.every((word) => /^\p{Script=Han}$/u.test(word)) ? words.join('') : words.join(' ');
}

/** A paragraph that begins with 第…条, whether it is an article or only quotes one. */
export function articleMark({ text, numbered }: SourceLine): ArticleMark | undefined {
  const found = articlePattern.exec(text);
  const number = parseNumeral(found?.[1] ?? '');
  if (!found || number === undefined) return undefined;
  const insertion = found[2] === undefined ? 0 : (parseNumeral(found[2]) ?? 0);
  const rest = found[3] ?? '';
  const spaced = rest === '' || /^[\s【]/.test(rest);
  const named = /^\s*【([^】]{1,100})】(.*)$/.exec(rest);
  return {
    label: `第${found[1] ?? ''}条${found[2] === undefined ? '' : `之${found[2]}`}`,
    number,
    insertion,
    title: named?.[1]?.trim() ?? '',
    text: (named?.[2] ?? rest).trim(),
    spaced,
    refers: !numbered && (surelyRefers.test(rest.trim()) || (!spaced && plainReference.test(rest))),
  };
}

/** （一） and (一) are items 项; 1. 1． 1、 and （1） are subitems 目; 1.5 is a number. */
export function listMark(text: string): ListMark | undefined {
  const circled = circledItems.indexOf(text.charAt(0));
  if (text !== '' && circled >= 0) return { kind: 'item', label: text.charAt(0), number: circled + 1, text: text.slice(1).trim() };
  const item = itemPattern.exec(text);
  const itemNumber = parseNumeral(item?.[2] ?? '');
  if (item && itemNumber !== undefined) return { kind: 'item', label: item[1] ?? '', number: itemNumber, text: item[3] ?? '' };
  const subitem = subitemPattern.exec(text);
  const subitemNumber = parseNumeral(subitem?.[2] ?? subitem?.[3] ?? '');
  if (!subitem || subitemNumber === undefined) return undefined;
  return { kind: 'subitem', label: subitem[1] ?? '', number: subitemNumber, text: subitem[4] ?? '' };
}
