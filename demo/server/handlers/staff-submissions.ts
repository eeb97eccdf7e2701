import { bytesToHex } from '@noble/hashes/utils.js';
import type { FieldError } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { requireRole } from '../callers.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { refuse, refuseInvalid } from '../problems.js';
import { publishedConsultation } from '../published.js';
import { openContact, sealContact } from '../rules/contact-cipher.js';
import { itemErrors } from '../rules/submission-errors.js';
import { uploadErrors } from '../rules/upload-errors.js';
import type { Records } from '../store/store.js';
import { queryCode } from '../rules/receipt-code.js';
import { receiptKeyOf } from '../receipt-numbers.js';
import { clausesOf, file, newSubmissionId, receiptOf } from '../submission-filing.js';
import { uploadPurposes } from '../uploads.js';
import type { Published } from '../views.js';

export const staffSubmissionHandlers = {
  recordSubmission: async (given) => {
    const { body, caller, platform } = given;
    requireRole(caller, 'moderation');
    const id = newSubmissionId(platform);
    // Before the transaction: inside it nothing but the database may be awaited.
    const contact = await sealContact(body.identity, id, platform.keys.contact, platform.crypto);
    const kept = await once(given, (records) => record(given, records, id, contact));
    return { status: kept.status, body: await receiptOf(kept.body, kept.submissionId, platform), headers: kept.headers };
  },

  readContact: async ({ path: { consultationId, submissionId }, body: { reason }, caller, platform: { store, keys, crypto }, now }) => {
    requireRole(caller, 'moderation');
    if (!isWritten(reason)) refuseInvalid([fieldProblem('/reason', 'required', '请写明为什么要看。')]);
    const submission = await store.read.submissions.find(submissionId);
    if (submission?.consultation_id !== consultationId) return refuse('not-found');
    const identity = submission.contact === null ? {} : await openContact(submission.contact, submissionId, keys.contact, crypto);
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
    // Nobody sees anything before it stands on disk who looked, and why.
    await store.transact(async (records) => {
      await records.submissions.addContactReading({ id, submission_id: submissionId, actor: caller.name, at: now.toISOString(), reason });
      const details = { number: submission.number, reading: id };
      await records.audit.append({ actor: caller.name, action: 'contact-read', subject: consultationId, details }, now, keys.audit);
    });
    return ok(identity);
  },

  resetReceiptCode: async ({ path: { consultationId, submissionId }, body: { reason }, caller, platform: { store, keys, crypto }, now }) => {
    requireRole(caller, 'moderation', 'sign-off');
    if (!isWritten(reason)) refuseInvalid([fieldProblem('/reason', 'required', '请写明怎样核对了身份。')]);
    const submission = await store.read.submissions.find(submissionId);
    if (submission?.consultation_id !== consultationId) return refuse('not-found');
    const key = receiptKeyOf(submission, keys);
    const { number } = submission;
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
    const generation = await store.transact(async (records) => {
      const next = await records.submissions.resetCode({ id, submission_id: submissionId, actor: caller.name, at: now.toISOString(), reason });
      await records.audit.append({ actor: caller.name, action: 'receipt-code-reset', subject: consultationId, details: { number, reset: id, generation: next } }, now, keys.audit);
      return next;
    });
    return ok({ number, code: queryCode(submissionId, key, generation) });
  },
} satisfies Handlers<'recordSubmission' | 'readContact' | 'resetReceiptCode'>;

async function record({ path: { consultationId }, body, caller, platform, now }: Given<'recordSubmission'>, records: Records, id: string, contact: string | null) {
  const { config, keys } = platform;
  // First: an outcome that is being published at this moment is waited for, and then seen.
  await records.opinionCounts.queue(consultationId);
  const consultation = await publishedConsultation(records, consultationId);
  if (consultation.outcomePublishedAt !== null) refuse('illegal-step', { allowed: [], detail: '采纳情况已经公布，不能再录入，请另行答复。' });
  const draft = await records.drafts.find(body.draftId);
  const isPublic = draft?.consultationId === consultationId && draft.publishedAt !== null;
  if (!isPublic) refuseInvalid([fieldProblem('/draftId', 'not-found', '请重新选择草案版本。')]);
  const clauses = await clausesOf(body.items, body.draftId, records);
  refuseInvalid([...arrivalErrors(body.receivedAt, consultation, now), ...itemErrors(body, clauses, config), ...uploadErrors(body.items, uploadPurposes.submission.policy(config))]);
  const receivedAt = new Date(body.receivedAt);
  const receipt = await file({
    id, consultation, draftId: body.draftId, items: body.items, clauses, channel: body.channel, receivedAt,
    details: {
      opened_at: receivedAt.toISOString(), consent_given: body.publicationConsent ? 1 : 0, consent_version: config.publicationConsent.version,
      // Whoever writes a letter has read no notice of ours.
      notice_version: '', contact, recorded_by: caller.name, note: body.note,
    },
  }, records, platform, now);
  const details = { number: receipt.number, channel: body.channel, opinions: body.items.length };
  await records.audit.append({ actor: caller.name, action: 'submission-recorded', subject: consultationId, details }, now, keys.audit);
  return { status: 201 as const, body: receipt, headers: {}, submissionId: id };
}

function arrivalErrors(receivedAt: string, { published: { content } }: Published, now: Date): FieldError[] {
  const at = Date.parse(receivedAt);
  if (at < Date.parse(content.opensAt)) return [fieldProblem('/receivedAt', 'too-early', '请核对收到时间，那时还没有开始征求意见。')];
  if (at > now.getTime()) return [fieldProblem('/receivedAt', 'too-late', '请核对收到时间，不能晚于现在。')];
  return at > Date.parse(content.closesAt) ? [fieldProblem('/receivedAt', 'too-late', '请核对收到时间，那时已经截止。')] : [];
}
