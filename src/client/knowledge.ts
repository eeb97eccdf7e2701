import type { Call, ReadOptions } from './call.js';
import type { KnowledgeQuestion, KnowledgeRatingChoice, QueryOf } from '../contract/models.js';

/** Which questions; all, 20 a page, unless said otherwise. */
export type KnowledgeQuery = { [Name in keyof NonNullable<QueryOf<'listKnowledge'>>]?: NonNullable<QueryOf<'listKnowledge'>>[Name] | undefined };

/** Questions that are often asked, with the departments' answers 公众问答. */
export const knowledge = (call: Call) => ({
  /** Those that are public: with words the nearest first, else the newest. Throws ApiProblem 'not-offered'. */
  list: (query?: KnowledgeQuery, options?: ReadOptions) => call('listKnowledge', { query }, options),

  /** One of them. Throws ApiProblem 'not-found' or 'not-offered'. */
  get: (knowledgeId: string, options?: ReadOptions) => call('getKnowledgeItem', { path: { knowledgeId } }, options),

  /** Public answers that may be of use to somebody who writes; what is sent is not kept. Throws ApiProblem 'not-offered', 'invalid-input', 'too-large', 'too-many-requests'. */
  suggest: (body: KnowledgeQuestion, options?: ReadOptions) => call('suggestKnowledge', { body }, options),

  /** Says how an answer was, or with null nothing any more; `voter` is a UUID that the device keeps. Throws ApiProblem 'not-found', 'not-offered', 'too-many-requests'. */
  rate: (body: KnowledgeRatingChoice, options?: ReadOptions) => call('rateKnowledgeItem', { body }, options),
});
