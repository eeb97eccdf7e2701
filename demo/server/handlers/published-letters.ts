import { pageOf, readTimeCursor } from '../cursor.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { publishedLetter, publishedSummary } from '../letter-publications.js';
import { refuse } from '../problems.js';
import { dayAfter } from '../rules/working-days.js';
import { startOfDay, zonedTime } from '../rules/zoned-time.js';
import type { PublishedFilter } from '../store/letter-publications.js';
import { searchRuns } from '../store/text-folding.js';

const defaultLimit = 20;

export const publishedLetterHandlers = {
  listPublishedLetters: async (given) => {
    const { query, platform: { store, config }, now } = given;
    const filter = filterOf(given);
    const limit = query.limit ?? defaultLimit;
    const found = await store.read.letterPublications.page(filter, readTimeCursor(query.cursor), limit + 1, now);
    const { items, nextCursor } = pageOf(found, limit, (last) => [last.answered_at, last.public_id]);
    return ok({
      items: await Promise.all(items.map((row) => publishedSummary(store.read, row, config))),
      nextCursor,
      total: await store.read.letterPublications.count(filter, now),
      units: config.agency.departments.map(({ id, name }) => ({ id, name })),
      asOf: zonedTime(now, config.agency.timeZone),
    });
  },

  getPublishedLetter: async ({ path: { publishedLetterId }, platform: { store, config }, now }) => {
    const row = await store.read.letterPublications.findPublic(publishedLetterId, now) ?? refuse('not-found');
    return ok(await publishedLetter(store.read, row, config));
  },
} satisfies Handlers<'listPublishedLetters' | 'getPublishedLetter'>;

function filterOf({ query: { unitId, category, from, to, q }, platform: { config: { agency } } }: Given<'listPublishedLetters'>): PublishedFilter {
  const moment = (day: string) => startOfDay(day, agency.timeZone).toISOString();
  return {
    unitId, category, from: from && moment(from), before: to && moment(dayAfter(to)), runs: searchRuns(q),
  };
}
