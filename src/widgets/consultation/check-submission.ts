import { writeJson, type ConsultationForm, type FieldError, type IdentityField, type IdentityFieldName } from '../../client/index.js';
import { countSigns } from '../../core/format.js';
import type { SendingVoice } from './messages/index.js';
import { changedWording, toSubmission, type OpinionValues, type SubmissionValues } from './submission-values.js';

/** A sentence in whatever language the reader has; a wrong key does not compile. */
export type Finding = (t: SendingVoice) => string;
/** What is wrong, by the JSON Pointer of the field. */
export type Findings = Map<string, Finding>;

const halfWidth = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
const digitsOf = (text: string): string => halfWidth(text).replace(/[\s\-—()+]/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');

function checkOpinion(item: OpinionValues, index: number, form: ConsultationForm, found: Findings): void {
  const { maxReasonLength, maxSuggestedTextLength } = form.limits;
  const reason = `/items/${index}/reason`;
  const wording = changedWording(item);
  if (item.reason.trim() === '' && wording === undefined) {
    found.set(reason, (t) => (item.clauseId === null ? t('box.error.reason.missing.whole') : t('box.error.reason.missing', item.label)));
  }
  const over = countSigns(item.reason) - maxReasonLength;
  if (over > 0) found.set(reason, (t) => t('box.error.reason.long', over));
  const overWording = countSigns(wording ?? '') - maxSuggestedTextLength;
  if (overWording > 0) found.set(`/items/${index}/suggestedText`, (t) => t('box.error.suggest.long', overWording));
}

/** Mobile numbers of mainland China have eleven digits; numbers that begin otherwise may be landlines and are left alone. */
function checkPhone(value: string): Finding | undefined {
  const digits = digitsOf(value);
  if (!/^\d{7,}$/.test(digits)) return (t) => t('box.error.phone');
  if (!/^1[3-9]/.test(digits) || digits.length === 11) return undefined;
  const missing = 11 - digits.length;
  return (t) => (missing > 0 ? t('box.error.phone.short', missing) : t('box.error.phone'));
}

function checkIdentityField(field: IdentityField, value: string): Finding | undefined {
  const name = (t: SendingVoice): string => t(`box.identity.${field.name}`);
  if (value === '') return field.required ? (t) => t('box.error.identity.missing', name(t)) : undefined;
  if (countSigns(value) > field.maxLength) return (t) => t('box.error.identity.long', name(t), field.maxLength);
  if (field.name === 'phone') return checkPhone(value);
  if (field.name === 'email' && !/^\S+@\S+$/.test(halfWidth(value))) return (t) => t('box.error.email');
  return undefined;
}

function checkIdentity(values: SubmissionValues, form: ConsultationForm, found: Findings): void {
  const valueOf = (name: IdentityFieldName): string => (values.identity[name] ?? '').trim();
  for (const field of form.identityFields) {
    const finding = checkIdentityField(field, valueOf(field.name));
    if (finding) found.set(`/identity/${field.name}`, finding);
  }
  for (const group of form.requireOneOf) {
    const [first] = group;
    if (first && group.every((name) => valueOf(name) === '')) {
      found.set(`/identity/${first}`, (t) => t('box.error.identity.either', ...group.map((name) => t(`box.identity.${name}`))));
    }
  }
}

/** What stops a submission before it leaves; lengths in code points and bytes of UTF-8, as the server counts them. */
export function checkSubmission(values: SubmissionValues, form: ConsultationForm): Findings {
  const found: Findings = new Map();
  const { maxItems, maxBodyBytes } = form.limits;
  if (values.items.length > maxItems) found.set('/items', (t) => t('box.error.items.many', maxItems));
  values.items.forEach((item, index) => { checkOpinion(item, index, form, found); });
  checkIdentity(values, form, found);
  if (found.size === 0 && new TextEncoder().encode(writeJson(toSubmission(values, form))).length > maxBodyBytes) found.set('/items/0/reason', (t) => t('box.error.size'));
  return found;
}

/** The server's refusal of a field in our words, where we have some; else in the server's own. */
export function findingOf(error: FieldError, values: SubmissionValues): Finding {
  const [, index, field] = /^\/items\/(\d+)\/(reason|suggestedText|uploads)(?:\/\d+)?$/.exec(error.pointer) ?? [];
  const item = values.items[Number(index)];
  if (item && field === 'reason' && error.code === 'required') {
    return (t) => (item.clauseId === null ? t('box.error.reason.missing.whole') : t('box.error.reason.missing', item.label));
  }
  if (item && error.code === 'too-long' && error.limit !== undefined) {
    const over = Math.max(1, countSigns((field === 'reason' ? item.reason : item.suggestedText) ?? '') - error.limit);
    return (t) => (field === 'reason' ? t('box.error.reason.long', over) : t('box.error.suggest.long', over));
  }
  if (field === 'uploads' && error.code === 'too-late') return (t) => t('box.error.files.gone');
  if (field === 'uploads' && ['not-found', 'duplicate'].includes(error.code)) return (t) => t('box.error.files.lost');
  return () => error.message;
}
