import type { Call, WriteOptions } from './call.js';
import type { SubmissionDraft } from '../contract/models.js';

/** Opinions on their way to the agency 意见. */
export const submissions = (call: Call) => ({
  /**
   * Files a submission; safe to repeat with the same key. Throws ApiProblem 'closed' after the grace period, 'not-open',
   * 'paused', 'draft-changed', 'in-progress', 'invalid-input', 'key-reused', 'too-large', 'not-found', 'not-offered'.
   */
  create: (consultationId: string, body: SubmissionDraft, options: WriteOptions) =>
    call('createSubmission', { path: { consultationId }, body }, options),
});
