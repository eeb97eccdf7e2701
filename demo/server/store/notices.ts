import type { Executor, NoticeRow } from './schema.js';

/** What writers are to be told, until a gateway for text messages or mail has it, or it is given up. Written in the transaction in which it happens. */
export const notices = (db: Executor) => ({
  /** Those whose time has come: what was never offered before what was refused, the first first. */
  async due(now: Date, limit: number): Promise<NoticeRow[]> {
    return db.selectFrom('notice').selectAll().where('taken_at', 'is', null).where('next_at', '<=', now.toISOString())
      .orderBy('tries').orderBy('next_at').orderBy('id').limit(limit).execute();
  },

  /** How many nobody has taken and are still offered. */
  async waiting(): Promise<number> {
    const { total } = await db.selectFrom('notice').select((row) => row.fn.countAll<number>().as('total')).where('taken_at', 'is', null).where('next_at', 'is not', null).executeTakeFirstOrThrow();
    return Number(total);
  },

  async taken(id: string, now: Date): Promise<void> {
    await db.updateTable('notice').set({ taken_at: now.toISOString(), next_at: null }).where('id', '=', id).execute();
  },

  /** @param next Null: it is not offered any more. */
  async putOff(id: string, tries: number, next: Date | null): Promise<void> {
    await db.updateTable('notice').set({ tries, next_at: next?.toISOString() ?? null }).where('id', '=', id).execute();
  },
});
