import type { BucketSize } from '../config.js';
import type { Executor } from './schema.js';

const minute = 60_000;

/** Token buckets that survive a restart. */
export const rateBuckets = (db: Executor) => ({
  /** Takes one token. Returns 0, or the seconds until there is one again; the caller then undoes the transaction. */
  async take(key: string, size: BucketSize, now: Date): Promise<number> {
    await db.insertInto('rate_bucket').values({ key, tokens: size.capacity, filled_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('key').doNothing()).execute();
    // Writing the row to itself locks it on PostgreSQL, so that two requests never spend the same token.
    const bucket = await db.updateTable('rate_bucket').set((row) => ({ tokens: row.ref('tokens') })).where('key', '=', key)
      .returning(['tokens', 'filled_at']).executeTakeFirstOrThrow();
    const elapsed = Math.max(0, now.getTime() - Date.parse(bucket.filled_at));
    const tokens = Math.min(size.capacity, bucket.tokens + (elapsed / minute) * size.perMinute);
    if (tokens < 1) return Math.ceil(((1 - tokens) / size.perMinute) * 60);
    await db.updateTable('rate_bucket').set({ tokens: tokens - 1, filled_at: now.toISOString() }).where('key', '=', key).execute();
    return 0;
  },

  /** Buckets that have been left alone since then are full again and need no row. */
  async forgetBefore(moment: Date): Promise<void> {
    await db.deleteFrom('rate_bucket').where('filled_at', '<', moment.toISOString()).execute();
  },
});
