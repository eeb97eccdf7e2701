import type { Executor } from './schema.js';

/** Answers to challenges that were used, kept in the same transaction as what they were sent with. */
export const spentProofs = (db: Executor) => ({
  /** False when it was spent before. Those that expired are refused by their date and need no row. */
  async spend(challenge: string, expiresAt: Date, now: Date): Promise<boolean> {
    await db.deleteFrom('spent_proof').where('expires_at', '<', now.toISOString()).execute();
    const inserted = await db.insertInto('spent_proof')
      .values({ challenge, spent_at: now.toISOString(), expires_at: expiresAt.toISOString() })
      .onConflict((conflict) => conflict.column('challenge').doNothing()).executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  },

  async countSince(moment: Date): Promise<number> {
    const { count } = await db.selectFrom('spent_proof').select((row) => row.fn.countAll().as('count'))
      .where('spent_at', '>=', moment.toISOString()).executeTakeFirstOrThrow();
    return Number(count);
  },
});
