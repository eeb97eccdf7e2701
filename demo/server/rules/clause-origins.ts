/** Where the clauses of a new version seem to come from, for staff who do not say so themselves. */
import type { ClauseText } from '../../../src/contract/models.js';
import { plainText } from './clause-continuation.js';

/** Share of common pairs of characters from which two texts of one number count as the same clause. */
const alike = 0.4;

/** The clauses as they came when any of them names an origin; else each with the one that its number or its text gives away. */
export function withOrigins(before: readonly ClauseText[], clauses: readonly ClauseText[]): ClauseText[] {
  if (clauses.some(({ continues }) => continues.length > 0)) return [...clauses];
  const texts = new Map(before.map((clause) => [clause.id, plainText(clause)]));
  const unchanged = new Set(clauses.filter((clause) => texts.get(clause.id) === plainText(clause)).map(({ id }) => id));
  const movable = new Map([...texts].filter(([id]) => !unchanged.has(id)).map(([id, text]) => [text, id]));
  const moved = new Map(clauses.flatMap((clause) => {
    const from = unchanged.has(clause.id) ? undefined : movable.get(plainText(clause));
    return from === undefined ? [] : [[clause.id, from] as const];
  }));
  const taken = new Set(moved.values());
  return clauses.map((clause): ClauseText => {
    const from = moved.get(clause.id);
    if (from !== undefined) return { ...clause, continues: [{ clauseId: from, how: 'moved' }] };
    const text = taken.has(clause.id) ? undefined : texts.get(clause.id);
    const same = text !== undefined && (unchanged.has(clause.id) || likeness(text, plainText(clause)) >= alike);
    return same ? { ...clause, continues: [{ clauseId: clause.id, how: 'kept' }] } : clause;
  });
}

/** From 0, nothing in common, to 1: the Dice coefficient of pairs of characters. */
function likeness(left: string, right: string): number {
  const [one, two] = [pairs(left), pairs(right)];
  const common = [...one].filter((pair) => two.has(pair)).length;
  return (2 * common) / Math.max(1, one.size + two.size);
}

function pairs(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}
