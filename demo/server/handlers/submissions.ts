import type { Given, Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { refuse, refuseInvalid, refuseTooMany } from '../problems.js';
import { admit, writeToll } from '../proof.js';
import { publishedConsultation } from '../published.js';
import { sealContact } from '../rules/contact-cipher.js';
import { openedAtOrNow, refuseUnlessReceiving } from '../rules/reception.js';
import { submissionErrors } from '../rules/submission-errors.js';
import { uploadErrors } from '../rules/upload-errors.js';
import type { Records } from '../store/store.js';
import { clausesOf, file, newSubmissionId, receiptOf } from '../submission-filing.js';
import { paidWhenRefused } from '../tolls.js';
import { uploadPurposes } from '../uploads.js';
import { permalink } from '../views.js';

export const submissionHandlers = {
  createSubmission: async (given) => {
    const { body, caller, platform, now } = given;
    const { crypto, keys } = platform;
    const id = newSubmissionId(platform);
    // Before the transaction: inside it nothing but the database may be awaited.
    const contact = await sealContact(body.identity, id, keys.contact, crypto);
    const toll = writeToll({ proof: body.proof, address: caller.address }, platform);
    const kept = await paidWhenRefused(toll, platform, now, () => once(given, (records) => receive(given, records, id, contact)));
    return { status: kept.status, body: await receiptOf(kept.body, kept.submissionId, platform), headers: kept.headers };
  },
} satisfies Handlers<'createSubmission'>;

async function receive(given: Given<'createSubmission'>, records: Records, id: string, contact: string | null) {
  const { path: { consultationId }, body, platform, now } = given;
  const { config, keys } = platform;
  await takeTokens(given, records);
  // Before it is looked at: an outcome that is being published at this moment is waited for, and then seen.
  await records.opinionCounts.queue(consultationId);
  const consultation = await publishedConsultation(records, consultationId);
  const { draftId } = consultation.published;
  refuseUnlessReceiving(consultation, body.openedAt, now, config, keys);
  if (body.draftId !== draftId) refuse('draft-changed', { draftId });
  const clauses = await clausesOf(body.items, draftId, records);
  refuseInvalid([...submissionErrors(body, clauses, config), ...uploadErrors(body.items, uploadPurposes.submission.policy(config))]);
  const receipt = await file({
    id, consultation, draftId, items: body.items, clauses, channel: 'online', receivedAt: now,
    details: {
      opened_at: openedAtOrNow(body.openedAt, consultationId, now, keys).toISOString(), consent_given: body.publicationConsent.given ? 1 : 0,
      consent_version: body.publicationConsent.version, notice_version: body.privacyNoticeVersion, contact, recorded_by: null, note: '',
    },
  }, records, platform, now);
  const details = { number: receipt.number, opinions: body.items.length };
  await records.audit.append({ actor: 'anonymous', action: 'submission-received', subject: consultationId, details }, now, keys.audit);
  return { status: 201 as const, body: receipt, headers: { Location: permalink(consultationId) }, submissionId: id };
}

/** Milliseconds after which a bucket that was left alone is full again. */
const day = 86_400_000;

async function takeTokens(given: Given<'createSubmission'>, records: Records): Promise<void> {
  const { path: { consultationId: subject }, body: { proof }, caller: { address }, platform, now } = given;
  await records.rateBuckets.forgetBefore(new Date(now.getTime() - day));
  await admit({ purpose: 'submission', subject, proof, address }, records, platform, now);
  const shared = await records.rateBuckets.take(`consultation:${subject}`, platform.config.rateLimits.perConsultation, now);
  if (shared > 0) refuseTooMany(shared, '提交得太快，请稍后再试。');
}
