import { addressOf } from './address.js';
import type { Call, ReadOptions, WriteOptions } from './call.js';
import { publicOperations } from '../contract/models.js';
import type { AgreementChoice, CommentReport, QueryOf } from '../contract/models.js';

/** Which opinions, in which order; the newest first and 20 a page unless said otherwise. */
export type CommentQuery = { [Name in keyof NonNullable<QueryOf<'listComments'>>]?: NonNullable<QueryOf<'listComments'>>[Name] | undefined };

/** Opinions that were published 公开的意见. */
export const comments = (call: Call) => ({
  /** Those of one wording stand as one. Throws ApiProblem 'not-found' where they are not public, or not yet; 'not-offered'. */
  list: (consultationId: string, query?: CommentQuery, options?: ReadOptions) => call('listComments', { path: { consultationId }, query }, options),

  /** One of them. Throws ApiProblem 'not-found' or 'not-offered'. */
  get: (consultationId: string, commentId: string, options?: ReadOptions) => call('getComment', { path: { consultationId, commentId } }, options),

  /** A file that was published with one. Throws ApiProblem 'not-found' or 'not-offered'. */
  attachment: (consultationId: string, commentId: string, attachmentId: string, options?: ReadOptions) =>
    call('getCommentAttachment', { path: { consultationId, commentId, attachmentId } }, options),

  /** Where a page may link to it. */
  attachmentAddress: (consultationId: string, commentId: string, attachmentId: string): string =>
    call.baseUrl + addressOf(publicOperations.getCommentAttachment.path, { consultationId, commentId, attachmentId }, {}),

  /** Agrees with one, or no longer; `voter` is a UUID that the device keeps. Throws ApiProblem 'closed', 'paused', 'not-found', 'not-offered', 'too-many-requests'. */
  agree: (consultationId: string, commentId: string, body: AgreementChoice, options?: ReadOptions) =>
    call('setAgreement', { path: { consultationId, commentId }, body }, options),

  /** Tells the agency that one should not be public. Throws ApiProblem 'invalid-input', 'not-found', 'not-offered', 'too-many-requests'. */
  report: (consultationId: string, commentId: string, body: CommentReport, options: WriteOptions) =>
    call('reportComment', { path: { consultationId, commentId }, body }, options),
});
