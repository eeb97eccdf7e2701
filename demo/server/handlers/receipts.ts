import type { Clause, OpinionChange } from '../../../src/contract/models.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { once, replayOf } from '../idempotent.js';
import { refuse, refuseInvalid } from '../problems.js';
import { publishedConsultation } from '../published.js';
import { openSubmission, statusView } from '../receipt-access.js';
import { opinionChangeErrors } from '../rules/opinion-changes.js';
import { refuseUnlessReceiving } from '../rules/reception.js';
import type { OpinionChanges as RowChanges } from '../store/opinions.js';
import type { OpinionRow, SubmissionRow } from '../store/schema.js';
import type { Records } from '../store/store.js';
import { addressToll, paidWhenRefused, pay } from '../tolls.js';

export const receiptHandlers = {
  lookUpReceipt: async ({ body, caller: { address }, platform, now }) => {
    const { store, config } = platform;
    return ok(await statusView(store.read, await openSubmission({ ...body, address }, platform, now), config, now));
  },

  changeOpinions: async (given) => {
    const { body: { number, code }, caller: { address }, platform, now } = given;
    // A repeat was let in once and waits for nobody. Wrong codes are counted in a transaction of their own, which a refusal does not undo.
    const known = await replayOf(given);
    if (known) return ok(known.body, known.headers);
    const submission = await openSubmission({ number, code, address }, platform, now);
    const toll = addressToll('change', address, platform);
    const { body, headers } = await paidWhenRefused(toll, platform, now, () => once(given, async (records) => {
      await pay(toll, records, now);
      return change(given, records, submission);
    }));
    return ok(body, headers);
  },
} satisfies Handlers<'lookUpReceipt' | 'changeOpinions'>;

async function change(given: Given<'changeOpinions'>, records: Records, submission: SubmissionRow) {
  const { body: { changes }, platform: { config, keys }, now } = given;
  const { id, number, consultation_id: consultationId } = submission;
  await records.opinionCounts.queue(consultationId);
  const consultation = await publishedConsultation(records, consultationId);
  const { closesAt, contact } = consultation.published.content;
  if (consultation.outcomePublishedAt !== null) refuse('closed', { closesAt, phone: contact?.phone ?? config.agency.phone });
  // Without a form there is no grace.
  refuseUnlessReceiving(consultation, '', now, config, keys);
  const rows = new Map((await records.submissions.opinions(id)).map((row) => [row.id, row]));
  const clauses = await clausesOf([...rows.values()], submission.draft_id, records);
  refuseInvalid(opinionChangeErrors(changes, rows, (row) => clauses.get(row.clause_id ?? ''), config));

  const counts = { amended: 0, withdrawn: 0 };
  for (const each of changes) {
    const row = rows.get(each.id);
    if (!row) continue;
    const event = { actor: 'writer', through: each.kind, at: now };
    if (each.kind === 'withdraw') {
      await records.opinions.change(row.id, { state: 'withdrawn', reason_code: null, reports: 0, group_id: null, outcome: null }, event);
      await records.opinionLists.decideReports(row.id);
      counts.withdrawn += 1;
    } else if (isOther(each, row)) {
      await records.opinions.change(row.id, amended(each), event);
      counts.amended += 1;
    }
  }
  await records.consultations.count(consultationId, { submissions: 0, opinions: -counts.withdrawn });
  await records.audit.append({ actor: 'anonymous', action: 'opinions-changed', subject: consultationId, details: { number, ...counts } }, now, keys.audit);
  return { status: 200 as const, body: await statusView(records, submission, config, now), headers: {}, submissionId: null };
}

async function clausesOf(rows: readonly OpinionRow[], draftId: string, records: Records): Promise<Map<string, Clause>> {
  const ids = rows.flatMap((row) => (row.clause_id === null ? [] : [row.clause_id]));
  return new Map((await records.drafts.clauses(draftId, ids)).map((clause) => [clause.id, clause]));
}

const isOther = ({ position, suggestedText, reason }: OpinionChange, row: OpinionRow) =>
  (position ?? null) !== row.stance || (suggestedText ?? null) !== row.suggested_text || reason !== row.reason;

/** What staff had decided was about other words. */
const amended = ({ position, suggestedText, reason }: OpinionChange): RowChanges => ({
  stance: position ?? null, suggested_text: suggestedText ?? null, reason: reason ?? '', public_suggested_text: null, public_reason: null,
  state: 'received', reason_code: null, note: '', group_id: null, outcome: null,
});
