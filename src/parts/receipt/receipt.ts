import type { LetterReceipt, SubmissionReceipt } from '../../client/index.js';

/** What a citizen holds of something that was sent, whatever it was. */
export type Receipt = SubmissionReceipt | LetterReceipt;

export const isLetterReceipt = (receipt: Receipt): receipt is LetterReceipt => 'answerBy' in receipt;
