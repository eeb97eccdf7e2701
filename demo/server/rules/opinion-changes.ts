/** What has to be mended before a writer's changes are taken. */
import type { Clause, FieldError, OpinionChange } from '../../../src/contract/models.js';
import { fieldProblem } from '../field-errors.js';
import type { OpinionRow } from '../store/schema.js';
import { wordingErrors, type WordingPolicy } from './submission-errors.js';

/** @param clauseOf The clause that an opinion speaks of; undefined for the whole text. */
export function opinionChangeErrors(
  changes: readonly OpinionChange[], opinions: ReadonlyMap<string, OpinionRow>, clauseOf: (row: OpinionRow) => Clause | undefined, policy: WordingPolicy,
): FieldError[] {
  const seen = new Set<string>();
  return changes.flatMap((change, index): FieldError[] => {
    const at = `/changes/${String(index)}`;
    const repeated = seen.has(change.id);
    seen.add(change.id);
    const row = opinions.get(change.id);
    if (!row) return [fieldProblem(`${at}/id`, 'not-found', '这份回执里没有这条意见，请核对。')];
    if (repeated) return [fieldProblem(`${at}/id`, 'duplicate', '这条意见改了两次，请合在一起。')];
    if (row.state === 'withdrawn') return [fieldProblem(`${at}/id`, 'not-allowed', '这条意见已经撤回，请另提一条。')];
    if (change.kind === 'withdraw') return [];
    if (change.reason === undefined) return [fieldProblem(`${at}/reason`, 'required', '请写明理由，只改了条文就留空。')];
    return wordingErrors({ ...change, reason: change.reason }, clauseOf(row), at, policy);
  });
}
