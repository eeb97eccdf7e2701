import type { Call, ReadOptions, WriteOptions } from './call.js';
import type { LetterChanges, LetterDraft, ReceiptQuery } from '../contract/models.js';

/** Letters to a mailbox 来信. */
export const letters = (call: Call) => ({
  /**
   * Sends a letter; safe to repeat with the same key. Throws ApiProblem 'paused', 'upload-gone', 'in-progress', 'invalid-input', 'key-reused',
   * 'too-large', 'not-found', 'not-offered'.
   */
  create: (mailboxId: string, body: LetterDraft, options: WriteOptions) => call('createLetter', { path: { mailboxId }, body }, options),

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
});
