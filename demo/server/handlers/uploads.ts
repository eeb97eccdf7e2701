import { bytesToHex } from '@noble/hashes/utils.js';
import type { AttachmentPolicy, RefusedFormat } from '../../../src/contract/models.js';
import { answerPolicy } from '../answer-files.js';
import type { StaffCaller } from '../callers.js';
import { created, ok, type Given, type Handlers } from '../handler.js';
import { keyIsUsed, once, replayOf } from '../idempotent.js';
import { mayCorrect } from '../letter-corrections.js';
import { inCharge, mayAnswer, unanswerable } from '../letter-records.js';
import type { Platform } from '../platform.js';
import { outOfOrder, refuse } from '../problems.js';
import { safeName } from '../rules/files/file-names.js';
import { receivedFile, type KeptFile, type Received } from '../rules/files/received-file.js';
import type { UploadRow } from '../store/schema.js';
import { addressToll, pay } from '../tolls.js';
import { scanFailed } from '../tend-uploads.js';
import { atOnce } from '../upload-gate.js';
import { attachmentId, uploadPurposes, uploadView } from '../uploads.js';

const hour = 3_600_000;
const megabyte = 1_048_576;

export const uploadHandlers = {
  createUpload: async (given) => {
    const { query: { purpose, subject }, platform, now } = given;
    const { policy, admit } = uploadPurposes[purpose];
    return receive(given, { purpose, subject, actor: 'anonymous', policy: policy(platform.config), admit: () => admit(subject, platform, now) });
  },

  createAnswerUpload: async (given) => {
    const { path: { letterId }, caller, platform } = given;
    return receive(given, { purpose: 'answer', subject: letterId, actor: caller.name, policy: answerPolicy(platform.config), admit: () => admitAnswerFile(letterId, caller, platform) });
  },

  getUpload: async ({ path: { uploadId }, platform: { store, config }, now }) => {
    const row = await store.read.uploads.find(uploadId);
    if (row?.owner !== null || row.expires_at <= now.toISOString()) return refuse('not-found');
    return ok(uploadView(row, config));
  },
} satisfies Handlers<'createUpload' | 'createAnswerUpload' | 'getUpload'>;

type Sending = Given<'createUpload'> | Given<'createAnswerUpload'>;

/** What is sent, for what, and whether it may be. */
interface Wanted {
  readonly purpose: string;
  readonly subject: string;
  readonly actor: string;
  /** Null takes nothing. */
  readonly policy: AttachmentPolicy | null;
  readonly admit: () => Promise<void>;
}

async function receive(given: Sending, { policy: offered, admit, ...wanted }: Wanted) {
  const { body, caller, platform } = given;
  const policy = offered ?? refuse('not-offered', { phone: platform.config.agency.phone });
  // Before a byte is read: whoever may not send must not keep the server busy. A repeat was let in once.
  const isUsed = await keyIsUsed(given);
  if (!isUsed) {
    await admit();
    await takeToken(given);
  }
  return atOnce(platform, caller.address, async () => {
    const sent = await body.read(policy.maxBytes, { title: `文件太大，最大${String(Math.floor(policy.maxBytes / megabyte))}MB。`, detail: '请压缩或分开后再传。' });
    const { purpose, subject } = wanted;
    const said = { ...given, body: { purpose, subject, name: body.name, digest: await digestOf(sent, platform) } };
    return isUsed ? repeated(given, said) : keep(given, said, { ...wanted, sent, policy });
  });
}

/** @throws {Refusal} unless the account may answer the letter now, or correct what it answered. */
async function admitAnswerFile(letterId: string, caller: StaffCaller, { store }: Platform): Promise<void> {
  const letter = inCharge(await store.read.letters.find(letterId), caller);
  const answers = await store.read.letters.answers(letterId);
  if (!mayAnswer(letter, caller) && !answers.some((answer) => mayCorrect(answer, caller))) refuse('illegal-step', unanswerable(letter, '签收以后，由承办单位添加答复的附件。'));
}

/** What the key of an upload stands for. */
type Said = Omit<Sending, 'body'> & { readonly body: object };

/** What was answered the first time; the same key with another file was let in by nobody, and costs what a new one costs. */
async function repeated(given: Sending, said: Said) {
  const known = await replayOf(said);
  if (known) return created(known.body, known.headers);
  await takeToken(given);
  return refuse('key-reused');
}

