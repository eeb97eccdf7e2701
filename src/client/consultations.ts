import type { Call, ReadOptions } from './call.js';
import type { ConsultationStatus } from '../contract/models.js';

/** Which page of the list; all states when `status` is absent, 20 items when `limit` is. */
export interface ConsultationListQuery {
  status?: ConsultationStatus | undefined;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** 1 to 100. */
  limit?: number | undefined;
}

/** Public consultations 公开征求意见. */
export const consultations = (call: Call) => ({
  /** Those that were published, newest first, a page at a time. Throws ApiProblem 'not-offered'. */
  list: (query?: ConsultationListQuery, options?: ReadOptions) => call('listConsultations', { query }, options),

  /** One consultation without its draft text. Throws ApiProblem 'not-found' or 'not-offered'. */
  get: (consultationId: string, options?: ReadOptions) => call('getConsultation', { path: { consultationId } }, options),

  /** What the form asks, and the signed time of its opening: ask anew for each form. Throws ApiProblem 'not-found' or 'not-offered'. */
  form: (consultationId: string, options?: ReadOptions) => call('getConsultationForm', { path: { consultationId } }, options),

  /** What was said and what was done about it. Throws ApiProblem 'not-found' until it is published; 'not-offered'. */
  outcome: (consultationId: string, options?: ReadOptions) => call('getOutcome', { path: { consultationId } }, options),

  /** How many took part, on which clauses, and what became of it. Throws ApiProblem 'not-found' or 'not-offered'. */
  statistics: (consultationId: string, options?: ReadOptions) => call('getConsultationStatistics', { path: { consultationId } }, options),
});
