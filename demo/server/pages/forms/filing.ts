/** What all forms share between what was typed and what is filed: the key, the time, and no word lost to a refusal. */
import type { Problem } from '../../../../src/contract/models.js';
import { Refusal, refuse } from '../../problems.js';
import { readOpening } from '../../rules/opened-at.js';
import { PageProblem } from '../contract-reader.js';
import type { PageContext } from '../page-context.js';
import type { Page } from '../shell.js';
import { senderOf } from './form-request.js';
import { signTiming, timingOf, type Timing } from './timing-token.js';

export interface FormAnswer {
  readonly made: Page;
  readonly status: number;
  readonly retryAfter: string | null;
}

export const answered = (made: Page, status = 200): FormAnswer => ({ made, status, retryAfter: null });

/**
 * Whatever is refused becomes a page that keeps the text.
 *
 * @throws what is no refusal.
 */
export async function keeping(make: () => Promise<FormAnswer>, kept: (problem: Problem, retryAfter: string | null) => Page): Promise<FormAnswer> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof PageProblem || error instanceof Refusal)) throw error;
    const retryAfter = error instanceof PageProblem ? error.retryAfter : null;
    return { made: kept(error.problem, retryAfter), status: error.problem.status, retryAfter };
  }
}

export function keyOf(typed: string, { reader: { platform } }: PageContext): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed) ? typed : platform.crypto.randomUUID();
}

/** For the page for checking: a form that lay open for long is as good as one that was opened just now. */
export function timingFor(subject: string, key: string, openedAt: string, { config, reader: { platform: { clock, keys } } }: PageContext): string {
  const now = clock.now().getTime();
  const startedAt = readOpening(openedAt, subject, keys.form)?.getTime() ?? now;
  return signTiming(subject, key, new Date(Math.max(startedAt, now - config.noScript.minSeconds * 1000)), keys.form);
}

/**
 * Whether the page for checking lay too long, or is none of ours.
 *
 * @throws {PageProblem} 429 for whoever is faster than a person.
 */
export function isStale(subject: string, token: Timing, { config, reader: { platform: { clock, keys } } }: PageContext): boolean {
  const wait = timingOf(subject, token, clock.now(), config.noScript, keys.form);
  if (wait === 'stale') return true;
  if (wait > 0) throw new PageProblem(new Refusal('too-many-requests').problem, String(Math.ceil(wait / 1000)));
  return false;
}

/** @throws {Refusal} 403 unless the page was ours: only there somebody has seen what is filed. */
export function refuseElsewhere({ request, requested, origin }: PageContext, title: string): void {
  const sender = senderOf(request);
  if (sender !== null && sender !== requested && sender !== origin) refuse('forbidden', { title });
}
