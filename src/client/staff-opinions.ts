import type { Call, ReadOptions, WriteOptions } from './call.js';
import type { Moderation, QueryOf, SubmissionRecordDraft } from '../contract/models.js';

/** Which opinions; all that were not withdrawn, 20 a page, unless said otherwise. */
export type OpinionQuery = { [Name in keyof NonNullable<QueryOf<'listOpinions'>>]?: NonNullable<QueryOf<'listOpinions'>>[Name] | undefined };

/** Opinions as the agency's own people see them. Each throws ApiProblem 'unauthenticated', 'forbidden' or 'not-found'. */
export const staffOpinions = (call: Call) => ({
  /** The first that came first, contact details masked, with the reasons this agency may give. Throws ApiProblem 'malformed-request' for a strange cursor. */
  list: (consultationId: string, query?: OpinionQuery, options?: ReadOptions) =>
    call.answer('listOpinions', { path: { consultationId }, query }, options),

  /** All of them as the text of a table, by clause, without names and contact details. A file for spreadsheets begins with `\uFEFF`, which no text from the network keeps. */
  export: (consultationId: string, options?: ReadOptions) => call.answer('exportOpinions', { path: { consultationId } }, options),

  /**
   * Publishes, holds or withholds, all or none. Throws ApiProblem 'opinion-changed' for one that is not what was read any more, 'illegal-step' for one
   * that was withdrawn, 'invalid-input', 'key-reused', 'in-progress'.
   */
  moderate: (consultationId: string, body: Moderation, options: WriteOptions) =>
    call.answer('moderateOpinions', { path: { consultationId }, body }, options),

  /** Enters what came by letter, phone, mail or at a meeting. Throws ApiProblem 'invalid-input', 'illegal-step', 'key-reused', 'in-progress', 'too-large'. */
  record: (consultationId: string, body: SubmissionRecordDraft, options: WriteOptions) =>
    call.answer('recordSubmission', { path: { consultationId }, body }, options),

  /** A file that came with one, public or not. Throws ApiProblem 'illegal-step' while its check is not done. */
  attachment: (consultationId: string, commentId: string, attachmentId: string, options?: ReadOptions) =>
    call('readAttachment', { path: { consultationId, commentId, attachmentId } }, options),

  /** A writer's contact details, for a reason that is kept. Throws ApiProblem 'invalid-input'. */
  contact: (consultationId: string, submissionId: string, reason: string, options?: ReadOptions) =>
    call.answer('readContact', { path: { consultationId, submissionId }, body: { reason } }, options),

  /** A new query code for a writer who has lost the old one, which opens nothing any more. Throws ApiProblem 'invalid-input'. */
  resetCode: (consultationId: string, submissionId: string, reason: string, options?: ReadOptions) =>
    call.answer('resetReceiptCode', { path: { consultationId, submissionId }, body: { reason } }, options),
});
