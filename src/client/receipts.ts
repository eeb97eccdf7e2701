import type { Call, ReadOptions, WriteOptions } from './call.js';
import type { ConsentChange, OpinionChanges, ReceiptQuery } from '../contract/models.js';

/** What became of a submission 回执. */
export const receipts = (call: Call) => ({
  /**
   * By number and query code, in any spelling the receipt was copied in. Throws ApiProblem 'receipt-unknown' alike for a
   * wrong code and an unknown number, 'too-many-requests' with `retryAfter` after wrong codes, 'invalid-input'.
   */
  lookUp: (body: ReceiptQuery, options?: ReadOptions) => call('lookUpReceipt', { body }, options),

  /**
   * Amends or withdraws opinions before closing; safe to repeat with the same key. Throws ApiProblem 'closed', 'not-open', 'paused',
   * 'receipt-unknown', 'in-progress', 'invalid-input', 'key-reused', 'too-large', 'too-many-requests'.
   */
  change: (body: OpinionChanges, options: WriteOptions) => call('changeOpinions', { body }, options),

  /**
   * Takes consent to publication back at any time, or gives it before closing; safe to repeat with the same key. Throws ApiProblem 'closed',
   * 'paused', 'receipt-unknown', 'in-progress', 'invalid-input', 'key-reused', 'too-many-requests'.
   */
  consent: (body: ConsentChange, options: WriteOptions) => call('changeConsent', { body }, options),
});
