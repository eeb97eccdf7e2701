import { pageOf, readCursor, readTimeCursor } from '../cursor.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { isPublicAnswer, searchKnowledge, suggestAnswers } from '../knowledge-search.js';
import { knowledgeItem, knowledgeSummary } from '../knowledge-views.js';
import { refuse } from '../problems.js';
import { blinded } from '../rules/address-scope.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { KnowledgeRow } from '../store/schema.js';
import { fold } from '../store/text-folding.js';
import { addressToll, paidWhenRefused, pay } from '../tolls.js';

const defaultLimit = 20;
const minute = 60_000;

export const knowledgeHandlers = {
  listKnowledge: async (given) => {
    const { platform: { config }, now } = given;
    const { items, nextCursor, total } = await listed(given);
    return ok({
      items: items.map((row) => knowledgeSummary(row, config, now)),
      nextCursor,
      total,
      units: config.agency.departments.map(({ id, name }) => ({ id, name })),
      // To the minute: a finer time would change the ETag with every request.
      asOf: zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), config.agency.timeZone),
    });
  },

  getKnowledgeItem: async ({ path: { knowledgeId }, platform: { store, config }, now }) => {
    const row = await store.read.knowledge.findPublic(knowledgeId) ?? refuse('not-found');
    const ratings = config.knowledge.ratingsPublic ? (await store.read.knowledgeRatings.of([row.id]))(row.id) : null;
    return ok(knowledgeItem(row, ratings, config, now));
  },

  suggestKnowledge: async ({ body, caller, platform, now }) => {
    const { store, config } = platform;
    await store.transact((records) => pay(addressToll('suggestion', caller.address, platform), records, now));
    return ok({ items: await suggestAnswers(store.read, body, config, now) });
  },

  rateKnowledgeItem: async ({ body: { kind, id, rating, voter }, caller, platform, now }) => {
    const { store, keys } = platform;
    const toll = addressToll('agreement', caller.address, platform);
    return paidWhenRefused(toll, platform, now, () => store.transact(async (records) => {
      await pay(toll, records, now);
      if (!await isPublicAnswer(records, kind, id, now)) refuse('not-found');
      await records.knowledgeRatings.set(kind, id, blinded('voter', `${kind}\n${id}\n${voter.toLowerCase()}`, keys.address), rating);
      return ok({ rating });
    }));
  },
} satisfies Handlers<'listKnowledge' | 'getKnowledgeItem' | 'suggestKnowledge' | 'rateKnowledgeItem'>;

interface Listed {
  readonly items: readonly KnowledgeRow[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** What was looked for is in the order of nearness, so that its cursor is a place in it. */
async function listed({ query: { q = '', unitId, cursor, limit = defaultLimit }, platform: { store: { read } } }: Given<'listKnowledge'>): Promise<Listed> {
  const found = await searchKnowledge(read, q, unitId);
  if (found) {
    const [start = 0] = (readCursor(cursor, ['number']) ?? []).map(Number);
    return { ...pageOf(found.slice(start, start + limit + 1), limit, () => [start + limit]), total: found.length };
  }
  const filter = { unitId, words: fold(q).split(/\s+/u).filter((word) => word !== '') };
  const rows = await read.knowledge.page(filter, readTimeCursor(cursor), limit + 1);
  return { ...pageOf(rows, limit, (last) => [last.published_at, last.id]), total: await read.knowledge.count(filter) };
}
