/** Rules on files that stand in what somebody writes. */
import type { AttachmentPolicy, FieldError, ModerationDecision, OpinionDraft } from '../../../src/contract/models.js';
import { fieldProblem } from '../field-errors.js';
import type { UploadRow } from '../store/schema.js';

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
