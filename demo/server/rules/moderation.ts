/** Which decisions about opinions can stand. */
import type { FieldError, ModerationDecision, OpinionState } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import type { AgencyConfig } from '../config.js';
import { fieldProblem } from '../field-errors.js';
import type { OpinionChanges } from '../store/opinions.js';
import type { ListedOpinion } from '../store/opinion-lists.js';
import { opinionVersion } from './opinion-version.js';
import { publicWording } from './public-wording.js';

export const decidedState = { publish: 'published', hold: 'held', withhold: 'withheld' } as const satisfies Record<ModerationDecision['decision'], OpinionState>;

/** Decisions about something else than what stands there now: nobody publishes words that they have not read. */
export function staleDecisions(decisions: readonly ModerationDecision[], opinions: ReadonlyMap<string, ListedOpinion>): FieldError[] {
  return decisions.flatMap((decision, index) => {
    const row = opinions.get(decision.id);
    if (!row || opinionVersion(row) === decision.version) return [];
    // A change by its writer leaves nothing of what was decided.
    const message = row.state === 'received' ? '写的人刚改过，请再看一遍。' : '同事刚办过，请再看一遍。';
    return [fieldProblem(`/decisions/${String(index)}/version`, 'not-allowed', message)];
  });
}

/** Decisions about what its writer has taken back. */
export function withdrawnDecisions(decisions: readonly ModerationDecision[], opinions: ReadonlyMap<string, ListedOpinion>): FieldError[] {
  return decisions.flatMap(({ id }, index) =>
    (opinions.get(id)?.state === 'withdrawn' ? [fieldProblem(`/decisions/${String(index)}/id`, 'not-allowed', '写的人已经撤回，请去掉这一条。')] : []));
}

export function moderationErrors(decisions: readonly ModerationDecision[], opinions: ReadonlyMap<string, ListedOpinion>, { moderationReasons }: Pick<AgencyConfig, 'moderationReasons'>): FieldError[] {
  const seen = new Set<string>();
  const codes = moderationReasons.map(({ code }) => code);
  return decisions.flatMap((decision, index): FieldError[] => {
    const at = `/decisions/${String(index)}`;
    const repeated = seen.has(decision.id);
    seen.add(decision.id);
    const row = opinions.get(decision.id);
    if (!row) return [fieldProblem(`${at}/id`, 'not-found', '这次征求意见里没有这条意见，请核对。')];
    if (repeated) return [fieldProblem(`${at}/id`, 'duplicate', '这条意见定了两次，请留一处。')];
    const { decision: what, reasonCode, publicSuggestedText } = decision;
    const wording = publicWording({ ...row, ...publicTexts(decision, row) });
    const silent = !isWritten(wording.reason) && !isWritten(wording.suggestedText ?? '');
    return [
      ...(what === 'publish' && row.consent_given !== 1 ? [fieldProblem(`${at}/decision`, 'not-allowed', '写的人没有同意公开，请改选别的办法。')] : []),
      ...(what !== 'publish' && reasonCode === null ? [fieldProblem(`${at}/reasonCode`, 'required', '请选择原因，写的人会看到。')] : []),
      ...(what !== 'publish' && reasonCode !== null && !codes.includes(reasonCode) ? [fieldProblem(`${at}/reasonCode`, 'not-allowed', '请重新选择原因。')] : []),
      ...(what === 'publish' && reasonCode !== null ? [fieldProblem(`${at}/reasonCode`, 'not-allowed', '公开不用写原因，请去掉。')] : []),
      ...(publicSuggestedText !== undefined && row.suggested_text === null
        ? [fieldProblem(`${at}/publicSuggestedText`, 'not-allowed', '写的人没有改条文，请去掉这一项。')] : []),
      ...(what === 'publish' && silent ? [fieldProblem(`${at}/publicReason`, 'required', '请留下要公开的文字。')] : []),
    ];
  });
}

/** What stands in public in place of the writer's text. Left out, it stays as it was: what was blotted out must not come back by itself. */
function publicTexts({ publicReason, publicSuggestedText }: ModerationDecision, row: ListedOpinion): Pick<OpinionChanges, 'public_reason' | 'public_suggested_text'> {
  const own = (text: string, written: string | null) => (text === written ? null : text);
  return {
    ...(publicReason !== undefined && { public_reason: own(publicReason, row.reason) }),
    ...(publicSuggestedText !== undefined && { public_suggested_text: own(publicSuggestedText, row.suggested_text) }),
  };
}

export function decidedChanges(decision: ModerationDecision, row: ListedOpinion): OpinionChanges {
  return { ...publicTexts(decision, row), state: decidedState[decision.decision], reason_code: decision.reasonCode, note: decision.note, reports: 0 };
}
