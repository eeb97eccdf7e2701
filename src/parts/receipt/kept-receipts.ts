import { writeJson, type LetterReceipt, type SubmissionReceipt } from '../../client/index.js';

const key = 'huiying:receipts:1';

/** The page's other scripts may write there too. */
function isReceipt(kept: unknown): kept is SubmissionReceipt {
  const { number, code, items, nextSteps } = (kept ?? {}) as Partial<SubmissionReceipt>;
  return typeof number === 'string' && typeof code === 'string' && Array.isArray(items) && Array.isArray(nextSteps);
}

function isLetterReceipt(kept: unknown): kept is LetterReceipt {
  const { number, code, mailboxId } = (kept ?? {}) as Partial<LetterReceipt>;
  return typeof number === 'string' && typeof code === 'string' && typeof mailboxId === 'string';
}

function read(): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Receipts a citizen chose to keep on this device, newest first; the one thing that stays in browser storage after sending. */
export function keptReceipts(): readonly SubmissionReceipt[] {
  return read().filter(isReceipt);
}

/** Those of letters. */
export function keptLetters(): readonly LetterReceipt[] {
  return read().filter(isLetterReceipt);
}

function write(receipts: readonly SubmissionReceipt[]): boolean {
  try {
    if (receipts.length > 0) window.localStorage.setItem(key, writeJson(receipts));
    else window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

const others = (number: string): SubmissionReceipt[] => keptReceipts().filter((receipt) => receipt.number !== number);

/** False where the device keeps nothing. */
export function keepReceipt(receipt: SubmissionReceipt): boolean {
  return write([receipt, ...others(receipt.number)]);
}

export function forgetReceipt(number: string): boolean {
  return write(others(number));
}

export function isKept(number: string): boolean {
  return keptReceipts().some((receipt) => receipt.number === number);
}
