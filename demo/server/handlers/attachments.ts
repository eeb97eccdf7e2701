import type { AttachmentMediaType } from '../../../src/contract/models.js';
import { filesOfAnswers } from '../answer-files.js';
import { requireRole } from '../callers.js';
import { ok, type Handlers } from '../handler.js';
import { contentOf, givenAnswers } from '../letter-publications.js';
import { seen } from '../letter-records.js';
import type { Platform } from '../platform.js';
import { refuse } from '../problems.js';
import { consultationWithComments, publishedOpinion } from '../published-comments.js';
import { openReceipt } from '../receipt-access.js';
import { publicName, savingHeader } from '../rules/files/file-names.js';
import type { UploadRow } from '../store/schema.js';
import { isPublic } from '../uploads.js';

export const attachmentHandlers = {
  getCommentAttachment: async ({ path: { consultationId, commentId, attachmentId }, platform, now }) => {
    const { store } = platform;
    await consultationWithComments(store.read, consultationId, now);
    const { row: { id } } = await publishedOpinion(store.read, consultationId, commentId);
    const rows = (await store.read.uploads.of([id])).get(id) ?? [];
    const place = rows.findIndex((row) => row.attachment_id === attachmentId && isPublic(row));
    const row = rows[place] ?? refuse('not-found');
    return fileAnswer(row, publicName(place + 1, row.media_type as AttachmentMediaType), platform);
  },

  readAttachment: async ({ path: { consultationId, commentId, attachmentId }, caller, platform, now }) => {
    requireRole(caller, 'moderation', 'drafting');
    const { store, keys } = platform;
    const opinion = (await store.read.opinions.findAll(consultationId, [commentId])).get(commentId) ?? refuse('not-found');
    const rows = (await store.read.uploads.of([opinion.id])).get(opinion.id) ?? [];
    const row = openable(rows, attachmentId);
    // Nobody sees anything before it stands on disk who looked.
    await store.transact((records) =>
      records.audit.append({ actor: caller.name, action: 'attachment-read', subject: consultationId, details: { opinion: opinion.id, attachment: attachmentId } }, now, keys.audit));
    return fileAnswer(row, row.name, platform);
  },

  readLetterAttachment: async ({ path: { letterId, attachmentId }, caller, platform, now }) => {
    const { store, keys } = platform;
    const letter = seen(await store.read.letters.find(letterId), caller);
    const correction = await store.read.letterCorrections.open(letter.id);
    const drafted = correction ? (await store.read.answerFiles.of([correction.id])).get(correction.id) ?? [] : [];
    const own = (await store.read.uploads.of([letter.id])).get(letter.id) ?? [];
    const row = openable([...own, ...await filesOfAnswers(await store.read.letters.answers(letter.id), store.read), ...drafted], attachmentId);
    await store.transact((records) =>
      records.audit.append({ actor: caller.name, action: 'attachment-read', subject: letterId, details: { number: letter.number, attachment: attachmentId } }, now, keys.audit));
    return fileAnswer(row, row.name, platform);
  },
  readAnswerAttachment: async ({ body: { number, code, attachmentId }, caller: { address }, platform, now }) => {
    const { read } = platform.store;
    const letter = await openReceipt({ number, code, address }, (records, typed) => records.letters.findByNumber(typed), platform, now);
    const row = openable(await filesOfAnswers(givenAnswers(await read.letters.answers(letter.id)), read), attachmentId, `请拨打${platform.config.agency.phone}，请承办单位换一个。`);
    return fileAnswer(row, row.name, platform);
  },

  getPublishedLetterAttachment: async ({ path: { publishedLetterId, attachmentId }, platform, now }) => {
    const { read } = platform.store;
    const letter = await read.letterPublications.findPublic(publishedLetterId, now) ?? refuse('not-found');
    const { attachments = [] } = contentOf(letter.published ?? letter.content);
    const file = attachments.find(({ id }) => id === attachmentId) ?? refuse('not-found');
    const row = (await read.uploads.named([file.id])).get(file.id);
    return row?.state === 'ready' ? fileAnswer(row, file.name, platform) : refuse('not-found');
  },
} satisfies Handlers<'getCommentAttachment' | 'readAttachment' | 'readLetterAttachment' | 'readAnswerAttachment' | 'getPublishedLetterAttachment'>;

/** @throws {Refusal} 404, or 409 before its check is done and after a check that it did not pass. */
function openable(rows: readonly UploadRow[], attachmentId: string, instead = '请让上传的人换一个。'): UploadRow {
  const row = rows.find((each) => each.attachment_id === attachmentId) ?? refuse('not-found');
  if (row.state === 'checking') refuse('illegal-step', { allowed: [], detail: '正在安全检查，检查完才能打开。请过几分钟再试。' });
  if (row.state === 'refused') refuse('illegal-step', { allowed: [], detail: `这个文件没有通过安全检查，不能打开。${instead}` });
  return row;
}

/** For saving: nothing in it may run, and no page may show it as its own. */
async function fileAnswer({ id, media_type, bytes }: UploadRow, name: string, { files }: Platform) {
  return ok(await files.open(id) ?? refuse('not-found'), {
    'Content-Length': String(bytes),
    'Content-Type': media_type,
    'Content-Disposition': savingHeader(name, media_type as AttachmentMediaType),
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
}
