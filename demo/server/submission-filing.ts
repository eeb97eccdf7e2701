/** Writing opinions down under a receipt: those that citizens send, and those that staff enter for them. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Clause, OpinionChannel, OpinionDraft, SubmissionReceipt } from '../../src/contract/models.js';
import { currentReceiptKeyVersion } from './keys.js';
import type { Platform } from './platform.js';
import { freeNumber, receiptKeyOf } from './receipt-numbers.js';
import { digestOf } from './rules/canonical-json.js';
import { opinionFingerprint } from './rules/fingerprint.js';
import { opinionId } from './rules/opinion-id.js';
import { queryCode } from './rules/receipt-code.js';
import { nextSteps, receivedTime } from './rules/reception.js';
import type { OpinionRow, SubmissionRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { useUploads } from './uploads.js';
import type { Published } from './views.js';

export type KeptReceipt = Omit<SubmissionReceipt, 'code'>;

export type Clauses = ReadonlyMap<string, Clause>;

export interface Filing {
  readonly id: string;
  readonly consultation: Published;
  readonly draftId: string;
  readonly items: readonly OpinionDraft[];
  /** Those that the items speak of. */
  readonly clauses: Clauses;
  readonly channel: OpinionChannel;
  readonly receivedAt: Date;
  readonly details: Pick<SubmissionRow, 'opened_at' | 'consent_given' | 'consent_version' | 'notice_version' | 'contact' | 'recorded_by' | 'note'>;
}

export const newSubmissionId = ({ crypto }: Platform) => bytesToHex(crypto.getRandomValues(new Uint8Array(16)));

export async function clausesOf(items: readonly OpinionDraft[], draftId: string, records: Records): Promise<Clauses> {
  const ids = items.flatMap(({ clauseId }) => (clauseId === null ? [] : [clauseId]));
  return new Map((await records.drafts.clauses(draftId, ids)).map((clause) => [clause.id, clause]));
}

/** Keeps the submission with its opinions, counts it, and says what its writer is told. */
export async function file(filing: Filing, records: Records, platform: Platform, now: Date): Promise<KeptReceipt> {
  const { id, consultation, draftId, items, clauses, channel, receivedAt, details } = filing;
  const { content } = consultation.published;
  const { config, keys } = platform;
  const digest = digestOf(items);
  const number = await freeNumber(records, platform, now);
  // First of all: whoever files next waits here.
  await records.consultations.count(consultation.id, { submissions: 1, opinions: items.length });
  await records.submissions.add({
    ...details, consent_withdrawn_at: null, id, number, consultation_id: consultation.id, draft_id: draftId, received_at: receivedAt.toISOString(),
    receipt_key_version: currentReceiptKeyVersion(keys), code_generation: 0, digest, channel,
    opinions: items.map((item, position) => opinionRow(filing, item, position)),
  });
  const wanted = items.map(({ uploads = [] }, position) => ({ owner: opinionId(id, position), pointer: `/items/${String(position)}/uploads`, uploads }));
  await useUploads(wanted, 'submission', consultation.id, records, now);
  return {
    number,
    consultationId: consultation.id,
    title: content.title,
    agency: content.organ,
    receivedAt: receivedTime(receivedAt, config),
    items: items.map(({ clauseId }) => ({ clauseId, label: labelOf(clauseId, clauses) })),
    nextSteps: nextSteps(consultation, now),
    lookupPage: config.site.lookupPages.opinions,
    digest,
    phone: content.contact?.phone ?? config.agency.phone,
  };
}

/**
 * The receipt with its query code, which is computed anew each time. It is the one that was given out first: whoever repeats an old request
 * does not get the one that was handed over at the counter since.
 */
export async function receiptOf(kept: KeptReceipt, submissionId: string | null, { store, keys }: Platform): Promise<SubmissionReceipt> {
  const submission = await store.read.submissions.find(submissionId ?? '');
  if (!submission) throw new Error('A receipt was answered without a submission.');
  return { ...kept, code: queryCode(submission.id, receiptKeyOf(submission, keys)) };
}

const labelOf = (clauseId: string | null, clauses: Clauses) => (clauseId === null ? '' : (clauses.get(clauseId)?.label ?? ''));

function opinionRow({ id, consultation, draftId, channel, receivedAt, clauses }: Filing, item: OpinionDraft, position: number): OpinionRow {
  const received = receivedAt.toISOString();
  const wording = { clause_id: item.clauseId, stance: item.position ?? null, suggested_text: item.suggestedText ?? null, reason: item.reason };
  return {
    ...wording, id: opinionId(id, position), submission_id: id, position, consultation_id: consultation.id, draft_id: draftId, channel, received_at: received,
    label: labelOf(item.clauseId, clauses), public_suggested_text: null, public_reason: null, state: 'received', state_at: received, published_at: null,
    reason_code: null, note: '', fingerprint: opinionFingerprint(wording), leads: 0, same_views: 0, agreements: 0, reports: 0,
    group_id: null, outcome: null, outcome_reason: null,
  };
}
