import type { KnowledgeAnswerKind, KnowledgeRating, KnowledgeRatings } from '../../../src/contract/models.js';
import type { Executor } from './schema.js';

/** What devices said of answers: one word each, the last one. */
export const knowledgeRatings = (db: Executor) => ({
  /** Null takes it back. */
  async set(kind: KnowledgeAnswerKind, id: string, voter: string, rating: KnowledgeRating | null): Promise<void> {
    if (rating === null) await db.deleteFrom('knowledge_rating').where('kind', '=', kind).where('answer_id', '=', id).where('voter', '=', voter).execute();
    else {
      await db.insertInto('knowledge_rating').values({ kind, answer_id: id, voter, rating })
        .onConflict((conflict) => conflict.columns(['kind', 'answer_id', 'voter']).doUpdateSet({ rating })).execute();
    }
  },

  /** How questions were rated, by their ids; what was solved was also useful. */
  async of(ids: readonly string[]): Promise<(id: string) => KnowledgeRatings> {
    const rows = ids.length === 0 ? [] : await db.selectFrom('knowledge_rating').select(['answer_id', 'rating', (row) => row.fn.countAll<number>().as('devices')])
      .where('kind', '=', 'knowledge').where('answer_id', 'in', ids).groupBy(['answer_id', 'rating']).execute();
    const counted = (id: string, rating: KnowledgeRating) => Number(rows.find((row) => row.answer_id === id && row.rating === rating)?.devices ?? 0);
    return (id) => ({ useful: counted(id, 'useful') + counted(id, 'solved'), notUseful: counted(id, 'not-useful'), solved: counted(id, 'solved') });
  },
});
