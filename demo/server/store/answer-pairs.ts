import type { KnowledgeAnswerKind } from '../../../src/contract/models.js';
import { contentPairs, type PairHit } from '../rules/answer-ranking.js';
import type { AnswerPairCountRow, AnswerPairRow, Executor } from './schema.js';

const inTitle = 3;
const inText = 1;

/** The end of a long answer says nothing that its beginning does not. */
const indexedSigns = 1000;

/** Rows of letters, which are many, that one question may read: the rarest pairs say the most, and whatever is common is left out once they have used this up. */
const mostHits = 3000;
/** An answer is near by more than one pair: so many are looked at together, however common they are. */
const [fewest, together] = [3, 6] as const;
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
    for (const kind of counts.length === 0 ? [] : kinds) {
      const rows = kind === 'letter' ? await amongMany(db, kind, counts) : await rowsOf(db, kind, counts).limit(mostHits).execute();
      hits.push(...rows.map(({ answer_id, pair, weight }) => ({ kind, id: answer_id, pair, inTitle: weight === inTitle })));
    }
    return { hits, frequency: new Map(counts.map(({ pair, answers }) => [pair, answers])) };
  },
});

const rowsOf = (db: Executor, kind: KnowledgeAnswerKind, counts: readonly AnswerPairCountRow[]) =>
  db.selectFrom('answer_pair').select(['pair', 'answer_id', 'weight']).where('pair', 'in', counts.map(({ pair }) => pair)).where('kind', '=', kind);

/**
 * All that hold the rarest pairs; where even these are too common, a part of each pair, up to the same id: ids are drawn by chance, so that what holds several
 * of them is among that part as often as among the whole.
 *
 * @param counts The rarest first.
 */
async function amongMany(db: Executor, kind: KnowledgeAnswerKind, counts: readonly AnswerPairCountRow[]): Promise<Pick<AnswerPairRow, 'pair' | 'answer_id' | 'weight'>[]> {
  const rare = rarest(counts);
  if (rare.length >= Math.min(fewest, counts.length)) return rowsOf(db, kind, rare).execute();
  const common = counts.slice(0, together);
  const [first] = common;
  const share = mostHits / sum(common);
  const last = await rowsOf(db, kind, common.slice(0, 1)).orderBy('answer_id').limit(1).offset(Math.floor(share * (first?.answers ?? 0))).executeTakeFirst();
  const rows = rowsOf(db, kind, common).limit(2 * mostHits);
  return (last ? rows.where('answer_id', '<=', last.answer_id) : rows).execute();
}

/** As many of them as together stay below what may be read. */
function rarest(counts: readonly AnswerPairCountRow[]): readonly AnswerPairCountRow[] {
  let rows = 0;
  const end = counts.findIndex(({ answers }) => (rows += answers) > mostHits);
  return end < 0 ? counts : counts.slice(0, end);
}

const sum = (counts: readonly AnswerPairCountRow[]): number => counts.reduce((total, { answers }) => total + answers, 0);

async function remove(db: Executor, kind: KnowledgeAnswerKind, id: string): Promise<void> {
  const held = await db.selectFrom('answer_pair').select('pair').where('kind', '=', kind).where('answer_id', '=', id).orderBy('pair').execute();
  for (let start = 0; start < held.length; start += batch) {
    const pairs = held.slice(start, start + batch).map(({ pair }) => pair);
    await db.updateTable('answer_pair_count').set((row) => ({ answers: row('answers', '-', 1) })).where('pair', 'in', pairs).execute();
  }
  await db.deleteFrom('answer_pair').where('kind', '=', kind).where('answer_id', '=', id).execute();
}
