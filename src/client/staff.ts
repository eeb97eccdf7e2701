import type { Call, EditOptions, ReadOptions, WriteOptions } from './call.js';
import { staffKnowledge } from './staff-knowledge.js';
import { staffLetters } from './staff-letters.js';
import { staffOpinions } from './staff-opinions.js';
import { staffOutcomes } from './staff-outcomes.js';
import { createCall } from './transport.js';
import type { StaffClientOptions } from './transport.js';
import { operations } from '../contract/models.js';
import type { ConsultationDraft, DraftText, Pause, PeriodChangeDraft, RevisionDecision } from '../contract/models.js';

/** Which page; 20 items when `limit` is absent. */
export interface PageQuery {
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** 1 to 100. */
  limit?: number | undefined;
}

/**
 * Consultations as the agency's own people see them. Each answer carries the `etag` that the next change needs; each
 * throws ApiProblem 'unauthenticated' or 'forbidden', and each change 'precondition-failed' when somebody was faster.
 */
const consultations = (call: Call) => ({
  /** All of them, the last changed first, with what waits for staff. Throws ApiProblem 'malformed-request' for a strange cursor. */
  list: (query?: PageQuery, options?: ReadOptions) => call.answer('listConsultationRecords', { query }, options),

  /** Begins a consultation; nothing is public yet. Throws ApiProblem 'invalid-input', 'key-reused', 'in-progress'. */
  create: (body: ConsultationDraft, options: WriteOptions) => call.answer('createConsultation', { body }, options),

  /** One with its revision, public or not. Throws ApiProblem 'not-found'. */
  get: (consultationId: string, options?: ReadOptions) =>
    call.answer('getConsultationRecord', { path: { consultationId } }, options),

  /** Replaces what it says; after sign-off it goes back to the first step. Throws ApiProblem 'invalid-input', 'illegal-step', 'not-found'. */
  update: (consultationId: string, body: ConsultationDraft, options: EditOptions) =>
    call.answer('updateConsultation', { path: { consultationId }, body }, options),

  /** Adds the text as a new version. Throws ApiProblem 'invalid-input', 'key-reused', 'in-progress', 'too-large', 'not-found'. */
  addDraft: (consultationId: string, body: DraftText, options: WriteOptions & EditOptions) =>
    call.answer('addDraftVersion', { path: { consultationId }, body }, options),

  /** Approves or returns the current step; the last approval publishes. Throws ApiProblem 'not-publishable', 'illegal-step', 'not-found'. */
  decide: (consultationId: string, body: RevisionDecision, options: EditOptions) =>
    call.answer('decideRevisionStep', { path: { consultationId }, body }, options),

  /** Opens early, extends, closes or reopens, at once and for everyone. Throws ApiProblem 'illegal-step', 'invalid-input', 'not-found'. */
  changePeriod: (consultationId: string, body: PeriodChangeDraft, options: EditOptions) =>
    call.answer('changeConsultationPeriod', { path: { consultationId }, body }, options),

  /** Stops receiving opinions at once, or with null resumes. Throws ApiProblem 'invalid-input', 'not-found'. */
  pause: (consultationId: string, pause: Pause | null, options: EditOptions) =>
    call.answer('setConsultationPause', { path: { consultationId }, body: { pause } }, options),
});

/** What the agency's own people and machines may do; by itself, so that no public page carries it. */
export interface StaffClient {
  consultations: ReturnType<typeof consultations>;
  knowledge: ReturnType<typeof staffKnowledge>;
  letters: ReturnType<typeof staffLetters>;
  opinions: ReturnType<typeof staffOpinions>;
  outcomes: ReturnType<typeof staffOutcomes>;
  /** The server's time in milliseconds since 1970; the device's until a server has answered. */
  readonly serverNow: () => number;
  readonly baseUrl: string;
}

export function createStaffClient(options: StaffClientOptions): StaffClient {
  const call = createCall(options, operations);
  return {
    consultations: consultations(call), knowledge: staffKnowledge(call), letters: staffLetters(call), opinions: staffOpinions(call), outcomes: staffOutcomes(call),
    serverNow: call.serverNow, baseUrl: call.baseUrl,
  };
}
