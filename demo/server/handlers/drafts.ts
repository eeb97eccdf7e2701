import type { Clause, DraftChapter } from '../../../src/contract/models.js';
import { pageOf, readCursor } from '../cursor.js';
import { ok, type Handlers } from '../handler.js';
import { refuse } from '../problems.js';
import { publishedConsultation, publishedDraft } from '../published.js';
import { commentsArePublic } from '../rules/comment-visibility.js';
import { excerpt } from '../rules/excerpt.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { StoredDraft } from '../store/drafts.js';
import type { Records } from '../store/store.js';
import { searchWords } from '../store/text-folding.js';

const defaultLimit = 20;

export const draftHandlers = {
  getDraft: async ({ path, query, platform: { store, config }, now }) => {
    const { draft, counted } = await findDraft(store.read, path.consultationId, query.draftId, now);
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
      opening: await chapterView(store.read, draft, draft.chapters[0] ?? '', counted),
    });
  },

  getDraftChapter: async ({ path, query, platform: { store }, now }) => {
    const { draft, counted } = await findDraft(store.read, path.consultationId, query.draftId, now);
    return ok(await chapterView(store.read, draft, path.chapterId, counted));
  },

  getClause: async ({ path, query, platform: { store }, now }) => {
    const { draft, counted } = await findDraft(store.read, path.consultationId, query.draftId, now);
    const [clause] = await counted(await store.read.drafts.clauses(draft.id, [path.clauseId]));
    return ok(clause ?? refuse('not-found'));
  },

  searchDraft: async ({ path, query, platform: { store }, now }) => {
    const { draft } = await findDraft(store.read, path.consultationId, query.draftId, now);
    const [after = -1] = readCursor(query.cursor, ['number']) ?? [];
    const words = searchWords(query.q);
    if (words.length === 0) return ok({ items: [], nextCursor: null, total: 0 });
    const limit = query.limit ?? defaultLimit;
    const found = await store.read.drafts.search({ draftId: draft.id, words, after: Number(after), limit: limit + 1 });
    const { items, nextCursor } = pageOf(found.items, limit, (last) => [last.position]);
    return ok({
      items: items.map(({ clause }) => ({ clauseId: clause.id, chapterId: clause.chapterId, label: clause.label, excerpt: excerpt(clause, words) })),
      nextCursor,
      total: found.total,
    });
  },
} satisfies Handlers<'getDraft' | 'getDraftChapter' | 'getClause' | 'searchDraft'>;

/** Tells clauses how many opinions on them are public. */
type Counted = (clauses: Clause[]) => Promise<Clause[]>;

async function findDraft(records: Records, consultationId: string, draftId: string | undefined, now: Date): Promise<{ draft: StoredDraft; counted: Counted }> {
  const consultation = await publishedConsultation(records, consultationId);
  const counted: Counted = async (clauses) => {
    if (!commentsArePublic(consultation, now)) return clauses;
    const counts = await records.opinionCounts.publishedOn(consultationId, clauses.map(({ id }) => id));
    return clauses.map((clause) => ({ ...clause, publishedComments: counts.get(clause.id) ?? 0 }));
  };
  return { draft: await publishedDraft(records, consultation, draftId), counted };
}

async function chapterView(records: Records, { id: draftId, chapters }: StoredDraft, chapterId: string, counted: Counted): Promise<DraftChapter> {
  const place = chapters.indexOf(chapterId);
  if (place < 0) refuse('not-found');
  return {
    id: chapterId,
    draftId,
    previousChapterId: chapters[place - 1] ?? null,
    nextChapterId: chapters[place + 1] ?? null,
    clauses: await counted(await records.drafts.chapter(draftId, chapterId)),
  };
}
