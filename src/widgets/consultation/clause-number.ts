import type { OutlineEntry } from '../../client/index.js';

const digits = '零一二三四五六七八九';
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `十二`, `一百零三`, `１２` and `12` as a number; NaN for anything else. */
function readNumber(typed: string): number {
  const plain = typed.replace(/[\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/〇/g, '零').replace(/两/g, '二');
  if (/^\d{1,5}$/.test(plain)) return Number(plain);
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return NaN;
  let sum = 0;
  let last = 0;
  for (const sign of plain) {
    const unit = tens[sign];
    sum += unit === undefined ? 0 : Math.max(1, last) * unit;
    last = unit === undefined ? digits.indexOf(sign) : 0;
  }
  return sum + last;
}

/** `12`, `１２`, `第十二条`, `12-1` and `第十二条之一` as a clause id, or undefined; `para` for a text without articles. */
export function clauseIdOf(typed: string, kind: 'art' | 'para' = 'art'): string | undefined {
  const [, number = '', insert] = /^第?([^条段之－-]+)[条段]?(?:[-－之](.+?)条?)?$/.exec(typed.replace(/\s/g, '')) ?? [];
  const parts = [readNumber(number), ...(insert === undefined ? [] : [readNumber(insert)])];
  return parts.every((part) => part > 0) ? `${kind}-${parts.join('-')}` : undefined;
}

/** Place in the order of the text: 第十二条之一 comes after 第十二条. */
function rank(clauseId: string): number {
  const [, number = '0', insert = '0'] = clauseId.split('-');
  return Number(number) * 100 + Number(insert);
}

/** The chapter that holds a clause, by the outline alone: no need to read the text first. */
export function chapterOf(clauseId: string, outline: readonly OutlineEntry[]): string | undefined {
  const place = rank(clauseId);
  const holders = outline.filter((entry) => entry.firstClauseId && entry.lastClauseId && rank(entry.firstClauseId) <= place && place <= rank(entry.lastClauseId));
  // The innermost heading names the right chapter; a part names only its first.
  return holders.at(-1)?.chapterId;
}

/** The number of the last clause, for "1 to N". */
export function lastClauseNumber(outline: readonly OutlineEntry[], clauseCount: number): number {
  const last = Math.max(0, ...outline.map((entry) => (entry.lastClauseId ? Math.floor(rank(entry.lastClauseId) / 100) : 0)));
  return last || clauseCount;
}
