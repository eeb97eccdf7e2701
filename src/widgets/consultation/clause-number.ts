import type { OutlineEntry } from '../../client/index.js';

/** `12`, `１２`, `第12条`, `12-1` and `12之1` as a clause id, or undefined. */
export function clauseIdOf(typed: string): string | undefined {
  const plain = typed.replace(/[\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const [, number, insert] = /^\s*第?\s*(\d{1,5})\s*条?\s*(?:(?:-|之)\s*(\d{1,2}))?\s*条?\s*$/.exec(plain) ?? [];
  return number === undefined ? undefined : `art-${Number(number)}${insert === undefined ? '' : `-${Number(insert)}`}`;
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
