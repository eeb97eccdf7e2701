import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { wholeNumber } from './settings.js';

export interface StrictTransport {
  /** How long a browser goes on to ask over https alone; 0 takes it back. Undefined says nothing. */
  readonly seconds: number | undefined;
  /** How many proxies of our own every request passes; 0 ignores what a header claims. */
  readonly trustedProxies: number;
}

/** @throws {Error} for what is no number of seconds: a slip would be found out only by those whom it shuts out. */
export function strictSeconds(setting: string | undefined): number | undefined {
  return setting === undefined ? undefined : wholeNumber('HSTS_SECONDS', setting, 999_999_999);
}

/** Says so on answers to what came over https, and to nothing else: over plain http a browser must not heed it, and would tell of a fault in the proxy (RFC 6797, 7.2). */
export function saysStrict({ seconds, trustedProxies }: StrictTransport, request: Request, env: unknown, response: Response): Response {
  if (seconds !== undefined && isSecure(request, env, trustedProxies)) response.headers.set('Strict-Transport-Security', `max-age=${String(seconds)}`);
  return response;
}

/** As the outermost of our own proxies saw it; further left in the header stands what the client wrote. */
function isSecure(request: Request, env: unknown, trustedProxies: number): boolean {
  const socket = (env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket;
  if (trustedProxies === 0) return (socket as Partial<TLSSocket> | undefined)?.encrypted === true;
  const seen = (request.headers.get('X-Forwarded-Proto') ?? '').split(',').map((part) => part.trim().toLowerCase());
  return seen[Math.max(0, seen.length - trustedProxies)] === 'https';
}
