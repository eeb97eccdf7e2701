/** Files that go with answers: which of them a wording of an answer holds, and who may open them. */
import type { AnswerAttachment, AttachmentMediaType, AttachmentPolicy, FieldError, UploadState } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { fieldProblem } from './field-errors.js';
import { sourceOf } from './letter-sources.js';
import { refuse, refuseInvalid } from './problems.js';
import { fileErrors } from './rules/letter-errors.js';
import type { LetterAnswerRow, UploadRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { attachmentId, refusedByScan, useUpload } from './uploads.js';

export const answerPolicy = ({ uploads: { offered } }: AgencyConfig): AttachmentPolicy | null => offered.answer ?? null;

export function answerAttachment({ attachment_id, name, media_type, bytes, state }: UploadRow): AnswerAttachment {
  return { id: attachment_id, name, mediaType: media_type as AttachmentMediaType, bytes, state: state as UploadState };
}

export const answerAttachments = (rows: readonly UploadRow[] = []): AnswerAttachment[] => rows.map(answerAttachment);

interface Wording {
  /** The answer, or the correction of it. */
  readonly holder: string;
  readonly answerId: string;
  readonly letterId: string;
  /** As it was sent: uploads, and attachments that are there. */
  readonly files: readonly string[] | undefined;
  /** Whose files these are where nothing was sent; undefined for none. */
  readonly otherwise: string | undefined;
}

/**
 * Gives a wording these files and no others, in the transaction that writes it; what no wording holds any more expires.
 *
 * @throws {Refusal} 422 for too many; 409 that names each file that cannot be used.
 */
export async function holdFiles({ holder, answerId, letterId, files, otherwise }: Wording, records: Records, { config, now }: { readonly config: AgencyConfig; readonly now: Date }): Promise<void> {
  const of = await records.answerFiles.of([answerId, holder]);
  if (files === undefined) {
    await records.answerFiles.set(holder, (of.get(otherwise ?? '') ?? []).map(({ id }) => id));
    return records.answerFiles.release(answerId, now);
  }
  refuseInvalid(fileErrors('/attachments', files, answerPolicy(config)));
  const there = new Map([...of.values()].flat().map((row) => [row.attachment_id, row]));
  const held: string[] = [];
  const errors: FieldError[] = [];
  for (const [position, id] of files.entries()) {
    // Whoever lost the first answer sends the same upload again.
    const row = there.get(id.length === 16 ? id : attachmentId(id));
    const error = row ? hindrance(row) : await useUpload(id, { owner: answerId, position, purpose: 'answer', subject: letterId }, records, now);
    if (error) errors.push(fieldProblem(`/attachments/${String(position)}`, error.code, error.message));
    else held.push(row?.id ?? id);
  }
  if (errors.length > 0) refuse('upload-gone', { errors });
  await records.answerFiles.set(holder, [...new Set(held)]);
  await records.answerFiles.release(answerId, now);
}

const hindrance = ({ state }: UploadRow): Pick<FieldError, 'code' | 'message'> | undefined => (state === 'refused' ? { code: 'not-allowed', message: refusedByScan } : undefined);

/** @throws {Refusal} 409 while a wording holds a file that has not passed its check: nobody signs what cannot be opened. */
export async function refuseRefusedFiles(holder: string, records: Records): Promise<void> {
  const rows = (await records.answerFiles.of([holder])).get(holder) ?? [];
  if (rows.some(({ state }) => state === 'refused')) refuse('illegal-step', { title: '有附件没有通过安全检查，请退回，去掉后再签发。', allowed: [] });
}

/** From its signature on, a correction holds what the answer held before. */
export async function exchangeFiles(answerId: string, correctionId: string, records: Records): Promise<void> {
  const held = await records.answerFiles.of([answerId, correctionId]);
  const idsOf = (holder: string) => (held.get(holder) ?? []).map(({ id }) => id);
  await records.answerFiles.set(answerId, idsOf(correctionId));
  await records.answerFiles.set(correctionId, idsOf(answerId));
}

/** All that belong to these answers: as they are, and as they were before a correction. */
export async function filesOfAnswers(answers: readonly LetterAnswerRow[], records: Records): Promise<UploadRow[]> {
  const sources = answers.map(sourceOf);
  const corrections = await records.letterCorrections.signed(sources);
  return [...(await records.answerFiles.of([...sources, ...corrections.map(({ id }) => id)])).values()].flat();
}
