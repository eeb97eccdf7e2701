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

/** Days far from ours begin at no time that a database could compare; no letter was answered before the first or will be after the last. */
const firstDay = '1970-01-01';
const lastDay = '9999-12-30';

/** @throws {Refusal} 400 for a period that ends before it begins. */
function filterOf({ query: { unitId, category, from, to, q }, platform: { config: { agency } } }: Given<'listPublishedLetters'>): PublishedFilter {
  if (from !== undefined && to !== undefined && from > to) refuse('malformed-request', { detail: '请检查地址里的 from 和 to。' });
  const within = (day: string) => (day < firstDay ? firstDay : day > lastDay ? lastDay : day);
  const moment = (day: string) => startOfDay(day, agency.timeZone).toISOString();
  return {
    unitId, category, from: from && moment(within(from)), before: to && moment(dayAfter(within(to))), runs: searchRuns(q),
  };
}
