import type { Call, EditOptions, ReadOptions } from './call.js';
import type { OutcomeDraft, RevisionDecision } from '../contract/models.js';

/** What was done about the opinions 采纳情况, as staff write it. Each answer carries the `etag` that the next change needs. */
export const staffOutcomes = (call: Call) => ({
  /** The outcome that is being written, empty at first. Throws ApiProblem 'not-found'. */
  get: (consultationId: string, options?: ReadOptions) => call.answer('getOutcomeRecord', { path: { consultationId } }, options),

  /** Replaces it; after sign-off it goes back to the first step. Throws ApiProblem 'invalid-input', 'too-large', 'not-found', 'illegal-step' while opinions are taken. */
  save: (consultationId: string, body: OutcomeDraft, options: EditOptions) =>
    call.answer('saveOutcome', { path: { consultationId }, body }, options),

  /** Approves or returns the current step; the last approval publishes. Throws ApiProblem 'not-publishable', 'illegal-step', 'not-found'. */
  decide: (consultationId: string, body: RevisionDecision, options: EditOptions) =>
    call.answer('decideOutcomeStep', { path: { consultationId }, body }, options),
});
