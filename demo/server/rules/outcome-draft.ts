/** What an outcome must hold before it is kept, and what more before it is public. */
import type { FieldError, OutcomeDraft, OutcomeGroupDraft } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import type { OutcomePolicy } from '../config.js';
import { fieldProblem } from '../field-errors.js';
import { hasText } from './rich-text.js';

/** More than this helps nobody. */
const mostErrors = 50;

/**
 * An opinion stands in one group, and everything that is named exists.
 *
 * @param opinionIds Opinions that were not withdrawn.
 * @param places Clauses of every published version.
 */
export function outcomeErrors({ groups }: OutcomeDraft, opinionIds: ReadonlySet<string>, places: ReadonlyMap<string, ClausePlace>): FieldError[] {
  const standing = new Map<string, number>();
  const names = new Set<string>();
  const errors: FieldError[] = [];
  for (const [index, group] of groups.entries()) {
    const at = `/groups/${String(index)}`;
    if (names.has(group.id)) errors.push(fieldProblem(`${at}/id`, 'duplicate', '请换一个代号，前面的组已经用过。'));
    names.add(group.id);
    if (group.clauseId !== null && !places.has(group.clauseId)) {
      errors.push(fieldProblem(`${at}/clauseId`, 'not-found', '请重新选择条文，公布过的草案里没有这一条。'));
    }
    for (const [place, id] of group.opinionIds.entries()) {
      const pointer = `${at}/opinionIds/${String(place)}`;
      const other = standing.get(id);
      if (!opinionIds.has(id)) errors.push(fieldProblem(pointer, 'not-found', '请去掉这条意见，这次没有收到，或者已经撤回。'));
      else if (other !== undefined) errors.push(fieldProblem(pointer, 'duplicate', `请去掉一处，这条意见已经在第${String(other + 1)}组。`));
      standing.set(id, other ?? index);
    }
    if (errors.length >= mostErrors) break;
  }
  return errors.slice(0, mostErrors);
}

/** How many opinions stand in no group. */
export function ungroupedCount({ groups }: OutcomeDraft, opinionIds: ReadonlySet<string>): number {
  const grouped = new Set(groups.flatMap((group) => group.opinionIds).filter((id) => opinionIds.has(id)));
  return opinionIds.size - grouped.size;
}

const outcomeNames = { adopted: '采纳', 'partly-adopted': '部分采纳', 'not-adopted': '未采纳', 'further-study': '另行研究' } as const;

/** 重大行政决策程序暂行条例 art. 18, 32: what became of the opinions, with reasons; how far is the agency's own setting. */
export function outcomeGaps({ summary, groups }: OutcomeDraft, ungrouped: number, { everyOpinion, reasonFor }: OutcomePolicy): FieldError[] {
  const unexplained = ({ outcome, reason }: OutcomeGroupDraft) => reasonFor.includes(outcome) && !isWritten(reason);
  return [
    ...(hasText(summary) ? [] : [fieldProblem('/content/summary', 'required', '请写总的说明。')]),
    ...(everyOpinion && ungrouped > 0 ? [fieldProblem('/content/groups', 'required', `还有${String(ungrouped)}条意见没有归组。`)] : []),
    ...groups.flatMap(({ point }, index) => (isWritten(point) ? [] : [fieldProblem(`/content/groups/${String(index)}/point`, 'required', `请写第${String(index + 1)}组的要点。`)])),
    ...groups.flatMap((group, index) => unexplained(group)
      ? [fieldProblem(`/content/groups/${String(index)}/reason`, 'required', `第${String(index + 1)}组是“${outcomeNames[group.outcome]}”，请写明理由。`)] : []),
  ].slice(0, mostErrors);
}

/** Where a clause stands, and what it is called. */
export interface ClausePlace {
  readonly label: string;
  readonly position: number;
}

/** The whole text first, then in the order of the draft; groups of one clause as staff put them. */
export function inDraftOrder(groups: readonly OutcomeGroupDraft[], places: ReadonlyMap<string, ClausePlace>): OutcomeGroupDraft[] {
  const position = ({ clauseId }: OutcomeGroupDraft) => (clauseId === null ? -1 : (places.get(clauseId)?.position ?? Infinity));
  return groups.toSorted((left, right) => {
    const [one, two] = [position(left), position(right)];
    return one === two ? 0 : one - two;
  });
}
