/** Which pages may read the answers: an exact list, no credentials, no wildcard. */
import { publicOperations } from '../../src/contract/models.js';

const exposed = 'Date, Age, ETag, Retry-After, Location, Idempotency-Replayed';
const preflightSeconds = 7200;

/** What the widgets send; staff work on an origin of their own. */
const methods = [...new Set(Object.values(publicOperations).map(({ method }) => method))].sort().join(', ');

/** Headers for an answer to a page of this origin; an origin that is not on the list gets none. */
export function corsHeaders(request: Request, allowedOrigins: readonly string[]): Readonly<Record<string, string>> {
  const origin = request.headers.get('Origin');
  if (origin === null || origin === 'null' || !allowedOrigins.includes(origin)) return { Vary: 'Origin' };
  const wanted = request.method === 'OPTIONS' ? request.headers.get('Access-Control-Request-Method') : null;
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': exposed,
    ...(wanted !== null && {
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'Content-Type, Content-Disposition, Idempotency-Key',
      'Access-Control-Max-Age': String(preflightSeconds),
    }),
  };
}
