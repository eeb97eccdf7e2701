import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../app.js';
import { isPageAddress } from '../pages/addresses.js';
import { forgetStrays } from '../tend-uploads.js';
import { openServer, type OpenServer } from './open.js';
import type { NodePlatformOptions } from './platform.js';
import { contractAddress, pageFor } from './site.js';
import { StaticFiles, type StaticMount } from './static-files.js';
import { saysStrict } from './strict-transport.js';
import { tend } from './tending.js';

export interface ServeOptions extends NodePlatformOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly staticFolders: readonly StaticMount[];
  /** Milliseconds after which a connection is closed on which nothing has moved, in either direction. */
  readonly idleTimeout?: number | undefined;
  /** Seconds of `Strict-Transport-Security` where a request came over https; without them it says nothing. */
  readonly strictTransportSeconds?: number | undefined;
  /** Runs before the port opens: filling the demonstration. */
  readonly prepare?: ((server: OpenServer) => Promise<void>) | undefined;
}

export interface RunningServer extends OpenServer {
  readonly url: string;
}

/** Milliseconds: a request that trickles in does not hold a connection for ever; a photo over a slow network needs minutes. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 5000, connectionsCheckingInterval: 5000 };

/** Milliseconds; who takes no byte for so long has gone, or wants to hold the server up. */
const idle = 60_000;

/** Milliseconds that running requests get when the server is stopped. */
const lastRequests = 10_000;

/** The API under `/v1` and files beside it. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const opened = await openServer(options);
  try {
    await options.prepare?.(opened);
    const answer = combined(opened.app, new StaticFiles(options.staticFolders));
    const strict = { seconds: options.strictTransportSeconds, trustedProxies: options.trustedProxies ?? 0 };
    const server = createAdaptorServer({
      fetch: async (request, env) => saysStrict(strict, request, env, await answer(request, env)),
      overrideGlobalObjects: false,
      serverOptions: timeouts,
    }) as Server;
    server.setTimeout(options.idleTimeout ?? idle);
    if (options.databaseUrl === undefined) await forgetStrays(opened.platform);
    server.once('close', tend(opened.platform));
    const { port } = await listen(server, options.port, options.host);
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    return { ...opened, url: `http://${host}:${String(port)}`, close: () => stop(server, opened) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function combined(app: App, files: StaticFiles) {
  return async (request: Request, env: unknown): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/v1' || pathname.startsWith('/v1/') || isPageAddress(pathname)) return app.fetch(request, env);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const isFile = await files.answer(new Request(request.url)) !== undefined;
      return app.fetch(request, Object.assign({}, env, isFile && { fileMethods: 'GET, HEAD' }));
    }
    const target = pathname === contractAddress.from ? new Request(new URL(contractAddress.to, request.url), request) : request;
    const file = await files.answer(target);
    if (file) return file;
    const page = pageFor(pathname);
    if (page) return new Response(null, { status: 301, headers: { Location: page, 'Cache-Control': 'no-cache' } });
    return await files.missing(target) ?? app.fetch(request, env);
  };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      reject(new Error(`HOST and PORT: nothing can listen on ${host}, port ${port} (${code === 'EADDRINUSE' ? 'EADDRINUSE: another program does' : code ?? message}).`));
    });
    server.listen(port, host, () => { resolve(server.address() as AddressInfo); });
  });
}

/** Takes no new request, finishes those that run, and closes the database last. */
async function stop(server: Server, opened: OpenServer): Promise<void> {
  const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  const late = setTimeout(() => { server.closeAllConnections(); }, lastRequests);
  server.closeIdleConnections();
  await closed;
  clearTimeout(late);
  await opened.close();
}