const digestOf = async (sent: Uint8Array, { crypto }: Platform) => bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', sent as BufferSource)));

interface Arrived extends Omit<Wanted, 'policy' | 'admit'> {
  readonly sent: Uint8Array;
  readonly policy: AttachmentPolicy;
}

async function keep(given: Sending, said: Said, { purpose, subject, actor, sent, policy }: Arrived) {
  const { body: { name }, platform, now } = given;
  const { config, crypto, files, keys, log } = platform;
  const { mediaType, bytes } = accepted(receivedFile(sent, { mediaTypes: policy.mediaTypes, maxPixels: config.uploads.maxPixels }));
  const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
  const verdict = await scanned(bytes, platform);
  const row: UploadRow = {
    id, attachment_id: attachmentId(id), purpose, subject, name: safeName(name, mediaType), media_type: mediaType, bytes: bytes.length,
    state: verdict, created_at: now.toISOString(), expires_at: new Date(now.getTime() + config.uploads.keptHours * hour).toISOString(), owner: null, position: null, published: 0,
  };
  // On disk before the row says so: an answer never speaks of a file that a power cut takes away.
  if (verdict !== 'refused') await written(files.write(id, bytes), platform);
  let keptId: string | undefined;
  try {
    const { body, headers } = await once(said, async (records) => {
      if (await records.uploads.waitingBytes() + row.bytes > config.uploads.maxWaitingBytes) {
        log.error('uploads-full', {});
        refuse('unavailable', {}, { 'Retry-After': '600' });
      }
      await records.uploads.add(row);
      const details = { attachment: row.attachment_id, mediaType, bytes: row.bytes, state: row.state };
      await records.audit.append({ actor, action: 'upload-received', subject, details }, now, keys.audit);
      return { status: 201, body: uploadView(row, config), headers: {}, submissionId: null };
    });
    keptId = body.id;
    return created(body, headers);
  } finally {
    // Refused, or kept under this key before.
    if (keptId !== id) await files.remove(id);
  }
}

const screenshot = '截图再传也可以。';

/** What it is, and how to make of it what is taken. */
const formatWords: Readonly<Record<RefusedFormat, { readonly title: string; readonly detail: string }>> = {
  heic: { title: '这是HEIC格式的照片，请换成JPG再传。', detail: `iPhone可在设置→相机→格式选“兼容性最佳”。${screenshot}` },
  gif: { title: '这是GIF图片，请存成JPG或PNG再传。', detail: screenshot },
  webp: { title: '这是WebP图片，请存成JPG或PNG再传。', detail: screenshot },
  macros: { title: '这个Word文件带宏，不能传。', detail: '请另存为不带宏的Word文档或PDF。' },
};

function accepted(received: Received): KeptFile {
  if (received.fault === undefined) return received;
  switch (received.fault) {
    case 'type': return refuse('unsupported-media-type', received.format === undefined ? { title: '请传图片、PDF或Word文件。' } : { ...formatWords[received.format], format: received.format });
    case 'empty': return refuse('invalid-input', { title: '文件里没有内容，请换一个。' });
    case 'damaged': return refuse('invalid-input', { title: '图片打不开，请重新存一份再传。' });
    case 'too-many-pixels': return refuse('invalid-input', { title: '图片尺寸太大，请缩小后再传。' });
  }
}

/** A scanner that fails has not looked. */
async function scanned(bytes: Uint8Array, platform: Platform): Promise<'ready' | 'refused' | 'checking'> {
  try {
    return ({ clean: 'ready', blocked: 'refused' } as const)[await platform.scan(bytes)];
  } catch (error) {
    await scanFailed(error, platform, 1);
    return 'checking';
  }
}

/** A full or broken disk: nothing was taken, and the file may be sent again. */
async function written(writing: Promise<void>, { config, log }: Platform): Promise<void> {
  try {
    await writing;
  } catch (error) {
    log.error('upload-not-written', { error: (error as { code?: string }).code ?? 'unknown' });
    throw outOfOrder(config.agency.phone, 300);
  }
}

/** Spent at once, whatever becomes of the file: what is refused has been read all the same. */
async function takeToken({ caller: { address }, platform, now }: Sending): Promise<void> {
  await platform.store.transact((records) => pay(addressToll('upload', address, platform), records, now));
}
