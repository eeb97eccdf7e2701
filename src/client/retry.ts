import type { ApiProblem } from './problem.js';

const longestMs = 30_000;
const tries = 3;
const passing: readonly number[] = [408, 425, 429, 502, 503, 504];

/**
 * Milliseconds until a request that may be repeated goes out again; undefined when it does not.
 * Full jitter: after an outage, ten thousand open pages must not all come back in the same second.
 *
 * @param done How often it went out.
 * @param random From 0 to below 1.
 */
export function delayBeforeRetry(problem: ApiProblem, done: number, random: () => number): number | undefined {
  const asked = (problem.retryAfter ?? 0) * 1000;
  const mayPass = problem.kind === 'offline' || problem.kind === 'in-progress' || passing.includes(problem.status);
  if (!mayPass || done >= tries || asked > longestMs) return undefined;
  return Math.min(longestMs, asked + random() * 500 * 2 ** done);
}
