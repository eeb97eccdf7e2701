/** When the form was opened, signed for one key: in place of a proof of work, it says that a person took time, and no page lies for ever. */
import type { NoScriptPolicy } from '../../config.js';
import { readOpening, signOpening } from '../../rules/opened-at.js';

const scope = (subject: string, key: string) => `review/${subject}/${key}`;

/** @param subject What is written to: the id of a consultation, `mailbox/` with the id of a mailbox. */
export function signTiming(subject: string, key: string, startedAt: Date, formKey: Uint8Array): string {
  return signOpening(scope(subject, key), startedAt, formKey);
}

export interface Timing {
  readonly key: string;
  readonly timing: string;
}

/** Milliseconds still to wait; `stale` for a page that lay too long or is none of ours. */
export function timingOf(subject: string, { key, timing }: Timing, now: Date, { minSeconds, reviewHours }: NoScriptPolicy, formKey: Uint8Array): number | 'stale' {
  const startedAt = readOpening(timing, scope(subject, key), formKey);
  if (!startedAt) return 'stale';
  const age = now.getTime() - startedAt.getTime();
  if (age > reviewHours * 3_600_000) return 'stale';
  return Math.max(0, minSeconds * 1000 - age);
}
