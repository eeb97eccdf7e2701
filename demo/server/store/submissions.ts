import type { OpinionRow, SubmissionRow, Executor } from './schema.js';

export interface StoredSubmission extends SubmissionRow {
  readonly opinions: readonly OpinionRow[];
}

/** Opinions written at once; SQLite takes 32,766 parameters a statement. */
const batch = 200;

export const submissions = (db: Executor) => ({
  async add({ opinions, ...submission }: StoredSubmission): Promise<void> {
    await db.insertInto('submission').values(submission).execute();
    for (let start = 0; start < opinions.length; start += batch) {
      await db.insertInto('opinion').values(opinions.slice(start, start + batch)).execute();
    }
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
});
