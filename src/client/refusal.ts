import { bare } from './bare.js';
import { ApiProblem } from './problem.js';
import type { ProblemKind } from './problem.js';
import { problemTypeValues } from '../contract/models.js';
import type { Problem } from '../contract/models.js';

const types: readonly string[] = problemTypeValues;

/** What to make of an answer that is not the server's own words: a proxy's HTML page, or a kind from a newer server. */
function kindOfStatus(status: number): ProblemKind {
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  return status > 501 && status < 505 ? 'unavailable' : 'internal';
}

/**
 * Seconds that a `Retry-After` header asks for.
 *
 * @param now Server time in milliseconds, which a date in the header is measured from.
 */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = header.endsWith('GMT') ? Math.max(0, Math.ceil((Date.parse(header) - now) / 1000)) : Number(header);
  return seconds >= 0 ? seconds : undefined;
}

/** The problem that a refusal (status 400 and above) tells of. */
export function readRefusal(status: number, body: unknown, retryAfter: number | undefined): ApiProblem {
  const problem: Partial<Problem> = bare(Object(body) as object);
  const { type = '' } = problem;
  return types.includes(type)
    ? new ApiProblem(type.slice(20) as ProblemKind, { ...problem, status, retryAfter, sent: 'yes' })
    : new ApiProblem(kindOfStatus(status), { status, retryAfter, sent: 'yes' });
}
