/** Numbers of receipts, and the keys that their codes are made with. */
import type { ServerKeys } from './keys.js';
import type { Platform } from './platform.js';
import { drawDigits } from './rules/receipt-code.js';
import { zonedDay } from './rules/zoned-time.js';
import type { Records } from './store/store.js';

/** What a receipt opens. */
export interface Receipted {
  readonly id: string;
  readonly receipt_key_version: number;
  readonly code_generation: number;
}

/** @throws {Error} when the key is missing: nobody could open the receipt. */
export function receiptKeyOf({ receipt_key_version: version }: Receipted, keys: ServerKeys): Uint8Array {
  const key = keys.receipt[version];
  if (!key) throw new Error(`The receipt key of version ${String(version)} is missing.`);
  return key;
}

/** Tries that a day with half a million receipts would still need only once in a blue moon. */
const tries = 50;

/** One row of numbers for submissions and letters: whoever types one should not have to say of what. */
export async function freeNumber(records: Records, { config, crypto }: Platform, now: Date): Promise<string> {
  const today = zonedDay(now, config.agency.timeZone);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const number = `${today}${drawDigits(crypto)}`;
    if (await records.submissions.numberIsFree(number) && await records.letters.numberIsFree(number)) return number;
  }
  throw new Error('No receipt number is left for today.');
}
