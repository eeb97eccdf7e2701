import { bare } from './bare.js';
import { ApiProblem } from './problem.js';
import type { ProblemKind, Sent } from './problem.js';
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

/**
 * The problem that a refusal (status 400 and above) tells of. A server that is out of order (500 and above) has not looked whether an
 * earlier try was taken, and a proxy that gave up waiting knows nothing of what the server did.
 */
export function readRefusal(status: number, body: unknown, retryAfter: number | undefined, undecided: boolean): ApiProblem {
  const problem: Partial<Problem> = bare(Object(body) as object);
  const { type = '' } = problem;
  const known = types.includes(type);
  const sent: Sent = status > 499 && (undecided || !known) ? 'perhaps' : 'yes';
  return known
    ? new ApiProblem(type.slice(20) as ProblemKind, { ...problem, status, retryAfter, sent })
    : new ApiProblem(kindOfStatus(status), { status, retryAfter, sent });
}
