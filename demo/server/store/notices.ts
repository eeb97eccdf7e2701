import type { Executor, NoticeRow } from './schema.js';

/** What writers are to be told, until a gateway for text messages or mail has it. Written in the transaction in which it happens. */
export const notices = (db: Executor) => ({
  /** Those that nobody has taken, the first first. */
  async waiting(limit: number): Promise<NoticeRow[]> {
    return db.selectFrom('notice').selectAll().where('taken_at', 'is', null).orderBy('at').orderBy('id').limit(limit).execute();
  },

  async taken(id: string, now: Date): Promise<void> {
    await db.updateTable('notice').set({ taken_at: now.toISOString() }).where('id', '=', id).execute();
  },
});
