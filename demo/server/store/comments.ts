import type { Position } from '../../../src/contract/models.js';
import type { Executor, OpinionRow } from './schema.js';

export interface CommentFilter {
  readonly consultationId: string;
  readonly clauseId: string | undefined;
  readonly scope: 'clause' | 'whole-text' | undefined;
  readonly position: Position | undefined;
}

export type CommentOrder = 'newest' | 'oldest' | 'agreement';

/** The last item of the page before. */
export interface CommentPlace {
  readonly publishedAt: string;
  readonly id: string;
  readonly agreements: number;
}

/** Published opinions, those of one wording as one; each list has an index of its own. */
export const comments = (db: Executor) => ({
  async list({ consultationId, clauseId, scope, position }: CommentFilter, order: CommentOrder, after: CommentPlace | undefined, limit: number): Promise<OpinionRow[]> {
    let rows = db.selectFrom('opinion').selectAll().where('consultation_id', '=', consultationId).where('leads', '=', 1);
    if (clauseId !== undefined) rows = rows.where('clause_id', '=', clauseId);
    if (scope !== undefined) rows = rows.where('clause_id', scope === 'clause' ? 'is not' : 'is', null);
    if (position !== undefined) rows = rows.where('stance', '=', position);
    const direction = order === 'oldest' ? 'asc' : 'desc';
    const beyond = order === 'oldest' ? '>' : '<';
    if (after !== undefined) {
      rows = rows.where((row) => (order === 'agreement'
        ? row(row.refTuple('agreements', 'published_at', 'id'), '<', row.tuple(after.agreements, after.publishedAt, after.id))
        : row(row.refTuple('published_at', 'id'), beyond, row.tuple(after.publishedAt, after.id))));
    }
    if (order === 'agreement') rows = rows.orderBy('agreements', direction);
    return rows.orderBy('published_at', direction).orderBy('id', direction).limit(limit).execute();
  },

  /** Whether it was public once, whatever it is now. */
  async wasPublished(consultationId: string, id: string): Promise<boolean> {
    const row = await db.selectFrom('opinion_history').innerJoin('opinion', 'opinion.id', 'opinion_history.opinion_id').select('opinion.id')
      .where('opinion.consultation_id', '=', consultationId).where('opinion.id', '=', id).where('opinion_history.state', '=', 'published').limit(1).executeTakeFirst();
    return row !== undefined;
  },

  async find(consultationId: string, id: string): Promise<OpinionRow | undefined> {
    return db.selectFrom('opinion').selectAll().where('id', '=', id).where('consultation_id', '=', consultationId)
      .where('state', '=', 'published').executeTakeFirst();
  },

  /** The opinion that stands in the list for all of this wording. */
  async leadOf({ consultation_id, fingerprint }: OpinionRow): Promise<OpinionRow> {
    return db.selectFrom('opinion').selectAll().where('consultation_id', '=', consultation_id).where('fingerprint', '=', fingerprint)
      .where('state', '=', 'published').where('leads', '=', 1).executeTakeFirstOrThrow();
  },

  /** Agrees with a wording, or no longer; a second time changes nothing. Returns how many agree. */
  async agree(lead: OpinionRow, voter: string, agreed: boolean): Promise<number> {
    const { consultation_id, fingerprint } = lead;
    const changed = agreed
      ? (await db.insertInto('agreement').values({ consultation_id, fingerprint, voter })
          .onConflict((conflict) => conflict.columns(['consultation_id', 'fingerprint', 'voter']).doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows === 1n
      : (await db.deleteFrom('agreement').where('consultation_id', '=', consultation_id).where('fingerprint', '=', fingerprint)
          .where('voter', '=', voter).executeTakeFirst()).numDeletedRows === 1n;
    const agreements = lead.agreements + (changed ? (agreed ? 1 : -1) : 0);
    if (changed) await db.updateTable('opinion').set({ agreements }).where('id', '=', lead.id).execute();
    return agreements;
  },
});
