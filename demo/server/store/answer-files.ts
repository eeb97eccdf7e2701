import type { Executor, UploadRow } from './schema.js';

/** Which files each wording of an answer holds: an answer by its id, a correction by its own. */
export const answerFiles = (db: Executor) => ({
  /** By holder, in the order in which its department put them. */
  async of(holders: readonly string[]): Promise<Map<string, UploadRow[]>> {
    const found = new Map<string, UploadRow[]>();
    if (holders.length === 0) return found;
    const rows = await db.selectFrom('answer_file').innerJoin('upload', 'upload.id', 'answer_file.upload_id').selectAll('upload').select('answer_file.holder')
      .where('answer_file.holder', 'in', holders).orderBy('answer_file.holder').orderBy('answer_file.position').execute();
    for (const { holder, ...row } of rows) found.set(holder, [...(found.get(holder) ?? []), row]);
    return found;
  },

  /** These, and no others. */
  async set(holder: string, uploadIds: readonly string[]): Promise<void> {
    await db.deleteFrom('answer_file').where('holder', '=', holder).execute();
    const rows = uploadIds.map((upload_id, position) => ({ holder, upload_id, position }));
    if (rows.length > 0) await db.insertInto('answer_file').values(rows).execute();
  },

  /** Lets those of an answer expire that none of its wordings holds any more. */
  async release(answerId: string, now: Date): Promise<void> {
    const held = db.selectFrom('answer_file').select('upload_id');
    await db.updateTable('upload').set({ owner: null, position: null, expires_at: now.toISOString() }).where('owner', '=', answerId).where('id', 'not in', held).execute();
  },
});
