/** `npm run dev`: the demonstration's pages with the elements straight from src, and the real server behind `/v1`. PORT, 5173 by default. */
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createServer, type Plugin } from 'vite';
import { openServer } from '../demo/server/node/open.js';
import { seed } from '../demo/server/seed.js';
import { seedConsultations } from '../demo/server/seed/content.js';
import { root } from './build/library.js';
import { elementFiles } from './vite/element-entries.js';
import { elementTable } from './vite/element-table.js';

const source = join(root, 'src');

/** Answers for the built files that the pages name: an element's own source, all elements, the autoloader, the client, and the classic script as a lazy import of them. */
function builtNames(): Plugin {
  return {
    name: 'huiying:built-names',
    resolveId(id) {
      if (id === '/huiying/huiying.js') return join(source, 'index.ts');
      if (id === '/huiying/auto.js') return join(source, 'auto.ts');
      if (id === '/huiying/client.js') return join(source, 'client/index.ts');
      const tag = /^\/huiying\/elements\/(hy-[a-z0-9-]+)\.js$/.exec(id)?.[1];
      return tag === undefined ? undefined : elementFiles(source).get(tag);
    },
    configureServer({ middlewares }) {
      middlewares.use('/huiying/huiying.classic.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript').end("import('/huiying/huiying.js');\n");
      });
    },
  };
}

/** A folder of its own: the data of `npm start` stays as it is. */
const server = await openServer({ dataDir: join(root, '.data/dev') });
await seed(server.platform, seedConsultations);
const answer = getRequestListener((request, env) => server.app.fetch(request, env), { overrideGlobalObjects: false });

const api: Plugin = {
  name: 'huiying:api',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/v1/')) void answer(request, response);
      else next();
    });
  },
};

const vite = await createServer({
  configFile: false,
  root: join(root, 'demo/site'),
  publicDir: false,
  appType: 'mpa',
  cacheDir: join(root, '.cache/vite'),
  plugins: [builtNames(), elementTable(elementFiles(source)), api],
  server: { port: Number(process.env['PORT'] ?? 5173), fs: { allow: [root] } },
});
await vite.listen();
vite.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void vite.close().then(() => server.close()).then(() => process.exit(0)));
}
