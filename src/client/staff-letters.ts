import type { Call, EditOptions, FileOptions, ReadOptions, WriteOptions } from './call.js';
import type { LetterAnswerDraft, LetterCorrectionDraft, LetterPublicationDraft, LetterStepDraft, QueryOf, RevisionDecision, SentFile } from '../contract/models.js';

/** Which letters; all that the account may see, 20 a page, unless said otherwise. */
export type LetterQuery = { [Name in keyof NonNullable<QueryOf<'listLetterRecords'>>]?: NonNullable<QueryOf<'listLetterRecords'>>[Name] | undefined };

/** Which letters stand in a table; all that the account may see unless said otherwise. */
export type LetterTableQuery = { [Name in keyof NonNullable<QueryOf<'exportLetterRecords'>>]?: NonNullable<QueryOf<'exportLetterRecords'>>[Name] | undefined };

/**
 * Letters as the agency's own people see them. Each throws ApiProblem 'unauthenticated', 'forbidden' or 'not-found'; each change 'precondition-failed'
 * when somebody was faster, and 'illegal-step' with what is `allowed`.
 */
export const staffLetters = (call: Call) => ({
  /** Those that are due first on top. Throws ApiProblem 'malformed-request' for a strange cursor. */
  list: (query?: LetterQuery, options?: ReadOptions) => call.answer('listLetterRecords', { query }, options),

  /** Those as the text of a table, without what was written and by whom; audited. A file for spreadsheets begins with `\uFEFF`, which no text from the network keeps. */
  export: (query?: LetterTableQuery, options?: ReadOptions) => call.answer('exportLetterRecords', { query }, options),

  /** One with its history; each reading is audited. */
  get: (letterId: string, options?: ReadOptions) => call.answer('getLetterRecord', { path: { letterId } }, options),

  /** A file that came with one, or goes with an answer to it; each reading is audited. Throws ApiProblem 'illegal-step' while its check is not done. */
  attachment: (letterId: string, attachmentId: string, options?: ReadOptions) => call('readLetterAttachment', { path: { letterId, attachmentId } }, options),

  /** Throws ApiProblem 'unit-named' for a report that would go to whom it is about, 'invalid-input', 'key-reused', 'in-progress'. */
  step: (letterId: string, body: LetterStepDraft, options: WriteOptions & EditOptions) => call.answer('takeLetterStep', { path: { letterId }, body }, options),

  /** What the public would read of it; its review begins anew. Throws ApiProblem 'invalid-input' at a text that tells of a person. */
  savePublication: (letterId: string, body: LetterPublicationDraft, options: EditOptions) => call.answer('saveLetterPublication', { path: { letterId }, body }, options),

  /** Approves or returns that; after the last step it becomes public on its day. */
  decidePublication: (letterId: string, body: RevisionDecision, options: EditOptions) => call.answer('decideLetterPublicationStep', { path: { letterId }, body }, options),

  /** Takes it back from the public at once. Throws ApiProblem 'invalid-input'. */
  withdrawPublication: (letterId: string, reason: string, options: EditOptions) => call.answer('withdrawLetterPublication', { path: { letterId }, body: { reason } }, options),

  /** Who wrote it and for whom, for a reason that is kept. Throws ApiProblem 'invalid-input'. */
  contact: (letterId: string, reason: string, options?: ReadOptions) => call.answer('readLetterContact', { path: { letterId }, body: { reason } }, options),

  /** A new query code for a writer who has lost the old one, which opens nothing any more. Throws ApiProblem 'invalid-input'. */
  resetCode: (letterId: string, reason: string, options?: ReadOptions) => call.answer('resetLetterCode', { path: { letterId }, body: { reason } }, options),

  /**
   * Sends a file for an answer or a correction; safe to repeat with the same key. Throws ApiProblem 'too-large', 'unsupported-media-type' and 'invalid-input' with
   * the server's sentence in `title`, 'not-offered', 'key-reused', 'in-progress', 'too-many-requests', 'unavailable'.
   */
  upload: (letterId: string, file: SentFile, options: FileOptions) => call('createAnswerUpload', { path: { letterId }, body: file }, options),

  /** How far the check of one is that is not used yet. Throws ApiProblem 'not-found' once it is used or has expired. */
  uploaded: (uploadId: string, options?: ReadOptions) => call('getUpload', { path: { uploadId } }, options),

  /** Drafts the answer; its review begins anew. Throws ApiProblem 'invalid-input', 'upload-gone' at files that cannot be used. */
  saveAnswer: (letterId: string, body: LetterAnswerDraft, options: EditOptions) => call.answer('saveLetterAnswer', { path: { letterId }, body }, options),

  /** Approves or returns the drafted answer; after the last step its writer reads it. */
  decideAnswer: (letterId: string, body: RevisionDecision, options: EditOptions) => call.answer('decideLetterAnswerStep', { path: { letterId }, body }, options),

  /** Drafts other words for an answer that was given, with the reason; its review begins anew. Throws ApiProblem 'invalid-input', 'upload-gone' at files that cannot be used. */
  saveCorrection: (letterId: string, body: LetterCorrectionDraft, options: EditOptions) => call.answer('saveLetterCorrection', { path: { letterId }, body }, options),

  /** Approves or returns that; after the last step its writer reads it, with the words from before. */
  decideCorrection: (letterId: string, body: RevisionDecision, options: EditOptions) => call.answer('decideLetterCorrectionStep', { path: { letterId }, body }, options),
});
