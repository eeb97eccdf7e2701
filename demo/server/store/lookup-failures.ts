import type { Executor } from './schema.js';

export interface LookupFailures {
  readonly failures: number;
  readonly lastAt: Date;
}

/** Wrong query codes, counted for each caller and each number; keys are blinded. */
export const lookupFailures = (db: Executor) => ({
  async find(key: string): Promise<LookupFailures | undefined> {
    const row = await db.selectFrom('lookup_failure').selectAll().where('key', '=', key).executeTakeFirst();
    return row && { failures: row.failures, lastAt: new Date(row.last_at) };
  },

  /** Counts one more, or begins at one when the last was before `freshSince`. */
  async add(key: string, now: Date, freshSince: Date): Promise<void> {
    await db.deleteFrom('lookup_failure').where('last_at', '<', freshSince.toISOString()).execute();
    await db.insertInto('lookup_failure').values({ key, failures: 1, last_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({
        failures: row('lookup_failure.failures', '+', 1),
        last_at: now.toISOString(),
      }))).execute();
  },

  async clear(key: string): Promise<void> {
    await db.deleteFrom('lookup_failure').where('key', '=', key).execute();
  },
});
