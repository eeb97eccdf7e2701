/** The name of a law and what is printed around it. */
import { sourceLines, withoutSpace, type SourceLine } from './law-lines.js';
import { articleMark, headingMark, headingTitle } from './law-marks.js';

export interface TitleReading {
  /** Without 《》 and without （征求意见稿）; empty where the text has none. */
  title: string;
  /** （征求意见稿）, （草案） …, kept as the first line of the preamble. */
  addition: string;
  /** The line it stands on; 0 where there is none. */
  line: number;
}

/** An annex to an announcement begins with 附件 or 附件1 above its title. */
export function withoutAnnexMark(lines: SourceLine[]): { lines: SourceLine[]; annexMark: SourceLine | undefined } {
  const [first, ...rest] = lines;
  const marked = first !== undefined && rest.length > 0 && /^附\s*件\s*[0-9０-９一二三四五六七八九十]*\s*[：:]?$/.test(first.text);
  return marked ? { lines: rest, annexMark: first } : { lines, annexMark: undefined };
}

/** The first line is the title unless it is a sentence, a numbered heading, an article or the word 目录. */
export function readTitle(lines: SourceLine[]): TitleReading {
  const first = lines[0];
  if (!first || !mayBeTitle(first)) return { title: '', addition: '', line: 0 };
  const found = /^(.+?)\s*([（(][^（()）]*(?:稿|草案)[^（()）]*[）)])$/.exec(first.text);
  const name = headingTitle(found?.[1] ?? first.text);
  return { title: /^《[^《》]+》$/.test(name) ? name.slice(1, -1) : name, addition: found?.[2] ?? '', line: first.line };
}

function mayBeTitle(line: SourceLine): boolean {
  if (line.text === '' || line.text.length > 200 || isContentsWord(line)) return false;
  if (headingMark(line) || articleMark(line)) return false;
  return line.hashes > 0 || !/[。；：，]$/.test(line.text);
}

/** 目录, 目　录. */
export function isContentsWord({ text }: SourceLine): boolean {
  return withoutSpace(text) === '目录';
}

/**
 * The lines of a table of contents: from 目录 up to where its first entry comes a second time.
 * Empty when the first entry never comes again, for then the text itself follows.
 */
export function contentsLines(lines: SourceLine[]): Set<number> {
  const start = lines.findIndex(isContentsWord);
  const first = lines[start + 1];
  if (start < 0 || !first) return new Set();
  const entry = withoutPage(first.text);
  const again = lines.findIndex((line, index) => index > start + 1 && withoutPage(line.text) === entry);
  return new Set(again < 0 ? [] : lines.slice(start, again).map(({ line }) => line));
}

function withoutPage(text: string): string {
  return withoutSpace(text).replace(/[.…·．]*[0-9０-９]*$/, '');
}

/** The title that the text of a law begins with; empty where it has none. */
export function titleOf(source: string): string {
  return readTitle(sourceLines(source)).title;
}
