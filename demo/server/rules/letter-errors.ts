/** Rules on letters, beyond the schema. Every message names the field and the mend. */
import type { AttachmentPolicy, FieldError, LetterDraft } from '../../../src/contract/models.js';
import { countWritten, isWritten, oneLine } from '../../../src/contract/written.js';
import { fieldProblem } from '../field-errors.js';
import { mayBePublic, type MailboxConfig } from '../mailbox-config.js';
import { identityErrors, tooLong, versionErrors } from './submission-errors.js';

/** @param units Ids of the departments. */
export function letterErrors(draft: LetterDraft, mailbox: MailboxConfig, units: readonly string[], policy: AttachmentPolicy | null): FieldError[] {
  return [
    ...categoryErrors(draft, mailbox),
    ...recipientErrors(draft, mailbox, units),
    ...wordingErrors(draft, mailbox, policy !== null),
    ...fileErrors('/uploads', draft.uploads ?? [], policy),
    ...behalfErrors(draft, mailbox),
    ...identityErrors(draft.identity, mailbox),
    ...versionErrors(draft, mailbox),
    ...(draft.readingNotesVersion === mailbox.readingNotes.version ? [] : [fieldProblem('/readingNotesVersion', 'not-allowed', '写信须知有更新，请再看一遍。')]),
  ];
}

function categoryErrors({ category, publicationConsent }: LetterDraft, { categories }: MailboxConfig): FieldError[] {
  const rule = categories.find(({ name }) => name === category);
  if (!rule) return [fieldProblem('/category', 'not-allowed', '请重新选择这封信想说什么。')];
  const closed = publicationConsent.given && !mayBePublic(rule);
  return closed ? [fieldProblem('/publicationConsent/given', 'not-allowed', '这类信不公开，请选“不要公开”。')] : [];
}

function recipientErrors({ category, recipientId, aboutUnitId = null }: LetterDraft, { recipients }: MailboxConfig, units: readonly string[]): FieldError[] {
  const recipient = recipients.find(({ id }) => id === recipientId);
  return [
    ...(recipientId !== null && !recipient ? [fieldProblem('/recipientId', 'not-found', '请重新选择写给谁。')] : []),
    ...(aboutUnitId !== null && category !== 'report' ? [fieldProblem('/aboutUnitId', 'unknown-field', '只有举报信写被举报单位，请去掉。')] : []),
    ...(aboutUnitId !== null && !units.includes(aboutUnitId) ? [fieldProblem('/aboutUnitId', 'not-found', '请重新选择被举报单位。')] : []),
    // 信访工作条例 art. 30: never to whom it is about.
    ...(aboutUnitId !== null && recipient?.unitId === aboutUnitId ? [fieldProblem('/recipientId', 'not-allowed', '举报信不转给被举报单位，请选“请帮我转交”。')] : []),
  ];
}

function wordingErrors({ title, body, place = '', uploads = [] }: LetterDraft, { limits }: MailboxConfig, takesFiles: boolean): FieldError[] {
  const { minTitleLength, maxTitleLength, maxBodyLength, maxPlaceLength } = limits;
  const kept = oneLine(title);
  const titleLength = countWritten(kept);
  const titleWords = `请写标题，${String(minTitleLength)}到${String(maxTitleLength)}个字。`;
  return [
    ...(titleLength === 0 ? [fieldProblem('/title', 'required', titleWords)] : []),
    ...(titleLength > 0 && titleLength < minTitleLength ? [fieldProblem('/title', 'too-short', titleWords, minTitleLength)] : []),
    ...tooLong('/title', kept, maxTitleLength),
    ...(!isWritten(body) && uploads.length === 0 ? [fieldProblem('/body', 'required', takesFiles ? '请写正文，或拍照上传手写信。' : '请写正文。')] : []),
    ...tooLong('/body', body, maxBodyLength),
    ...tooLong('/place', oneLine(place), maxPlaceLength),
  ];
}

function behalfErrors({ onBehalfOf }: LetterDraft, { onBehalf }: MailboxConfig): FieldError[] {
  if (!onBehalfOf) return [];
  if (!onBehalf) return [fieldProblem('/onBehalfOf', 'unknown-field', '这里不收代写的信，请去掉这一项。')];
  return [
    ...(!isWritten(onBehalfOf.name) ? [fieldProblem('/onBehalfOf/name', 'required', '请填这个人的姓名。')] : []),
    ...(!isWritten(onBehalfOf.relation) ? [fieldProblem('/onBehalfOf/relation', 'required', '请填和写信人的关系。')] : []),
  ];
}

export function fileErrors(pointer: string, uploads: readonly string[], policy: AttachmentPolicy | null): FieldError[] {
  const limit = policy?.maxFiles ?? 0;
  if (uploads.length <= limit) return [];
  return policy ? [fieldProblem(pointer, 'too-many', `一次最多添加${String(limit)}个附件，请去掉几个。`, limit)] : [fieldProblem(pointer, 'unknown-field', '这里不收附件，请去掉。')];
}
