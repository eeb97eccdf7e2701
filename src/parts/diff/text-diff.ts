import { diffChars } from 'diff';

export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many signs in either text a comparison sign by sign would stop the page: it is told as one change. */
const longest = 6000;

/** What was changed from one wording to another, sign by sign: Chinese has no spaces to compare words by. */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [{ kind: 'same', text: before }];
  if (before.length > longest || after.length > longest) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return diffChars(before, after).map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
