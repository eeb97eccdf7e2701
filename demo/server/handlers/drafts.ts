import type { DraftChapter } from '../../../src/contract/models.js';
import { readCursor, writeCursor } from '../cursor.js';
import { ok, type Handlers } from '../handler.js';
import { refuse } from '../problems.js';
import { publishedConsultation, publishedDraft } from '../published.js';
import { excerpt } from '../rules/excerpt.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { StoredDraft } from '../store/drafts.js';
import type { Records } from '../store/store.js';
import { searchWords } from '../store/text-folding.js';

const defaultLimit = 20;

export const draftHandlers = {
  getDraft: async ({ path, query, platform: { store, config } }) => {
    const draft = await findDraft(store.read, path.consultationId, query.draftId);
    const { id, consultationId, version, title, preamble, outline, clauseCount, publishedAt, createdAt } = draft;
    return ok({
      id,
      consultationId,
      version,
      publishedAt: zonedTime(publishedAt ?? createdAt, config.agency.timeZone),
      title,
      preamble: [...preamble],
      clauseCount,
      outline: [...outline],
      opening: await chapterView(store.read, draft, draft.chapters[0] ?? ''),
    });
  },

  getDraftChapter: async ({ path, query, platform: { store } }) => {
    const draft = await findDraft(store.read, path.consultationId, query.draftId);
    return ok(await chapterView(store.read, draft, path.chapterId));
  },

  getClause: async ({ path, query, platform: { store } }) => {
    const draft = await findDraft(store.read, path.consultationId, query.draftId);
    const [clause] = await store.read.drafts.clauses(draft.id, [path.clauseId]);
    return ok(clause ?? refuse('not-found'));
  },

  searchDraft: async ({ path, query, platform: { store } }) => {
    const draft = await findDraft(store.read, path.consultationId, query.draftId);
    const [after = -1] = readCursor(query.cursor, ['number']) ?? [];
    const words = searchWords(query.q);
    if (words.length === 0) return ok({ items: [], nextCursor: null, total: 0 });
    const limit = query.limit ?? defaultLimit;
    const found = await store.read.drafts.search({ draftId: draft.id, words, after: Number(after), limit: limit + 1 });
    const shown = found.items.slice(0, limit);
    const last = shown.at(-1);
    return ok({
      items: shown.map(({ clause }) => ({ clauseId: clause.id, chapterId: clause.chapterId, label: clause.label, excerpt: excerpt(clause, words) })),
      nextCursor: found.items.length > limit && last ? writeCursor([last.position]) : null,
      total: found.total,
    });
  },
} satisfies Handlers<'getDraft' | 'getDraftChapter' | 'getClause' | 'searchDraft'>;

async function findDraft(records: Records, consultationId: string, draftId: string | undefined): Promise<StoredDraft> {
  return publishedDraft(records, await publishedConsultation(records, consultationId), draftId);
}

async function chapterView(records: Records, { id: draftId, chapters }: StoredDraft, chapterId: string): Promise<DraftChapter> {
  const place = chapters.indexOf(chapterId);
  if (place < 0) refuse('not-found');
  return {
    id: chapterId,
    draftId,
    previousChapterId: chapters[place - 1] ?? null,
    nextChapterId: chapters[place + 1] ?? null,
    clauses: await records.drafts.chapter(draftId, chapterId),
  };
}
