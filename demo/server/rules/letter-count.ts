/** What a letter adds to the counts, as it stands: taken away as it stood and added as it stands, they are always in step. */
import type { LetterCountRow, LetterRow } from '../store/letter-rows.js';

export type LetterCountKey = Pick<LetterCountRow, 'month' | 'category' | 'unit_id' | 'mailbox_id'>;
export type LetterCounts = Omit<LetterCountRow, keyof LetterCountKey>;

export interface LetterCountChange {
  readonly key: LetterCountKey;
  readonly counts: LetterCounts;
}

/** In an order that is the same for everybody, so that two who change the same counts never wait for each other; nothing where nothing changes. */
export function countChanges(before: LetterRow | undefined, after: LetterRow): LetterCountChange[] {
  const added = { key: keyOf(after), counts: countsOf(after) };
  if (!before) return [added];
  const taken = { key: keyOf(before), counts: times(countsOf(before), -1) };
  const changes = sortKey(taken) === sortKey(added) ? [{ key: added.key, counts: sum(taken.counts, added.counts) }] : [taken, added];
  return changes.filter(({ counts }) => Object.values(counts).some((count) => count !== 0)).toSorted((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
}

const keyOf = ({ month, category, unit_id, mailbox_id }: LetterRow): LetterCountKey => ({ month, category, unit_id: unit_id ?? '', mailbox_id });

const sortKey = ({ key: { month, category, unit_id, mailbox_id } }: LetterCountChange) => [month, category, unit_id, mailbox_id].join('\n');

function countsOf({ state, answered_on, on_time, round, workdays, rating }: LetterRow): LetterCounts {
  const one = (counted: boolean) => (counted ? 1 : 0);
  const rated = (grade: string) => one(rating === grade);
  const silent = answered_on === null;
  return {
    received: 1, answered: one(!silent), refused: one(silent && state === 'refused'), withdrawn: one(silent && state === 'withdrawn'), on_time: one(on_time === 1),
    handled_again: one(round > 1), workdays: workdays ?? 0, timed: one(workdays !== null), very_satisfied: rated('very-satisfied'), satisfied: rated('satisfied'),
    fairly_satisfied: rated('fairly-satisfied'), dissatisfied: rated('dissatisfied'), very_dissatisfied: rated('very-dissatisfied'),
  };
}

const each = (counts: LetterCounts, change: (count: number, name: keyof LetterCounts) => number) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, change(count, name as keyof LetterCounts)])) as LetterCounts;

const times = (counts: LetterCounts, factor: number) => each(counts, (count) => count * factor);
const sum = (left: LetterCounts, right: LetterCounts) => each(left, (count, name) => count + right[name]);
