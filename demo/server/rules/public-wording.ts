import { isWritten } from '../../../src/contract/written.js';
import type { OpinionRow } from '../store/schema.js';

/** What everybody may read: the writer's text, or what staff put in its place. */
export function publicWording(row: Pick<OpinionRow, 'suggested_text' | 'reason' | 'public_suggested_text' | 'public_reason'>): { suggestedText: string | null; reason: string } {
  const suggested = row.public_suggested_text ?? row.suggested_text ?? '';
  return { suggestedText: isWritten(suggested) ? suggested : null, reason: row.public_reason ?? row.reason };
}
