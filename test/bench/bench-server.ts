/** The reference server in this process, with both consultations, the floor, and pages for the entries. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../demo/server/platform.js';
import { dataSharing } from '../../demo/server/seed/data-sharing.js';
import { seed } from '../../demo/server/seed.js';
import { serve } from '../../demo/server/node/serve.js';
import { siteMounts } from '../../demo/server/node/site.js';
import { writeEntryPages } from './entry-pages.js';
import { longDraft } from './long-draft.js';

export type Articles = 60 | 1260;

/** Consultation ids. Everything but the draft is the same in both, so that they differ by nothing else. */
export const consultationIds: Record<Articles, string> = { 60: dataSharing.content(new Date()).id, 1260: 'long-draft' };

export interface BenchServer {
  readonly url: string;
  /** Where the 1,260 articles come from, in words. */
  readonly longSource: string;
  readonly close: () => Promise<void>;
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const floor = fileURLToPath(new URL('./floor/', import.meta.url));

const quiet: Log = {
  info: () => undefined,
  error: (event, fields) => { process.stderr.write(`${event} ${JSON.stringify(fields)}\n`); },
};

/** Measures a copy of `dist`, so that a build in between does not change what is measured. */
export async function openBenchServer(): Promise<BenchServer> {
  const home = await mkdtemp(join(tmpdir(), 'huiying-bench-'));
  const [built, pages] = [join(home, 'dist'), join(home, 'pages')];
  await cp(dist, built, { recursive: true });
  await mkdir(pages);
  await writeEntryPages(pages, built);
  const long = longDraft();
  const mounts = siteMounts();
  const headers = mounts.find(({ prefix }) => prefix === '/')?.headers ?? {};
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    dataDir: join(home, 'data'),
    log: quiet,
    staticFolders: [
      ...mounts.map((mount) => (mount.prefix === '/huiying/' ? { ...mount, folder: built } : mount)),
      { prefix: '/bench/', folder: pages, headers },
      { prefix: '/bench/floor/', folder: floor, headers },
    ],
    prepare: ({ platform }) => seed(platform, [
      dataSharing,
      { content: (now) => ({ ...dataSharing.content(now), id: consultationIds[1260] }), draft: long.draft },
    ]),
  });
  const close = async () => {
    await server.close();
    await rm(home, { recursive: true, force: true });
  };
  return { url: server.url, longSource: long.source, close };
}
