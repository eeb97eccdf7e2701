import { bytesToHex } from '@noble/hashes/utils.js';
import type { Clause, SubmissionDraft, SubmissionReceipt } from '../../../src/contract/models.js';
import type { Given, Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { currentReceiptKeyVersion } from '../keys.js';
import type { Platform } from '../platform.js';
import { refuse, refuseInvalid, refuseTooMany } from '../problems.js';
import { publishedConsultation } from '../published.js';
import { addressScope, blinded } from '../rules/address-scope.js';
import { digestOf } from '../rules/canonical-json.js';
import { sealContact } from '../rules/contact-cipher.js';
import { drawDigits, queryCode } from '../rules/receipt-code.js';
import { nextSteps, openedAtOrNow, receivedTime, refuseUnlessReceiving } from '../rules/reception.js';
import { submissionErrors } from '../rules/submission-errors.js';
import { zonedDay } from '../rules/zoned-time.js';
import type { OpinionRow } from '../store/schema.js';
import type { Records } from '../store/store.js';
import { permalink } from '../views.js';

type KeptReceipt = Omit<SubmissionReceipt, 'code'>;

export const submissionHandlers = {
  createSubmission: async (given) => {
    const { body, platform } = given;
    const { crypto, keys, store } = platform;
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
    // Before the transaction: inside it nothing but the database may be awaited.
    const contact = await sealContact(body.identity, id, keys.contact, crypto);
    const kept = await once(given, (records) => receive(given, records, id, contact));
    const submission = await store.read.submissions.find(kept.submissionId ?? '');
    if (!submission) throw new Error('A receipt was answered without a submission.');
    const code = queryCode(submission.id, receiptKey(platform, submission.receipt_key_version));
    return { status: kept.status, body: { ...kept.body, code }, headers: kept.headers };
  },
} satisfies Handlers<'createSubmission'>;

async function receive(given: Given<'createSubmission'>, records: Records, id: string, contact: string | null) {
  const { path: { consultationId }, body, caller, platform, now } = given;
  const { config, keys } = platform;
  await takeTokens(records, consultationId, caller.address, platform, now);
  const consultation = await publishedConsultation(records, consultationId);
  const { content, draftId } = consultation.published;
  refuseUnlessReceiving(consultation, body.openedAt, now, config, keys);
  if (body.draftId !== draftId) refuse('draft-changed', { draftId });
  const clauses = await clausesOf(body, draftId, records);
  refuseInvalid(submissionErrors(body, clauses, config));

  const label = (clauseId: string | null) => (clauseId === null ? '' : (clauses.get(clauseId)?.label ?? ''));
  const digest = digestOf(body.items);
  const number = await freeNumber(records, platform, now);
  await records.submissions.add({
    id, number, consultation_id: consultationId, draft_id: draftId, received_at: now.toISOString(),
    opened_at: openedAtOrNow(body.openedAt, consultationId, now, keys).toISOString(),
    receipt_key_version: currentReceiptKeyVersion(keys), consent_given: body.publicationConsent.given ? 1 : 0,
    consent_version: body.publicationConsent.version, notice_version: body.privacyNoticeVersion, contact, digest,
    opinions: body.items.map((item, position) => opinionRow(id, item, position, label(item.clauseId))),
  });
  await records.consultations.count(consultationId, { submissions: 1, opinions: body.items.length });
  const details = { number, opinions: body.items.length };
  await records.audit.append({ actor: 'anonymous', action: 'submission-received', subject: consultationId, details }, now, keys.audit);

  const receipt: KeptReceipt = {
    number,
    consultationId,
    title: content.title,
    agency: content.organ,
    receivedAt: receivedTime(now, config),
    items: body.items.map(({ clauseId }) => ({ clauseId, label: label(clauseId) })),
    nextSteps: nextSteps(consultation, now),
    digest,
    phone: content.contact?.phone ?? config.agency.phone,
  };
  return { status: 201 as const, body: receipt, headers: { Location: permalink(consultationId) }, submissionId: id };
}

/** Milliseconds after which a bucket that was left alone is full again. */
const day = 86_400_000;

async function takeTokens(records: Records, consultationId: string, address: string, { config, keys }: Platform, now: Date): Promise<void> {
  const { perAddress, perConsultation } = config.rateLimits;
  const title = '提交得太快，请稍后再试。';
  await records.rateBuckets.forgetBefore(new Date(now.getTime() - day));
  const own = await records.rateBuckets.take(blinded('address', addressScope(address), keys.address), perAddress, now);
  if (own > 0) refuseTooMany(own, title);
  const shared = await records.rateBuckets.take(`consultation:${consultationId}`, perConsultation, now);
  if (shared > 0) refuseTooMany(shared, title);
}

async function clausesOf({ items }: SubmissionDraft, draftId: string, records: Records): Promise<Map<string, Clause>> {
  const ids = items.flatMap(({ clauseId }) => (clauseId === null ? [] : [clauseId]));
  const clauses = await records.drafts.clauses(draftId, ids);
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

function opinionRow(submissionId: string, item: SubmissionDraft['items'][number], position: number, label: string): OpinionRow {
  return {
    submission_id: submissionId, position, clause_id: item.clauseId, label, stance: item.position ?? null,
    suggested_text: item.suggestedText ?? null, reason: item.reason, state: 'received', outcome: null, outcome_reason: null,
  };
}

/** Tries that a day with half a million receipts would still need only once in a blue moon. */
const tries = 50;

async function freeNumber(records: Records, { config, crypto }: Platform, now: Date): Promise<string> {
  const today = zonedDay(now, config.agency.timeZone);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const number = `${today}${drawDigits(crypto)}`;
    if (await records.submissions.numberIsFree(number)) return number;
  }
  throw new Error('No receipt number is left for today.');
}

function receiptKey({ keys }: Platform, version: number): Uint8Array {
  const key = keys.receipt[version];
  if (!key) throw new Error(`The receipt key of version ${String(version)} is missing.`);
  return key;
}
