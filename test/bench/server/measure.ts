/** Fills a folder, starts the server on it, and sends what the plan says. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fillFolder, readable, written } from './data.js';
import { measureDisk, type Disk } from './disk.js';
import { readLedger, type Ledger } from './ledger.js';
import type { LoadResult } from './load.js';
import { readKinds, type Rate, type ReadKind, type ServerPlan } from './plan.js';
import { runLoad, startServer, type ServerProcess } from './process.js';

export interface ServerResult {
  readonly disk: Disk;
  readonly usual: LoadResult;
  readonly flood: LoadResult;
  readonly reads: readonly { readonly opinions: number; readonly kind: ReadKind | 'a page far down'; readonly result: LoadResult }[];
  readonly ledger: Ledger;
  /** Megabytes: before the flood, and at most. */
  readonly memory: { readonly before: number | undefined; readonly peak: number | undefined };
}

export async function measureServer({ opinions, usual, flood, reads }: ServerPlan, base: string, say: (line: string) => void): Promise<ServerResult> {
  await mkdir(base, { recursive: true });
  const dataDir = await mkdtemp(join(base, 'bench-server-'));
  try {
    say('filling the data folder');
    const configPath = await fillFolder(dataDir, opinions);
    const disk = await measureDisk(dataDir);
    const server = await startServer(dataDir, configPath);
    try {
      const read = await measureReads(server, opinions, reads, say);
      // The first requests of a process pay for compiling it.
      const warm = await write(server, { perSecond: 20, seconds: 2 });
      say(`${usual.perSecond} submissions a second`);
      const first = await write(server, usual);
      const before = await server.peakMemory();
      say(`${flood.perSecond} submissions a second`);
      const second = await write(server, flood);
      const memory = { before, peak: await server.peakMemory() };
      await server.stop();
      const ledger = readLedger(dataDir, [warm, first, second].flatMap(({ sent }) => sent));
      return { disk, usual: first, flood: second, reads: read, ledger, memory };
    } finally {
      await server.kill();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const write = ({ url }: ServerProcess, rate: Rate): Promise<LoadResult> => runLoad({ url, ...rate, write: written });

async function measureReads({ url }: ServerProcess, opinions: readonly number[], rate: Rate, say: (line: string) => void): Promise<ServerResult['reads']> {
  const results: ServerResult['reads'][number][] = [];
  for (const many of opinions) {
    const list = `/v1/consultations/${readable(many)}/comments`;
    say(`reading among ${many}`);
    for (const [kind, query] of Object.entries(readKinds) as [ReadKind, string][]) {
      results.push({ opinions: many, kind, result: await runLoad({ url, ...rate, read: [list + query] }) });
    }
    results.push({ opinions: many, kind: 'a page far down', result: await runLoad({ url, ...rate, read: await pagesBelow(url, list) }) });
  }
  return results;
}

const farDown = 30;

/** Addresses of the pages after the thirtieth hundred. */
async function pagesBelow(url: string, list: string): Promise<string[]> {
  const pages: string[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < 2 * farDown && cursor !== null; page += 1) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await fetch(`${url}${list}?limit=100${from}`);
    if (!response.ok) throw new Error(`${list} answered ${response.status}.`);
    ({ nextCursor: cursor } = (await response.json()) as { nextCursor: string | null });
    if (cursor !== null) pages.push(`${list}?cursor=${encodeURIComponent(cursor)}`);
  }
  return pages.slice(-farDown);
}
