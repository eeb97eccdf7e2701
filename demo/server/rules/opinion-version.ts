import type { OpinionRow } from '../store/schema.js';
import { digestOf } from './canonical-json.js';

/** Signs of the digest: two versions of one opinion never meet by chance, and nobody gains from making them. */
const length = 16;

/** Another value whenever the words or the state of an opinion change: whoever decides on it says which it was that they read. */
export function opinionVersion(row: OpinionRow): string {
  const { stance, suggested_text, reason, public_suggested_text, public_reason, state, state_at, reason_code, note } = row;
  return digestOf([stance, suggested_text, reason, public_suggested_text, public_reason, state, state_at, reason_code, note]).slice(0, length);
}
