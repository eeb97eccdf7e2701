/** Rules on what citizens send, beyond the schema. Every message names the field and the mend. */
import type { Clause, FieldError, Identity, IdentityFieldName, OpinionDraft, SubmissionDraft } from '../../../src/contract/models.js';
import { isMailAddress, phoneFault } from '../../../src/contract/contact.js';
import { isWritten, writtenLine } from '../../../src/contract/written.js';
import type { AgencyConfig } from '../config.js';
import { fieldProblem } from '../field-errors.js';
import { fieldName } from '../field-names.js';

export type WordingPolicy = Pick<AgencyConfig, 'limits' | 'positions'>;

type Policy = Pick<AgencyConfig, 'limits' | 'positions' | 'identityFields' | 'requireOneOf' | 'privacyNotice' | 'publicationConsent'>;

/** What has to be mended; `clauses` holds those of the draft that the items speak of. */
export function submissionErrors(draft: SubmissionDraft, clauses: ReadonlyMap<string, Clause>, policy: Policy): FieldError[] {
  return [
    ...itemErrors(draft, clauses, policy),
    ...identityErrors(draft.identity, policy),
    ...versionErrors(draft, policy),
  ];
}

/** The same for opinions that staff enter. */
export function itemErrors({ items }: Pick<SubmissionDraft, 'items'>, clauses: ReadonlyMap<string, Clause>, { limits, positions }: WordingPolicy): FieldError[] {
  const seen = new Set<string | null>();
  const errors = items.flatMap((item, index): FieldError[] => {
    const at = `/items/${String(index)}`;
    const clause = item.clauseId === null ? undefined : clauses.get(item.clauseId);
    const repeated = seen.has(item.clauseId);
    seen.add(item.clauseId);
    if (item.clauseId !== null && !clause) return [fieldProblem(`${at}/clauseId`, 'not-found', '草案里没有这一条，请重新选择。')];
    return [
      ...(repeated ? [fieldProblem(`${at}/clauseId`, 'duplicate', `对${clause?.label ?? '全文'}的意见请合在一起写。`)] : []),
      ...wordingErrors(item, clause, at, { limits, positions }),
    ];
  });
  const tooMany = items.length > limits.maxItems ? [fieldProblem('/items', 'too-many', `一次最多提${String(limits.maxItems)}条意见。`, limits.maxItems)] : [];
  return [...tooMany, ...errors];
}

/** What one opinion has to hold; `clause` is undefined for the whole text. */
export function wordingErrors(
  { position, suggestedText, reason }: Omit<OpinionDraft, 'clauseId'>, clause: Clause | undefined, at: string, { limits, positions }: WordingPolicy,
): FieldError[] {
  const says = isWritten(reason) || isChanged(suggestedText, clause);
  return [
    ...(says ? [] : [fieldProblem(`${at}/reason`, 'required', `请写下对${clause?.label ?? '全文'}的意见。`)]),
    ...(position === undefined || positions.includes(position) ? []
      : [fieldProblem(`${at}/position`, 'not-allowed', '请重新选择态度。')]),
    ...tooLong(`${at}/reason`, reason, limits.maxReasonLength),
    ...tooLong(`${at}/suggestedText`, suggestedText ?? '', limits.maxSuggestedTextLength),
  ];
}

/** The clause as it stands, with or without the labels of its items, is no suggestion. */
function isChanged(suggested: string | undefined, clause: Clause | undefined): boolean {
  if (!isWritten(suggested ?? '')) return false;
  const plain = (text: string) => text.replace(/\s+/gu, '');
  const text = plain(suggested ?? '');
  if (!clause) return true;
  const bare = clause.blocks.map((block) => block.text).join('');
  const labelled = clause.blocks.map((block) => `${block.label}${block.text}`).join('');
  return ![bare, labelled, `${clause.label}${labelled}`].map(plain).includes(text);
}

/** What a form asks of the person who fills it in. */
export interface IdentityPolicy {
  readonly identityFields: AgencyConfig['identityFields'];
  readonly requireOneOf: AgencyConfig['requireOneOf'];
}

export function identityErrors(identity: Identity, { identityFields, requireOneOf }: IdentityPolicy): FieldError[] {
  const value = (name: IdentityFieldName) => writtenLine(identity[name]);
  const asked = new Map(identityFields.map((field) => [field.name, field]));
  const unknown = (Object.keys(identity) as IdentityFieldName[]).filter((name) => !asked.has(name));
  const unmet = requireOneOf.filter((group) => group.every((name) => value(name) === ''));
  return [
    ...unknown.map((name) => fieldProblem(`/identity/${name}`, 'unknown-field', '表单里没有这一项，请去掉。')),
    ...identityFields.filter(({ name, required }) => required && value(name) === '')
      .map(({ name }) => fieldProblem(`/identity/${name}`, 'required', `请填写${identityName(name)}。`)),
    ...identityFields.flatMap(({ name, maxLength }) => tooLong(`/identity/${name}`, value(name), maxLength)),
    ...(asked.has('phone') ? phoneErrors(value('phone')) : []),
    ...(!asked.has('email') || value('email') === '' || isMailAddress(value('email')) ? [] : [fieldProblem('/identity/email', 'wrong-format', '邮箱里要有@，请核对。')]),
    ...unmet.map((group) => fieldProblem(`/identity/${group[0] ?? ''}`, 'required', `请填写${group.map(identityName).join('，或改填')}。`)),
  ];
}

/** A number that was mistyped is found out only when nobody can be reached any more. */
function phoneErrors(phone: string): FieldError[] {
  const fault = phone === '' ? undefined : phoneFault(phone);
  if (!fault) return [];
  const words = fault.lacking === undefined ? '请核对：手机号11位，座机加区号。' : `手机号少了${String(fault.lacking)}位，请核对。`;
  return [fieldProblem('/identity/phone', 'wrong-format', words)];
}

/** The notices that were read are those that count now. */
export function versionErrors(
  { privacyNoticeVersion, publicationConsent }: Pick<SubmissionDraft, 'privacyNoticeVersion' | 'publicationConsent'>, policy: Pick<AgencyConfig, 'privacyNotice' | 'publicationConsent'>,
): FieldError[] {
  return [
    ...(privacyNoticeVersion === policy.privacyNotice.version ? []
      : [fieldProblem('/privacyNoticeVersion', 'not-allowed', '告知内容有更新，请再看一遍。')]),
    ...(publicationConsent.version === policy.publicationConsent.version ? []
      : [fieldProblem('/publicationConsent/version', 'not-allowed', '公开说明有更新，请再看一遍。')]),
  ];
}

export function tooLong(pointer: string, text: string, limit: number): FieldError[] {
  return [...text].length > limit ? [fieldProblem(pointer, 'too-long', `${fieldName(pointer)}最多${String(limit)}字。`, limit)] : [];
}

/** As the form names it. */
const identityName = (name: IdentityFieldName) => (name === 'phone' ? '手机号' : fieldName(`/identity/${name}`));
