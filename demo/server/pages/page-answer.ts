/** From markup to a response: type, policy, what may be kept, and "nothing has changed". */
import { entityTag, isUnchanged } from '../caching.js';
import type { SiteConfig } from '../config.js';
import type { Html } from './html.js';

const base = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'";

/** For pages that a citizen fills in or that hold a query code: no script at all, and no frame around them. */
export const formPolicy = `${base}; frame-ancestors 'none'`;

/** For permanent pages: the widget's script where the agency has named one, and nothing else that runs. */
export function pagePolicy({ widget }: SiteConfig, requested: string): string {
  if (!widget) return `${base}; frame-ancestors 'self'`;
  const source = (address: string) => {
    const { origin } = new URL(address, requested);
    return origin === new URL(requested).origin ? '' : ` ${origin}`;
  };
  return `${base}; script-src 'self'${source(widget.src)}; connect-src 'self'${source(widget.baseUrl)}; frame-ancestors 'self'; `
    + "require-trusted-types-for 'script'; trusted-types huiying";
}

export interface PageHeaders {
  readonly status?: number;
  readonly policy: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page for everybody. */
export function keptPage(page: Html, request: Request, seconds: number, { policy, headers = {} }: PageHeaders): Response {
  return keptText(page.toString(), 'text/html; charset=utf-8', request, seconds, { ...shared(policy), ...headers });
}

/** A page for one reader, or a refusal: kept nowhere. */
export function privatePage(page: Html, { status = 200, policy, headers = {} }: PageHeaders): Response {
  return new Response(page.toString(), {
    status, headers: { ...shared(policy), 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}

/** Any public text, with its ETag. */
export function keptText(text: string, type: string, request: Request, seconds: number, headers: Readonly<Record<string, string>> = {}): Response {
  const tag = entityTag(text);
  const common = { ...headers, 'Cache-Control': `public, max-age=${String(seconds)}`, ETag: tag };
  if (isUnchanged(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers: common });
  return new Response(text, { headers: { ...common, 'Content-Type': type } });
}

// A page without a referrer would post its form with `Origin: null`, which the server refuses.
const shared = (policy: string) => ({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' });
