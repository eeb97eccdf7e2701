/** Puts the real server behind the element tests: on the tests' own origin and on a second one. Node side. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer, getRequestListener } from '@hono/node-server';
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { TestServer, type Publication, type ServerOptions, type Verdict } from './test-server.js';

/** What a test sends to `/__control/<session>`, one of these a request. */
export type Control =
  | { readonly open: ServerOptions }
  | { readonly clock: string | number }
  | { readonly configure: NonNullable<ServerOptions['config']> }
  | { readonly scan: Verdict }
  | { readonly rows: string }
  | { readonly publish: Publication }
  | { readonly close: true };

/**
 * `/__server/<session>/v1/…` is answered by a server that belongs to that session alone; `/__control/<session>` opens it, turns its clock
 * and settings, and reads its tables. The second origin answers the same, so that a test with its address goes through CORS.
 */
export function testServer(): { middleware: NonNullable<TestRunnerConfig['middleware']>[number]; plugin: TestRunnerPlugin } {
  const sessions = new Map<string, Promise<TestServer>>();
  const fetch = (request: Request) => answer(request, sessions, otherOrigin);
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  const other = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  let otherOrigin = '';
  return {
    async middleware(context, next) {
      if (!/^\/__(?:server|control)\//.test(context.path)) {
        await next();
        return;
      }
      context.respond = false;
      await listener(context.req, context.res);
    },
    plugin: {
      name: 'huiying-test-server',
      async serverStart() {
        other.listen(0, '127.0.0.1');
        await once(other, 'listening');
        otherOrigin = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}`;
      },
      async serverStop() {
        other.closeAllConnections();
        other.close();
        await Promise.all([...sessions.values()].map(async (session) => (await session).close()));
      },
    },
  };
}

async function answer(request: Request, sessions: Map<string, Promise<TestServer>>, otherOrigin: string): Promise<Response> {
  const url = new URL(request.url);
  const [, kind, session = '', path = ''] = /^\/__(server|control)\/([\w-]+)(\/.*)?$/.exec(url.pathname) ?? [];
  if (kind === 'server') {
    const server = await sessions.get(session);
    return server ? server.fetch(await below(path, url, request)) : new Response('No test opened this server.', { status: 404 });
  }
  if (kind !== 'control' || request.method !== 'POST') return new Response(null, { status: 404 });
  try {
    return Response.json((await control((await request.json()) as Control, session, { sessions, otherOrigin, pageOrigin: url.origin })) ?? null);
  } catch (error) {
    return new Response(error instanceof Error ? error.message : String(error), { status: 500 });
  }
}

/** The request as the server would get it without the session in front. */
async function below(path: string, { origin, search }: URL, request: Request): Promise<Request> {
  const { method, headers, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(`${origin}${path}${search}`, { method, headers, signal, body });
}

interface Place {
  readonly sessions: Map<string, Promise<TestServer>>;
  readonly pageOrigin: string;
  readonly otherOrigin: string;
}

async function control(command: Control, session: string, { sessions, pageOrigin, otherOrigin }: Place): Promise<unknown> {
  if ('open' in command) {
    const { config, ...options } = command.open;
    // Without a cache in between, a test sees at once what it changed on the server.
    const fixed = { allowedOrigins: [pageOrigin], cacheSeconds: { changing: 0, steady: 0 } };
    sessions.set(session, TestServer.open({ ...options, config: { ...fixed, ...config } }));
    await sessions.get(session);
    return { baseUrl: `/__server/${session}/v1`, otherOriginBaseUrl: `${otherOrigin}/__server/${session}/v1` };
  }
  const server = await sessions.get(session);
  if (!server) throw new Error('No test opened this server.');
  if ('rows' in command) return server.rows(command.rows);
  if ('scan' in command) return server.scan(command.scan);
  if ('publish' in command) return server.publish(command.publish);
  if ('clock' in command) server.setClock(command.clock);
  else if ('configure' in command) server.configure(command.configure);
  else {
    sessions.delete(session);
    await server.close();
  }
  return undefined;
}
