import { opinionCounts } from './opinion-counts.js';
import type { ContactReadingRow, Executor, OpinionRow, SubmissionRow } from './schema.js';

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

  async addContactReading(reading: ContactReadingRow): Promise<void> {
    await db.insertInto('contact_reading').values(reading).execute();
  },
});
