/** Receipt numbers and query codes. A code is computed from a key, so that nothing secret is stored. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { equalBytes } from './equal-bytes.js';

/** Crockford's base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 16;

/**
 * 80 bits of HMAC over the receipt's own id, which stands in no answer.
 *
 * @param generation How often a new code was given out for it: each time all others become worthless.
 */
export function queryCode(submissionId: string, key: Uint8Array, generation = 0): string {
  const named = generation === 0 ? submissionId : `${submissionId}\n${String(generation)}`;
  const bytes = hmac(sha256, key, utf8ToBytes(`receipt\n${named}`));
  const bits = [...bytes.slice(0, (codeLength * 5) / 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: codeLength }, (_, index) => alphabet.charAt(parseInt(bits.slice(index * 5, index * 5 + 5), 2))).join('');
}

/** Reads what a person typed: any width and case, spaces and hyphens, O for 0, I and L for 1. */
export function typedCode(text: string): string {
  return typedSymbols(text).toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}

export function typedNumber(text: string): string {
  return typedSymbols(text).replace(/[Oo]/g, '0');
}

function typedSymbols(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Dash}\u2212_.·]+/gu, '');
}

/** Takes the same time for every wrong code. */
export function codeMatches(typed: string, submissionId: string, key: Uint8Array, generation = 0): boolean {
  const expected = utf8ToBytes(queryCode(submissionId, key, generation));
  const given = utf8ToBytes(typedCode(typed));
  return equalBytes(sha256(given), sha256(expected));
}

/** Six digits drawn evenly: what lies above the last whole multiple is drawn again. */
export function drawDigits(crypto: Crypto): string {
  const range = 1_000_000;
  const ceiling = Math.floor(2 ** 32 / range) * range;
  for (;;) {
    const [drawn = ceiling] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < ceiling) return String(drawn % range).padStart(6, '0');
  }
}
