import { addressOf } from './address.js';
import { bare } from './bare.js';
import type { Call, ReadOptions, WriteOptions } from './call.js';
import { publicOperations } from '../contract/models.js';
import type { AnswerAttachmentQuery, LetterChanges, LetterDraft, LetterPreviewDraft, QueryOf, ReceiptQuery } from '../contract/models.js';

/** Which public letters; all, 20 a page, unless said otherwise. */
export type PublishedLetterQuery = { [Name in keyof NonNullable<QueryOf<'listPublishedLetters'>>]?: NonNullable<QueryOf<'listPublishedLetters'>>[Name] | undefined };

/** Which letters are counted: to all mailboxes, in the current year, unless said otherwise; months such as `2026-11`. */
export type LetterStatisticsQuery = { [Name in keyof NonNullable<QueryOf<'getLetterStatistics'>>]?: NonNullable<QueryOf<'getLetterStatistics'>>[Name] | undefined };

/** Letters to a mailbox 来信. */
export const letters = (call: Call) => ({
  /**
   * Sends a letter; safe to repeat with the same key. Throws ApiProblem 'paused', 'upload-gone', 'in-progress', 'invalid-input', 'key-reused',
   * 'too-large', 'not-found', 'not-offered'.
   */
  create: (mailboxId: string, body: LetterDraft, options: WriteOptions) => call('createLetter', { path: { mailboxId }, body }, options),

  /** What the public would read of one that is still being written; nothing is kept. Throws ApiProblem 'invalid-input', 'too-large', 'too-many-requests', 'not-found', 'not-offered'. */
  preview: (mailboxId: string, body: LetterPreviewDraft, options?: ReadOptions) => call('previewLetter', { path: { mailboxId }, body }, options),

  /**
   * Where it is and what was answered, by number and query code in any spelling. Throws ApiProblem 'receipt-unknown' alike for a wrong code and an
   * unknown number, 'too-many-requests' with `retryAfter` after wrong codes, 'invalid-input'.
   */
  lookUp: (body: ReceiptQuery, options?: ReadOptions) => call('lookUpLetter', { body }, options),

  /**
   * Supplements, withdraws, rates, asks again or changes consent; safe to repeat with the same key. Throws ApiProblem 'illegal-step' with what is
   * `allowed`, 'receipt-unknown', 'upload-gone', 'in-progress', 'invalid-input', 'key-reused', 'too-large', 'too-many-requests'.
   */
  change: (body: LetterChanges, options: WriteOptions) => call('changeLetter', { body }, options),

  /**
   * A file of an answer, by number and query code. Throws ApiProblem 'receipt-unknown' and 'too-many-requests' as `lookUp` does, 'not-found' for one that goes
   * with no answer of this letter, 'illegal-step' while its check is not done and after one that it did not pass.
   */
  attachment: (body: AnswerAttachmentQuery, options?: ReadOptions) => call('readAnswerAttachment', { body }, options),

  /** Those that are public with their answers, the last answered first. Throws ApiProblem 'not-offered'. */
  published: (query?: PublishedLetterQuery, options?: ReadOptions) => call('listPublishedLetters', { query }, options),

  /** One of them. Throws ApiProblem 'not-found' for one that is not public, or no longer; 'not-offered'. */
  publishedOne: (publishedLetterId: string, options?: ReadOptions) => call('getPublishedLetter', { path: { publishedLetterId } }, options),

  /** A file that was published with one. Throws ApiProblem 'not-found' or 'not-offered'. */
  publishedAttachment: (publishedLetterId: string, attachmentId: string, options?: ReadOptions) =>
    call('getPublishedLetterAttachment', { path: { publishedLetterId, attachmentId } }, options),

  /** Where a page may link to it. */
  publishedAttachmentAddress: (publishedLetterId: string, attachmentId: string): string =>
    call.baseUrl + addressOf(publicOperations.getPublishedLetterAttachment.path, { publishedLetterId, attachmentId }, {}),

  /** How many arrived, what became of them and how soon. Throws ApiProblem 'not-found' for an unknown mailbox, 'malformed-request' for a period that is none, 'not-offered'. */
  statistics: (query?: LetterStatisticsQuery, options?: ReadOptions) => call('getLetterStatistics', { query }, options),

  /** The same as the text of a table. */
  statisticsTable: (query?: LetterStatisticsQuery, options?: ReadOptions) => call('exportLetterStatistics', { query }, options),

  /** Where that table is, for a link. */
  statisticsFile: (query: LetterStatisticsQuery = {}) => call.baseUrl + addressOf(publicOperations.exportLetterStatistics.path, {}, bare(query)),
});
