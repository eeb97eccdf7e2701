import type { ConsentChoice } from '../../../src/contract/models.js';
import { opinionCounts } from './opinion-counts.js';
import type { CodeResetRow, ContactReadingRow, Executor, OpinionRow, SubmissionRow } from './schema.js';

export interface StoredSubmission extends SubmissionRow {
  readonly opinions: readonly OpinionRow[];
}

/** Opinions written at once; SQLite takes 32,766 parameters a statement. */
const batch = 200;

export const submissions = (db: Executor) => ({
  /** Call `opinionCounts.queue`, or count the submission, first in the transaction. */
  async add({ opinions, ...submission }: StoredSubmission): Promise<void> {
    await db.insertInto('submission').values(submission).execute();
    for (let start = 0; start < opinions.length; start += batch) {
      await db.insertInto('opinion').values(opinions.slice(start, start + batch)).execute();
    }
    const counts = opinionCounts(db);
    for (const opinion of opinions) await counts.add(opinion, { opinions: 1, leads: 0 });
    await counts.addSubmission(submission.consultation_id, submission.received_at, submission.channel);
  },

  async numberIsFree(number: string): Promise<boolean> {
    return (await db.selectFrom('submission').select('id').where('number', '=', number).executeTakeFirst()) === undefined;
  },

  async findByNumber(number: string): Promise<SubmissionRow | undefined> {
    return db.selectFrom('submission').selectAll().where('number', '=', number).executeTakeFirst();
  },

  async find(id: string): Promise<SubmissionRow | undefined> {
    return db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
  },

  async consent(id: string, { given, version }: ConsentChoice, at: Date): Promise<void> {
    await db.updateTable('submission').set({ consent_given: given ? 1 : 0, consent_version: version, consent_withdrawn_at: given ? null : at.toISOString() }).where('id', '=', id).execute();
  },

  /** In the order in which the citizen wrote them. */
  async opinions(submissionId: string): Promise<OpinionRow[]> {
    return db.selectFrom('opinion').selectAll().where('submission_id', '=', submissionId).orderBy('position').execute();
  },

  /** By their ids, what stands sealed in them. */
  async contacts(submissionIds: readonly string[]): Promise<Map<string, string>> {
    if (submissionIds.length === 0) return new Map();
    const rows = await db.selectFrom('submission').select(['id', 'contact']).where('id', 'in', submissionIds).execute();
    return new Map(rows.flatMap(({ id, contact }) => (contact === null ? [] : [[id, contact]])));
  },

  /** Makes every code from before worthless. The generation of the new one. */
  async resetCode(reset: CodeResetRow): Promise<number> {
    await db.insertInto('code_reset').values(reset).execute();
    const row = await db.updateTable('submission').set((each) => ({ code_generation: each('code_generation', '+', 1) })).where('id', '=', reset.submission_id)
      .returning('code_generation').executeTakeFirstOrThrow();
    return row.code_generation;
  },

  /** Contacts of consultations that have been closed since `closedBy`; a few at a time. How many of which consultation. */
  async forgetContacts(closedBy: Date, limit: number): Promise<Map<string, number>> {
    const rows = await db.selectFrom('submission').innerJoin('consultation', 'consultation.id', 'submission.consultation_id')
      .select(['submission.id', 'submission.consultation_id']).where('submission.contact', 'is not', null)
      .where('consultation.closes_at', '<=', closedBy.toISOString()).orderBy('submission.id').limit(limit).execute();
    const forgotten = new Map<string, number>();
    if (rows.length === 0) return forgotten;
    await db.updateTable('submission').set({ contact: null }).where('id', 'in', rows.map(({ id }) => id)).execute();
    for (const { consultation_id: id } of rows) forgotten.set(id, (forgotten.get(id) ?? 0) + 1);
    return forgotten;
  },

  async addContactReading(reading: ContactReadingRow): Promise<void> {
    await db.insertInto('contact_reading').values(reading).execute();
  },
});
