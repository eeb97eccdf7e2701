/** Opens the lists of published opinions, ours and the peers'. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BenchServer } from '../bench-server.js';
import { screens } from '../plans.js';
import { visitInRounds, type Step } from '../results.js';
import type { Visit } from '../visit.js';
import { opinionFloorPath, opinionPath } from './pages.js';
import { openPeerServer, type PeerServer } from './peer-server.js';
import { fetchPeers } from './peers.js';
import { isOwn, opinionGroups, shownFirst, type OpinionEntry, type OpinionGroup } from './plan.js';
import { readPublished, type Published } from './published.js';

export interface OpinionResult {
  readonly group: OpinionGroup;
  readonly floor: readonly Visit[];
  readonly entries: readonly { readonly entry: OpinionEntry; readonly visits: readonly Visit[] }[];
}

export interface OpinionResults {
  readonly results: readonly OpinionResult[];
  /** Why there are no peers, in one line. */
  readonly peersMissing: string | undefined;
}

export async function measureOpinions(browser: Browser, server: BenchServer, quick: boolean, runs: number, say: (line: string) => void): Promise<OpinionResults> {
  const home = await mkdtemp(join(tmpdir(), 'huiying-bench-peers-'));
  const published = await readPublished(server.app);
  let peers: PeerServer | undefined;
  try {
    const peersMissing = await fetchPeers(home);
    if (peersMissing === undefined) peers = await openPeerServer(home, published);
    else say(`The peers could not be fetched, so their rows are left out: ${peersMissing}`);
    const results = await visitAll(browser, { own: server.url, peers: peers?.url }, opinionGroups(quick, peers !== undefined), published, runs, say);
    return { results, peersMissing };
  } finally {
    await peers?.close();
    await rm(home, { recursive: true, force: true });
  }
}

interface Addresses {
  readonly own: string;
  readonly peers: string | undefined;
}

async function visitAll(browser: Browser, { own, peers = '' }: Addresses, groups: readonly OpinionGroup[], published: Published, runs: number, say: (line: string) => void) {
  const results = groups.map((group) => ({ group, floor: [] as Visit[], entries: group.entries.map((entry) => ({ entry, visits: [] as Visit[] })) }));
  const steps = results.flatMap(({ group: { count }, floor, entries }): Step[] => {
    const step = (url: string, into: Visit[]): Step => ({ plan: { url, ...screens.wide, goal: 'opinions', words: published[count][shownFirst - 1]?.reason ?? '' }, into });
    return [
      step(own + opinionFloorPath(count), floor),
      ...entries.map(({ entry, visits }) => step((isOwn(entry) ? own : peers) + opinionPath(entry, count), visits)),
    ];
  });
  await visitInRounds(browser, steps, runs, say);
  return results;
}
