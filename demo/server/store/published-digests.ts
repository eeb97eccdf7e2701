import { publishedDigest, wordingsDigest } from '../rules/published-digest.js';
import { publicWording } from '../rules/public-wording.js';
import type { Executor, PublishedDigestRow } from './schema.js';

/** The digest over all published opinions, kept in parts of which a change outdates one. */
export const publishedDigests = (db: Executor) => ({
  async outdate(consultationId: string, prefix: string): Promise<void> {
    await db.insertInto('published_digest').values({ consultation_id: consultationId, prefix, stamp: 1, digest: null })
      .onConflict((conflict) => conflict.columns(['consultation_id', 'prefix']).doUpdateSet((row) => ({
        stamp: row('published_digest.stamp', '+', 1),
        digest: null,
      }))).execute();
  },

  async read(consultationId: string): Promise<string> {
    const parts = await db.selectFrom('published_digest').selectAll().where('consultation_id', '=', consultationId).orderBy('prefix').execute();
    const digests = new Map(parts.map(({ prefix, digest }) => [prefix, digest ?? '']));
    const made: PublishedDigestRow[] = [];
    for (const part of parts.filter(({ digest }) => digest === null)) {
      const digest = await partDigest(db, part);
      digests.set(part.prefix, digest);
      made.push({ ...part, digest });
    }
    // All at once, and none that has changed meanwhile.
    if (made.length > 0) {
      await db.insertInto('published_digest').values(made)
        .onConflict((conflict) => conflict.columns(['consultation_id', 'prefix']).doUpdateSet((row) => ({ digest: row.ref('excluded.digest') }))
          .whereRef('published_digest.stamp', '=', 'excluded.stamp')).execute();
    }
    return publishedDigest([...digests].filter(([, digest]) => digest !== '').map(([prefix, digest]) => ({ prefix, digest })));
  },
});

/** Empty when no opinion of this beginning is published. */
async function partDigest(db: Executor, { consultation_id, prefix }: PublishedDigestRow): Promise<string> {
  const rows = await db.selectFrom('opinion').select(['id', 'suggested_text', 'reason', 'public_suggested_text', 'public_reason'])
    .where('consultation_id', '=', consultation_id).where('state', '=', 'published').where('id', '>=', prefix).where('id', '<', `${prefix}~`)
    .orderBy('id').execute();
  return rows.length === 0 ? '' : wordingsDigest(rows.map((row) => ({ id: row.id, ...publicWording(row) })));
}
