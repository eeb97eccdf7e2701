/** Runs the plan: every round visits each floor and each entry once. */
import type { Browser } from 'puppeteer-core';
import type { EntryName } from './entry-pages.js';
import { entryPath } from './entry-pages.js';
import { floorPath, screens, type Group } from './plans.js';
import { visit, type Visit } from './visit.js';

export interface GroupResult {
  readonly group: Group;
  readonly floor: readonly Visit[];
  readonly entries: readonly EntryResult[];
}

export interface EntryResult {
  readonly entry: EntryName;
  readonly visits: readonly Visit[];
}

/** Visits in rounds; every other round goes backwards, so that neither side always comes first. */
export async function measure(browser: Browser, url: string, groups: readonly Group[], runs: number, say: (line: string) => void): Promise<GroupResult[]> {
  const results = groups.map((group) => ({ group, floor: [] as Visit[], entries: group.entries.map((entry) => ({ entry, visits: [] as Visit[] })) }));
  const steps = results.flatMap(({ group, floor, entries }) => [
    { path: floorPath(group), group, into: floor },
    ...entries.map(({ entry, visits }) => ({ path: entryPath(entry, group.articles), group, into: visits })),
  ]);
  // The first page of a fresh browser pays for fonts and processes.
  if (steps[0]) await visit(browser, planOf(url, steps[0]));
  for (let round = 1; round <= runs; round += 1) {
    for (const step of round % 2 === 0 ? steps.toReversed() : steps) step.into.push(await visit(browser, planOf(url, step)));
    say(`round ${round} of ${runs}`);
  }
  return results;
}

function planOf(url: string, { path, group: { screen, goal } }: { readonly path: string; readonly group: Group }) {
  return { url: url + path, ...screens[screen], goal };
}
