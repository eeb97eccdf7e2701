/** The reference server in this process, with every consultation that is measured, the floor, and pages for the entries. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReceiptQuery } from '../../src/contract/models.js';
import type { App } from '../../demo/server/app.js';
import type { Log } from '../../demo/server/platform.js';
import { dataSharing } from '../../demo/server/seed/data-sharing.js';
import { seedKnowledge } from '../../demo/server/seed/knowledge.js';
import { fillKnowledge } from '../../demo/server/seed-knowledge.js';
import { seed } from '../../demo/server/seed.js';
import type { SeedConsultation } from '../../demo/server/seed-model.js';
import { openServer } from '../../demo/server/node/open.js';
import { serve } from '../../demo/server/node/serve.js';
import { siteMounts } from '../../demo/server/node/site.js';
import { writeEntryPages } from './entry-pages.js';
import { addMailbox, answeredLetter } from './mailbox/letters.js';
import { writeMailboxPages } from './mailbox/pages.js';
import { longDraft } from './long-draft.js';
import { addOpinions } from './many-opinions.js';
import { writeOwnPages } from './opinions/pages.js';
import { consultationOf, counts } from './opinions/plan.js';

export type Articles = 60 | 1260;

/** Consultation ids. Everything but the draft is the same in both, so that they differ by nothing else. */
export const consultationIds: Record<Articles, string> = { 60: dataSharing.content(new Date()).id, 1260: 'long-draft' };

export interface BenchServer {
  readonly url: string;
  /** The same without a socket. */
  readonly app: App;
  /** Where the 1,260 articles come from, in words. */
  readonly longSource: string;
  /** Of a letter that was answered. */
  readonly receipt: ReceiptQuery;
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
  const [built, pages, dataDir] = [join(home, 'dist'), join(home, 'pages'), join(home, 'data')];
  await cp(dist, built, { recursive: true });
  await mkdir(pages);
  await writeEntryPages(pages, built);
  await writeOwnPages(join(pages, 'opinions'), built);
  await writeMailboxPages(join(pages, 'mailbox'), built);
  const long = longDraft();
  await fill(dataDir, [
    dataSharing,
    { content: withId(consultationIds[1260]), draft: long.draft },
    ...counts.map((count) => ({ ...dataSharing, submissions: [], content: withId(consultationOf(count)) })),
  ]);
  const mounts = siteMounts();
  const headers = mounts.find(({ prefix }) => prefix === '/')?.headers ?? {};
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    log: quiet,
    staticFolders: [
      ...mounts.map((mount) => (mount.prefix === '/huiying/' ? { ...mount, folder: built } : mount)),
      { prefix: '/bench/', folder: pages, headers },
      { prefix: '/bench/floor/', folder: floor, headers },
    ],
  });
  const close = async () => {
    await server.close();
    await rm(home, { recursive: true, force: true });
  };
  return { url: server.url, app: server.app, longSource: long.source, receipt: await answeredLetter(server.app), close };
}

const withId = (id: string): SeedConsultation['content'] => (now) => ({ ...dataSharing.content(now), id });

/** Before the server opens: the opinions are written past it, into its database file. */
async function fill(dataDir: string, consultations: readonly SeedConsultation[]): Promise<void> {
  const opened = await openServer({ dataDir, log: quiet });
  try {
    await seed(opened.platform, consultations);
    await fillKnowledge(opened.platform, seedKnowledge);
  } finally {
    await opened.close();
  }
  addMailbox(dataDir);
  addOpinions(dataDir, counts.map((count) => ({ consultationId: consultationOf(count), opinions: count })));
}
