/** Fills a folder, starts the server on it, and sends what the plan says. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeSuggestion, LetterStatistics, PublishedLetterPage } from '../../../src/contract/models.js';
import { percentile } from '../figures.js';
import { deskToken, fillFolder, readable, written } from './data.js';
import { measureDisk, type Disk } from './disk.js';
import { readLedger, type Ledger } from './ledger.js';
import { letterReads, type LetterRead } from './letter-reads.js';
import type { LoadResult } from './load.js';
import { readKinds, type Rate, type ReadKind, type ServerPlan } from './plan.js';
import { runLoad, startServer, type ServerProcess } from './process.js';

export interface ServerResult {
  readonly disk: Disk;
  readonly usual: LoadResult;
  readonly flood: LoadResult;
  readonly reads: readonly { readonly opinions: number; readonly kind: ReadKind | 'a page far down'; readonly result: LoadResult }[];
  readonly letters: readonly { readonly read: LetterRead; readonly total: number; readonly result: LoadResult }[];
  readonly ledger: Ledger;
  /** Megabytes: before the flood, and at most. */
  readonly memory: { readonly before: number | undefined; readonly peak: number | undefined };
}

export async function measureServer(plan: ServerPlan, base: string, say: (line: string) => void): Promise<ServerResult> {
  const { opinions, usual, flood, reads, letterReads: letterRate } = plan;
  return onFilledServer(plan, base, say, async (server, dataDir) => {
    const disk = await measureDisk(dataDir);
    const read = await measureReads(server, opinions, reads, say);
    const asked = await measureLetters(server, letterRate, say);
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
    return { disk, usual: first, flood: second, reads: read, letters: asked, ledger, memory };
  });
}

/** The letters alone, among no opinions. */
export const measureLettersAlone = (plan: ServerPlan, base: string, say: (line: string) => void): Promise<Pick<ServerResult, 'letters'>> =>
  onFilledServer({ ...plan, opinions: [] }, base, say, async (server) => ({ letters: await measureLetters(server, plan.letterReads, say) }));

type Filling = Pick<ServerPlan, 'letters'> & { readonly opinions: readonly number[] };

async function onFilledServer<Result>({ opinions, letters }: Filling, base: string, say: (line: string) => void, measure: (server: ServerProcess, dataDir: string) => Promise<Result>): Promise<Result> {
  await mkdir(base, { recursive: true });
  const dataDir = await mkdtemp(join(base, 'bench-server-'));
  try {
    say('filling the data folder');
    const server = await startServer(dataDir, await fillFolder(dataDir, opinions, letters));
    try {
      return await measure(server, dataDir);
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

async function measureLetters({ url }: ServerProcess, rate: Rate, say: (line: string) => void): Promise<ServerResult['letters']> {
  say('reading letters');
  const results: ServerResult['letters'][number][] = [];
  for (const read of letterReads(new Date())) {
    const token = read.staff && deskToken;
    const total = await foundBy(url, read, token);
    const result = await runLoad({ url, ...rate, read: [read.path], token, body: read.body });
    say(`${read.kind}: ${total} found, p95 ${percentile(result.sent.map(({ took }) => took), 0.95).toFixed(0)} ms`);
    results.push({ read, total, result });
  }
  const kind = 'a page far down';
  const far = await pagesBelow(url, '/v1/published-letters');
  results.push({ read: { kind, path: far[0] ?? '', by: results[0]?.read.by ?? '' }, total: results[0]?.total ?? 0, result: await runLoad({ url, ...rate, read: far }) });
  return results;
}

type Counted = Partial<Pick<PublishedLetterPage, 'total'> & Pick<LetterStatistics, 'totals'> & { readonly items: readonly KnowledgeSuggestion[] }>;

/** How many letters a list holds, are counted, or are suggested. */
async function foundBy(url: string, { path, body }: LetterRead, token: string | undefined): Promise<number> {
  const headers = { 'Content-Type': 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(url + path, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  const { total, totals, items } = (await response.json()) as Counted;
  return totals?.received ?? total ?? items?.length ?? 0;
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
