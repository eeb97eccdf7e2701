/** When the form was opened, signed for one key: in place of a proof of work, it says that a person took time, and no page lies for ever. */
import type { NoScriptPolicy } from '../../config.js';
import { readOpening, signOpening } from '../../rules/opened-at.js';

const scope = (consultationId: string, key: string) => `review/${consultationId}/${key}`;

export function signTiming(consultationId: string, key: string, startedAt: Date, formKey: Uint8Array): string {
  return signOpening(scope(consultationId, key), startedAt, formKey);
}

/** Milliseconds still to wait; `stale` for a page that lay too long or is none of ours. */
export function timingOf(
  token: { readonly consultationId: string; readonly key: string; readonly timing: string }, now: Date, { minSeconds, reviewHours }: NoScriptPolicy, formKey: Uint8Array,
): number | 'stale' {
  const startedAt = readOpening(token.timing, scope(token.consultationId, token.key), formKey);
  if (!startedAt) return 'stale';
  const age = now.getTime() - startedAt.getTime();
  if (age > reviewHours * 3_600_000) return 'stale';
  return Math.max(0, minSeconds * 1000 - age);
}
