import { writeJson, type LetterReceipt, type SubmissionReceipt } from '../../client/index.js';
import { isLetterReceipt, type Receipt } from './receipt.js';

const key = 'huiying:receipts:1';

/** The page's other scripts may write there too. */
function isReceipt(kept: unknown): kept is Receipt {
  const { number, code, items, nextSteps, mailbox, answerBy } = (kept ?? {}) as Partial<SubmissionReceipt & LetterReceipt>;
  const known = (Array.isArray(items) && Array.isArray(nextSteps)) || (typeof mailbox === 'string' && typeof answerBy === 'string');
  return typeof number === 'string' && typeof code === 'string' && known;
}

/** Receipts a citizen chose to keep on this device, newest first; the one thing that stays in browser storage after sending. */
export function keptReceipts(): readonly Receipt[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isReceipt) : [];
  } catch {
    return [];
  }
}

/** Those of opinions. */
export function keptSubmissions(): readonly SubmissionReceipt[] {
  return keptReceipts().filter((receipt): receipt is SubmissionReceipt => !isLetterReceipt(receipt));
}

/** Those of letters. */
export function keptLetters(): readonly LetterReceipt[] {
  return keptReceipts().filter(isLetterReceipt);
}

function write(receipts: readonly Receipt[]): boolean {
  try {
    if (receipts.length > 0) window.localStorage.setItem(key, writeJson(receipts));
    else window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

const others = (number: string): Receipt[] => keptReceipts().filter((receipt) => receipt.number !== number);

/** False where the device keeps nothing. */
export function keepReceipt(receipt: Receipt): boolean {
  return write([receipt, ...others(receipt.number)]);
}

export function forgetReceipt(number: string): boolean {
  return write(others(number));
}

export function isKept(number: string): boolean {
  return keptReceipts().some((receipt) => receipt.number === number);
}
