/** Rules on files that stand in what somebody writes. */
import type { AttachmentPolicy, FieldError, ModerationDecision, OpinionDraft, PublicationFile } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { fieldProblem } from '../field-errors.js';
import type { UploadRow } from '../store/schema.js';
import { tellsOfPerson } from './masked-text.js';

/** How many files a submission may hold, over all of its opinions. */
export function uploadErrors(items: readonly Pick<OpinionDraft, 'uploads'>[], policy: AttachmentPolicy | null): FieldError[] {
  const limit = policy?.maxFiles ?? 0;
  let count = 0;
  return items.flatMap(({ uploads = [] }, index): FieldError[] => {
    count += uploads.length;
    const at = `/items/${String(index)}/uploads`;
    if (uploads.length === 0 || count <= limit) return [];
    return policy ? [fieldProblem(at, 'too-many', `一次最多添加${String(limit)}个附件，请去掉几个。`, limit)] : [fieldProblem(at, 'unknown-field', '这里不收附件，请去掉。')];
  });
}

/** Files that become public belong to the opinion, and have passed their check. */
export function publicAttachmentErrors(decisions: readonly ModerationDecision[], files: ReadonlyMap<string, readonly UploadRow[]>): FieldError[] {
  return decisions.flatMap(({ id, publicAttachments = [] }, index) => publicAttachments.flatMap((attachment, place): FieldError[] => {
    const at = `/decisions/${String(index)}/publicAttachments/${String(place)}`;
    const row = files.get(id)?.find((each) => each.attachment_id === attachment);
    if (!row) return [fieldProblem(at, 'not-found', '这条意见没有这个附件，请核对。')];
    return row.state === 'ready' ? [] : [fieldProblem(at, 'not-allowed', '这个附件还没有通过安全检查，不能公开。')];
  }));
}

/** Files that become public belong to an answer, have passed their check, and are named without a word of anybody. @param own The agency's numbers. */
export function publicationFileErrors(chosen: readonly PublicationFile[], files: readonly UploadRow[], own: readonly string[]): FieldError[] {
  return chosen.flatMap(({ id, name }, place): FieldError[] => {
    const at = `/attachments/${String(place)}`;
    const row = files.find((each) => each.attachment_id === id);
    if (!row) return [fieldProblem(`${at}/id`, 'not-found', '答复没有这个附件，请核对。')];
    if (row.state !== 'ready') return [fieldProblem(`${at}/id`, 'not-allowed', '这个附件还没有通过安全检查，不能公开。')];
    if (!isWritten(name)) return [fieldProblem(`${at}/name`, 'required', '请填公开的文件名。')];
    return tellsOfPerson(name, own) ? [fieldProblem(`${at}/name`, 'not-allowed', '文件名里好像有电话、证件、银行卡、车牌号码或邮箱，请隐去。')] : [];
  });
}
