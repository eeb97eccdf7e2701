import { wellFormed } from './json.js';
import { ApiProblem } from './problem.js';

type Values = Readonly<Record<string, string | number | undefined>>;

const page = globalThis as { location?: { origin: string } };

/**
 * The base URL without a slash at its end. A path is completed with the page's origin here, because the platform would
 * complete it from a `<base>`, which may point to another host.
 */
export function resolveBase(baseUrl: string): string {
  const origin = page.location?.origin;
  // A sandboxed frame's origin is the word null.
  const known = origin && origin !== 'null' && /^\/(?!\/)/.test(baseUrl);
  return (known ? origin : '') + baseUrl.replace(/\/+$/, '');
}

function segment(value: string | number | undefined): string {
  const text = wellFormed(`${value ?? ''}`);
  // These vanish from a URL however they are escaped, and another resource would answer.
  if (/^\.{0,2}$/.test(text)) throw new ApiProblem('not-found', { status: 404 });
  return encodeURIComponent(text);
}

/**
 * A path of the contract with its parameters filled in.
 *
 * @throws ApiProblem 'not-found' for an id that no address can hold: empty, `.` or `..`.
 */
export function addressOf(path: string, values: Values, query: Values): string {
  const pairs = Object.keys(query)
    .filter((name) => query[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(wellFormed(`${query[name]}`))}`);
  return path.replace(/\{(\w+)\}/g, (_, name: string) => segment(values[name])) + (pairs.length ? `?${pairs.join('&')}` : '');
}
