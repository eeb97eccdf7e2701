import { writeJson, type ConsultationForm, type FieldError } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';
import { countSigns } from '../../core/format.js';
import { checkIdentity, fileFinding, type Finding, type Findings as SharedFindings } from '../../parts/writing/check-identity.js';
import type { SendingVoice } from './messages/index.js';
import { changedWording, toSubmission, type OpinionValues, type SubmissionValues } from './submission-values.js';

export type Findings = SharedFindings<SendingVoice>;

function checkOpinion(item: OpinionValues, index: number, form: ConsultationForm, found: Findings): void {
  const { maxReasonLength, maxSuggestedTextLength } = form.limits;
  const reason = `/items/${index}/reason`;
  const wording = changedWording(item);
  if (!isWritten(item.reason) && wording === undefined) {
    found.set(reason, (t) => (item.clauseId === null ? t('box.error.reason.missing.whole') : t('box.error.reason.missing', item.label)));
  }
  const over = countSigns(item.reason) - maxReasonLength;
  if (over > 0) found.set(reason, (t) => t('box.error.reason.long', over));
  const overWording = countSigns(wording ?? '') - maxSuggestedTextLength;
  if (overWording > 0) found.set(`/items/${index}/suggestedText`, (t) => t('box.error.suggest.long', overWording));
}

/** What stops a submission before it leaves; lengths in code points and bytes of UTF-8, as the server counts them. */
export function checkSubmission(values: SubmissionValues, form: ConsultationForm): Findings {
  const found: Findings = new Map();
  const { maxItems, maxBodyBytes } = form.limits;
  if (values.items.length > maxItems) found.set('/items', (t) => t('box.error.items.many', maxItems));
  values.items.forEach((item, index) => { checkOpinion(item, index, form, found); });
  for (const [pointer, finding] of checkIdentity(values.identity, form)) found.set(pointer, finding);
  if (found.size === 0 && new TextEncoder().encode(writeJson(toSubmission(values, form))).length > maxBodyBytes) found.set('/items/0/reason', (t) => t('writing.error.size'));
  return found;
}

/** The server's refusal of a field in our words, where we have some; else in the server's own. */
export function findingOf(error: FieldError, values: SubmissionValues): Finding<SendingVoice> {
  const [, index, field] = /^\/items\/(\d+)\/(reason|suggestedText)$/.exec(error.pointer) ?? [];
  const item = values.items[Number(index)];
  if (item && field === 'reason' && error.code === 'required') {
    return (t) => (item.clauseId === null ? t('box.error.reason.missing.whole') : t('box.error.reason.missing', item.label));
  }
  if (item && error.code === 'too-long' && error.limit !== undefined) {
    const over = Math.max(1, countSigns((field === 'reason' ? item.reason : item.suggestedText) ?? '') - error.limit);
    return (t) => (field === 'reason' ? t('box.error.reason.long', over) : t('box.error.suggest.long', over));
  }
  return fileFinding(error) ?? (() => error.message);
}
