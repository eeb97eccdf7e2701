import type { Call, EditOptions, ReadOptions } from './call.js';
import type { KnowledgeDraft, QueryOf, RevisionDecision } from '../contract/models.js';

/** Which questions; all of them, 20 a page, unless said otherwise. */
export type KnowledgeRecordQuery = { [Name in keyof NonNullable<QueryOf<'listKnowledgeRecords'>>]?: NonNullable<QueryOf<'listKnowledgeRecords'>>[Name] | undefined };

/** Questions and answers as the agency's own people see them. Each throws ApiProblem 'unauthenticated' or 'forbidden', and each change 'precondition-failed' when somebody was faster. */
export const staffKnowledge = (call: Call) => ({
  /** Those whose review date comes first on top. Throws ApiProblem 'malformed-request' for a strange cursor. */
  list: (query?: KnowledgeRecordQuery, options?: ReadOptions) => call.answer('listKnowledgeRecords', { query }, options),

  /** One with its review. Throws ApiProblem 'not-found'. */
  get: (knowledgeId: string, options?: ReadOptions) => call.answer('getKnowledgeRecord', { path: { knowledgeId } }, options),

  /** Writes it, a new one with the etag `"0"`; its review begins anew. Throws ApiProblem 'invalid-input'. */
  save: (knowledgeId: string, body: KnowledgeDraft, options: EditOptions) => call.answer('saveKnowledgeItem', { path: { knowledgeId }, body }, options),

  /** Approves or returns the current step; after the last one it is public. Throws ApiProblem 'illegal-step', 'not-found'. */
  decide: (knowledgeId: string, body: RevisionDecision, options: EditOptions) => call.answer('decideKnowledgeStep', { path: { knowledgeId }, body }, options),

  /** Takes it back from the public at once. Throws ApiProblem 'illegal-step', 'invalid-input', 'not-found'. */
  withdraw: (knowledgeId: string, reason: string, options: EditOptions) => call.answer('withdrawKnowledgeItem', { path: { knowledgeId }, body: { reason } }, options),
});
