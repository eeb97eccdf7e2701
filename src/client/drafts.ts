import type { Call, ReadOptions } from './call.js';

/** Which version; the newest published one when absent. */
export interface DraftQuery {
  draftId?: string | undefined;
}

/** Words parted by spaces, and which page of the matches. */
export interface DraftSearchQuery extends DraftQuery {
  /** 1 to 60 characters. */
  q: string;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** 1 to 100; 20 when absent. */
  limit?: number | undefined;
}

/** Draft texts 草案. Each throws ApiProblem 'not-found' for what is not public and 'not-offered' for a module that is off. */
export const drafts = (call: Call) => ({
  /** The outline and the first chapter. */
  get: (consultationId: string, query?: DraftQuery, options?: ReadOptions) =>
    call('getDraft', { path: { consultationId }, query }, options),

  /** The clauses of one chapter. */
  chapter: (consultationId: string, chapterId: string, query?: DraftQuery, options?: ReadOptions) =>
    call('getDraftChapter', { path: { consultationId, chapterId }, query }, options),

  /** One clause 条款. */
  clause: (consultationId: string, clauseId: string, query?: DraftQuery, options?: ReadOptions) =>
    call('getClause', { path: { consultationId, clauseId }, query }, options),

  /** Clauses that hold all the words, in the order of the draft. Throws ApiProblem 'malformed-request' for no word. */
  search: (consultationId: string, query: DraftSearchQuery, options?: ReadOptions) =>
    call('searchDraft', { path: { consultationId }, query }, options),
});
