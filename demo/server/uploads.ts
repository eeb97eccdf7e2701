/** Files that belong to something that is being written: taken one by one, checked, and bound to it once. Opinions and letters share this. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AttachmentMediaType, AttachmentPolicy, CommentAttachment, FieldError, OpinionAttachment, Upload, UploadPurpose, UploadState } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { fieldProblem } from './field-errors.js';
import type { Platform } from './platform.js';
import { refuse } from './problems.js';
import { publishedConsultation } from './published.js';
import { publicName } from './rules/files/file-names.js';
import { signOpening } from './rules/opened-at.js';
import { refuseUnlessReceiving } from './rules/reception.js';
import { zonedTime } from './rules/zoned-time.js';
import type { UploadRow } from './store/schema.js';
import type { Records } from './store/store.js';

interface PurposeRules {
  readonly policy: (config: AgencyConfig) => AttachmentPolicy | null;
  /** @throws {Refusal} when what the file is for does not exist, or takes nothing now. */
  readonly admit: (subject: string, platform: Platform, now: Date) => Promise<void>;
}

/** What files may be sent for. */
export const uploadPurposes: Readonly<Record<UploadPurpose, PurposeRules>> = {
  submission: {
    policy: ({ agency, uploads }) => (agency.modules.some(({ name, offered }) => name === 'consultations' && offered) ? uploads.offered.submission : null),
    async admit(subject, { store, config, keys }, now) {
      const consultation = await publishedConsultation(store.read, subject);
      // As if its form had been opened in time: whether it was, the submission will show.
      const opened = new Date(Math.min(now.getTime(), Date.parse(consultation.published.content.closesAt) - 1));
      refuseUnlessReceiving(consultation, signOpening(consultation.id, opened, keys.form), now, config, keys);
    },
  },
  letter: {
    policy: ({ agency, uploads }) => (agency.modules.some(({ name, offered }) => name === 'mailbox' && offered) ? uploads.offered.letter : null),
    async admit(subject, { config }) {
      const { pause } = config.mailboxes.find(({ id }) => id === subject) ?? refuse('not-found');
      if (pause) refuse('paused', pause);
    },
  },
};

/** The name of the file once it is used; it does not lead back to the upload. */
export const attachmentId = (uploadId: string): string => bytesToHex(sha256(utf8ToBytes(`attachment:${uploadId}`))).slice(0, 16);

export const refusedByScan = '这个文件没有通过安全检查，请去掉，或换一个文件。';

export function uploadView({ id, name, media_type, bytes, state, expires_at }: UploadRow, { agency }: AgencyConfig): Upload {
  return {
    id, name, mediaType: media_type as AttachmentMediaType, bytes, state: state as UploadState,
    stateReason: state === 'refused' ? refusedByScan : null, expiresAt: zonedTime(new Date(expires_at), agency.timeZone),
  };
}

/** As its writer and staff see it. */
export function attachmentView({ attachment_id, name, media_type, bytes, state, published }: UploadRow): OpinionAttachment {
  return { id: attachment_id, name, mediaType: media_type as AttachmentMediaType, bytes, state: state as UploadState, published: published === 1 };
}

/** Those of an owner that everybody may have, under names that tell nothing. */
export function publicAttachments(rows: readonly UploadRow[]): CommentAttachment[] {
  return rows.flatMap((row, index) => {
    const mediaType = row.media_type as AttachmentMediaType;
    return isPublic(row) ? [{ id: row.attachment_id, name: publicName(index + 1, mediaType), mediaType, bytes: row.bytes }] : [];
  });
}

/** Whether the file may be public; its owner has to be, too. */
export const isPublic = ({ state, published }: UploadRow): boolean => state === 'ready' && published === 1;

export interface WantedUploads {
  /** What they will belong to. */
  readonly owner: string;
  /** Where they stand in the body. */
  readonly pointer: string;
  readonly uploads: readonly string[];
}

/**
 * Binds the files to what was written, in the transaction that writes it: each once, for ever.
 *
 * @throws {Refusal} 409 that names each file that cannot be used.
 */
export async function useUploads(wanted: readonly WantedUploads[], purpose: UploadPurpose, subject: string, records: Records, now: Date): Promise<void> {
  const errors: FieldError[] = [];
  for (const { owner, pointer, uploads } of wanted) {
    for (const [position, id] of uploads.entries()) {
      const error = await useUpload(id, { owner, position, purpose, subject }, records, now);
      if (error) errors.push(fieldProblem(`${pointer}/${String(position)}`, error.code, error.message));
    }
  }
  if (errors.length > 0) refuse('upload-gone', { errors });
}

type Place = Parameters<Records['uploads']['use']>[1] & { readonly purpose: string; readonly subject: string };

/** What hinders it, where something does. */
export async function useUpload(id: string, place: Place, records: Records, now: Date): Promise<Pick<FieldError, 'code' | 'message'> | undefined> {
  const row = await records.uploads.find(id);
  if (row?.purpose !== place.purpose || row.subject !== place.subject) return { code: 'not-found', message: '附件没有收到，请重新添加。' };
  if (row.expires_at <= now.toISOString()) return { code: 'too-late', message: '附件放得太久，请重新添加。' };
  if (row.state === 'refused') return { code: 'not-allowed', message: refusedByScan };
  return await records.uploads.use(id, place) ? undefined : { code: 'duplicate', message: '这个附件已经提交过，请重新添加。' };
}
