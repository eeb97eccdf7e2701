import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What is looked for: the number up to `maxNumber` that, written after `salt`, has `challenge` as its SHA-256. */
export interface Sum {
  readonly challenge: string;
  readonly salt: string;
  readonly maxNumber: number;
}

/** A search in steps: each call tries so many numbers and gives the one that was found, `null` when there is none, undefined to go on. */
export type Search = (tries: number) => number | null | undefined;

/** In plain JavaScript: a page over http has no `crypto.subtle`, and a call of it takes longer than these few bytes. */
export function beginSearch({ challenge, salt, maxNumber }: Sum): Search {
  const target = hexToBytes(challenge);
  // The salt is longer than a block of the hash: its first part is worked through once.
  const begun = sha256.create().update(utf8ToBytes(salt));
  const hash = begun.clone();
  const found = new Uint8Array(32);
  let number = 0;
  return (tries) => {
    for (const end = Math.min(number + tries, maxNumber + 1); number < end; number += 1) {
      begun._cloneInto(hash).update(utf8ToBytes(`${number}`)).digestInto(found);
      if (found[0] === target[0] && found.every((byte, index) => byte === target[index])) return number;
    }
    return number > maxNumber ? null : undefined;
  };
}
