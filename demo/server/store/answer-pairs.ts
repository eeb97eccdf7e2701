import type { KnowledgeAnswerKind } from '../../../src/contract/models.js';
import { contentPairs, type PairHit } from '../rules/answer-ranking.js';
import type { AnswerPairCountRow, AnswerPairRow, Executor } from './schema.js';

const inTitle = 3;
const inText = 1;

/** The end of a long answer says nothing that its beginning does not. */
const indexedSigns = 1000;

/** Rows of letters, which are many, that one question may read: the rarest pairs say the most, and whatever is common is left out once they have used this up. */
const mostHits = 4000;
const batch = 200;

export interface FoundPairs {
  readonly hits: readonly PairHit[];
  /** In how many answers each pair stands. */
  readonly frequency: ReadonlyMap<string, number>;
}

/** Pairs of neighbouring characters in a plain table, the same on both databases: answers are to be ranked, which a search for all words at once cannot. */
export const answerPairs = (db: Executor) => ({
  /** Finds an answer from now on by these words, and by no earlier ones. */
  async put(kind: KnowledgeAnswerKind, id: string, title: string, text = ''): Promise<void> {
    await remove(db, kind, id);
    const weights = new Map([...contentPairs([...text].slice(0, indexedSigns).join('')).map((pair) => [pair, inText] as const), ...contentPairs(title).map((pair) => [pair, inTitle] as const)]);
    // In one order everywhere: two writers would otherwise wait for each other.
    const rows = [...weights].map(([pair, weight]): AnswerPairRow => ({ pair, kind, answer_id: id, weight })).sort((one, other) => (one.pair < other.pair ? -1 : 1));
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch);
      await db.insertInto('answer_pair').values(part).execute();
      await db.insertInto('answer_pair_count').values(part.map(({ pair }) => ({ pair, answers: 1 })))
        .onConflict((conflict) => conflict.column('pair').doUpdateSet((row) => ({ answers: row('answer_pair_count.answers', '+', 1) }))).execute();
    }
  },

  remove: (kind: KnowledgeAnswerKind, id: string): Promise<void> => remove(db, kind, id),

  /** Answers of these kinds that hold one of the pairs at least. */
  async find(pairs: readonly string[], kinds: readonly KnowledgeAnswerKind[]): Promise<FoundPairs> {
    const counts = pairs.length === 0 ? [] : await db.selectFrom('answer_pair_count').selectAll().where('pair', 'in', pairs).where('answers', '>', 0).orderBy('answers').orderBy('pair').execute();
    const hits: PairHit[] = [];
    for (const kind of kinds) {
      const telling = kind === 'letter' ? rarest(counts) : counts.map(({ pair }) => pair);
      if (telling.length === 0) continue;
      const rows = await db.selectFrom('answer_pair').selectAll().where('pair', 'in', telling).where('kind', '=', kind).limit(mostHits).execute();
      hits.push(...rows.map(({ answer_id, pair, weight }) => ({ kind, id: answer_id, pair, inTitle: weight === inTitle })));
    }
    return { hits, frequency: new Map(counts.map(({ pair, answers }) => [pair, answers])) };
  },
});

/** @param counts The rarest first. */
function rarest(counts: readonly AnswerPairCountRow[]): string[] {
  let rows = 0;
  const end = counts.findIndex(({ answers }) => (rows += answers) > mostHits);
  return counts.slice(0, end < 0 ? counts.length : Math.max(1, end)).map(({ pair }) => pair);
}

async function remove(db: Executor, kind: KnowledgeAnswerKind, id: string): Promise<void> {
  const held = await db.selectFrom('answer_pair').select('pair').where('kind', '=', kind).where('answer_id', '=', id).orderBy('pair').execute();
  for (let start = 0; start < held.length; start += batch) {
    const pairs = held.slice(start, start + batch).map(({ pair }) => pair);
    await db.updateTable('answer_pair_count').set((row) => ({ answers: row('answers', '-', 1) })).where('pair', 'in', pairs).execute();
  }
  await db.deleteFrom('answer_pair').where('kind', '=', kind).where('answer_id', '=', id).execute();
}
