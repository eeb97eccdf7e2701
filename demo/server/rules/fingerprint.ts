import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface Wording {
  readonly clause_id: string | null;
  readonly stance: string | null;
  readonly suggested_text: string | null;
  readonly reason: string;
  readonly public_suggested_text?: string | null;
  readonly public_reason?: string | null;
}

/** The same for opinions that say the same in public of the same clause, however they are spaced, punctuated or typed. 128 bits. */
export function opinionFingerprint({ clause_id, stance, suggested_text, reason, public_suggested_text, public_reason }: Wording): string {
  const wording = [clause_id ?? '', stance ?? '', essence(public_suggested_text ?? suggested_text ?? ''), essence(public_reason ?? reason)];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(wording)))).slice(0, 32);
}

/** Letters, digits and signs that carry meaning, in one width and case. */
function essence(text: string): string {
  const kept = text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, '');
  // Marks alone are all that was said: “？？？” is not “！！！”.
  return kept === '' ? text.trim() : kept;
}
