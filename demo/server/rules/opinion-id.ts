import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The public name of an opinion: follows from its submission's id, which was drawn by lot and is never public. 60 bits. */
export function opinionId(submissionId: string, position: number): string {
  const digest = sha256(utf8ToBytes(`${submissionId}:${String(position)}`));
  return [...digest.subarray(0, 12)].map((byte) => alphabet.charAt(byte & 31)).join('');
}
