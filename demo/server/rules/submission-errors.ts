/** Rules on what citizens send, beyond the schema. Every message names the field and the mend. */
import type { Clause, FieldError, Identity, IdentityFieldName, SubmissionDraft } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { fieldProblem } from '../field-errors.js';
import { fieldName } from '../field-names.js';

type Policy = Pick<AgencyConfig, 'limits' | 'positions' | 'identityFields' | 'requireOneOf' | 'privacyNotice' | 'publicationConsent'>;

/** What has to be mended; `clauses` holds those of the draft that the items speak of. */
export function submissionErrors(draft: SubmissionDraft, clauses: ReadonlyMap<string, Clause>, policy: Policy): FieldError[] {
  return [
    ...itemErrors(draft, clauses, policy),
    ...identityErrors(draft.identity, policy),
    ...versionErrors(draft, policy),
  ];
}

function itemErrors({ items }: SubmissionDraft, clauses: ReadonlyMap<string, Clause>, { limits, positions }: Policy): FieldError[] {
  const seen = new Set<string | null>();
  const errors = items.flatMap((item, index): FieldError[] => {
    const at = `/items/${String(index)}`;
    const clause = item.clauseId === null ? undefined : clauses.get(item.clauseId);
    const about = clause?.label ?? '全文';
    const repeated = seen.has(item.clauseId);
    seen.add(item.clauseId);
    if (item.clauseId !== null && !clause) return [fieldProblem(`${at}/clauseId`, 'not-found', '草案里没有这一条，请重新选择。')];
    const says = item.reason.trim() !== '' || isChanged(item.suggestedText, clause);
    return [
      ...(repeated ? [fieldProblem(`${at}/clauseId`, 'duplicate', `对${about}的意见请合在一起写。`)] : []),
      ...(says ? [] : [fieldProblem(`${at}/reason`, 'required', `请写下对${about}的意见。`)]),
      ...(item.position === undefined || positions.includes(item.position) ? []
        : [fieldProblem(`${at}/position`, 'not-allowed', '请重新选择态度。')]),
      ...tooLong(`${at}/reason`, item.reason, limits.maxReasonLength),
      ...tooLong(`${at}/suggestedText`, item.suggestedText ?? '', limits.maxSuggestedTextLength),
    ];
  });
  const tooMany = items.length > limits.maxItems ? [fieldProblem('/items', 'too-many', `一次最多提${String(limits.maxItems)}条意见。`, limits.maxItems)] : [];
  return [...tooMany, ...errors];
}

/** The clause as it stands, with or without the labels of its items, is no suggestion. */
function isChanged(suggested: string | undefined, clause: Clause | undefined): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, '');
  const text = plain(suggested ?? '');
  if (text === '') return false;
  if (!clause) return true;
  const bare = clause.blocks.map((block) => block.text).join('');
  const labelled = clause.blocks.map((block) => `${block.label}${block.text}`).join('');
  return ![bare, labelled, `${clause.label}${labelled}`].map(plain).includes(text);
}

function identityErrors(identity: Identity, { identityFields, requireOneOf }: Policy): FieldError[] {
  const value = (name: IdentityFieldName) => (identity[name] ?? '').trim();
  const asked = new Map(identityFields.map((field) => [field.name, field]));
  const unknown = (Object.keys(identity) as IdentityFieldName[]).filter((name) => !asked.has(name));
  const unmet = requireOneOf.filter((group) => group.every((name) => value(name) === ''));
  return [
    ...unknown.map((name) => fieldProblem(`/identity/${name}`, 'unknown-field', '表单里没有这一项，请去掉。')),
    ...identityFields.filter(({ name, required }) => required && value(name) === '')
      .map(({ name }) => fieldProblem(`/identity/${name}`, 'required', `请填写${identityName(name)}。`)),
    ...identityFields.flatMap(({ name, maxLength }) => tooLong(`/identity/${name}`, identity[name] ?? '', maxLength)),
    ...unmet.map((group) => fieldProblem(`/identity/${group[0] ?? ''}`, 'required', `请填写${group.map(identityName).join('，或改填')}。`)),
  ];
}

function versionErrors({ privacyNoticeVersion, publicationConsent }: SubmissionDraft, policy: Policy): FieldError[] {
  return [
    ...(privacyNoticeVersion === policy.privacyNotice.version ? []
      : [fieldProblem('/privacyNoticeVersion', 'not-allowed', '告知内容有更新，请再看一遍。')]),
    ...(publicationConsent.version === policy.publicationConsent.version ? []
      : [fieldProblem('/publicationConsent/version', 'not-allowed', '公开说明有更新，请再看一遍。')]),
  ];
}

function tooLong(pointer: string, text: string, limit: number): FieldError[] {
  return [...text].length > limit ? [fieldProblem(pointer, 'too-long', `${fieldName(pointer)}最多${String(limit)}字。`, limit)] : [];
}

const identityName = (name: IdentityFieldName) => fieldName(`/identity/${name}`);
