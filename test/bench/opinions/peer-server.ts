/** Serves the peers: their files, pages that use them, and their own interfaces over our published opinions; packed as the reference server packs. */
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { StaticFiles } from '../../../demo/server/node/static-files.js';
import { artalkAnswer, artalkSettings, walineAnswer } from './peer-answers.js';
import { writePeerPages } from './pages.js';
import { peerVersions } from './peers.js';
import { consultationOf, counts } from './plan.js';
import type { Published } from './published.js';

export interface PeerServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * `folder` holds what `fetchPeers` installed. The opinions are sliced in memory, where ours are read from the database. The pages carry no content
 * security policy: the peers write styles and markup that the strict one of our pages refuses.
 */
export async function openPeerServer(folder: string, published: Published): Promise<PeerServer> {
  const pages = join(folder, 'pages');
  await writePeerPages(pages);
  const files = new StaticFiles([
    { prefix: '/pages/', folder: pages, headers: {} },
    { prefix: '/waline/', folder: join(folder, 'node_modules/@waline/client/dist'), headers: {} },
    { prefix: '/artalk/', folder: join(folder, 'node_modules/artalk/dist'), headers: {} },
  ]);
  const app = interfaces(published);
  app.notFound(async ({ req }) => await files.answer(req.raw) ?? new Response(null, { status: 404 }));
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const close = () => new Promise<void>((resolve) => {
    server.close(() => { resolve(); });
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function interfaces(published: Published): Hono {
  const all = (key: string | undefined) => {
    const count = counts.find((each) => consultationOf(each) === key);
    return count === undefined ? [] : published[count];
  };
  const app = new Hono();
  app.use('/api/*', compress());
  app.get('/api/comment', (context) => {
    const { path, page, pageSize } = context.req.query();
    return context.json(walineAnswer(all(path), Number(page), Number(pageSize)));
  });
  app.get('/api/v2/conf', (context) => context.json(artalkSettings(peerVersions.artalk)));
  app.get('/api/v2/comments', (context) => {
    const { page_key: key = '', offset, limit } = context.req.query();
    return context.json(artalkAnswer(all(key), key, Number(offset), Number(limit)));
  });
  app.post('/api/v2/pages/pv', (context) => context.json({ pv: 1 }));
  return app;
}
