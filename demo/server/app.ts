/** The reference server: a web-standard `fetch` over a real database. It imports nothing of Node. */
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { operations, type OperationId } from '../../src/contract/models.js';
import { corsHeaders } from './cors.js';
import { problemResponse, runOperation } from './endpoint.js';
import type { PageEnvironment } from './pages/page-context.js';
import { pageRoutes } from './pages/page-routes.js';
import type { Platform } from './platform.js';
import { Refusal } from './problems.js';
import { toBase64Url } from './rules/base64url.js';
import { refuseUnsafeStart } from './start-check.js';

export interface App {
  /** `env` is what the platform's `clientAddress` understands; leave it out for calls within the process. */
  fetch(request: Request, env?: unknown): Promise<Response>;
}

type Environment = PageEnvironment;

const basePath = '/v1';

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
} as const;

/**
 * Builds the server.
 *
 * @throws {Error} in production mode with demo accounts or demo keys, and for an origin that is none.
 */
export function createApp(platform: Platform): App {
  refuseUnsafeStart(platform.config, platform.keys);
  const app = new Hono<Environment>();

  app.use('*', async (context, next) => {
    context.set('requestId', toBase64Url(platform.crypto.getRandomValues(new Uint8Array(9))));
    await next();
    // A page is for its own reader: no other page may read it, and it brings a policy of its own.
    const hasPolicy = context.res.headers.has('Content-Security-Policy');
    // A file has a policy too, and is read by the pages that may read the rest.
    const isPage = hasPolicy && !context.req.path.startsWith(`${basePath}/`);
    const cors = isPage ? {} : corsHeaders(context.req.raw, platform.config.allowedOrigins);
    const headers = { ...(hasPolicy ? {} : securityHeaders), ...cors, 'X-Content-Type-Options': 'nosniff', Date: platform.clock.now().toUTCString() };
    for (const [name, value] of Object.entries(headers)) {
      if (name === 'Vary') context.res.headers.append(name, value);
      else context.res.headers.set(name, value);
    }
  });

  // Only reads are compressed: an answer with a secret in it must not tell its length.
  app.get('*', compress());

  const refused = (context: Context<Environment>, refusal: Refusal) => problemResponse(refusal, { requestId: context.get('requestId') });

  for (const [id, { method, path }] of Object.entries(operations) as [OperationId, { method: string; path: string }][]) {
    app.on(method, routeOf(path), (context) => runOperation({
      id,
      request: context.req.raw,
      path: context.req.param(),
      address: platform.clientAddress(context.req.raw, context.env),
      requestId: context.get('requestId'),
    }, platform));
  }
  for (const [path, allow] of allowedMethods()) {
    app.options(path, () => new Response(null, { status: 204, headers: { Allow: allow } }));
    app.all(path, (context) => refused(context, new Refusal('method-not-allowed', {}, { Allow: allow })));
  }
  pageRoutes(app, platform);
  app.notFound((context) => refused(context, new Refusal('not-found')));
  app.onError((error, context) => {
    platform.log.error('internal', { requestId: context.get('requestId'), error: error.message });
    return refused(context, new Refusal('internal'));
  });

  return { fetch: async (request, env = {}) => app.fetch(request, env as object) };
}

function routeOf(path: string): string {
  return `${basePath}${path.replace(/\{(\w+)\}/g, ':$1')}`;
}

/** Path to the value of `Allow`. */
function allowedMethods(): Map<string, string> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of Object.values(operations)) {
    const known = methods.get(routeOf(path)) ?? [];
    methods.set(routeOf(path), [...known, ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  return new Map([...methods].map(([path, list]) => [path, [...list, 'OPTIONS'].join(', ')]));
}
