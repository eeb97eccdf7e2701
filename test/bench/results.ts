/** Runs the plan: every round visits each floor and each entry once. */
import type { Browser } from 'puppeteer-core';
import type { EntryName } from './entry-pages.js';
import { entryPath } from './entry-pages.js';
import { floorPath, screens, type Group } from './plans.js';
import { visit, type Visit, type VisitPlan } from './visit.js';

export interface GroupResult {
  readonly group: Group;
  readonly floor: readonly Visit[];
  readonly entries: readonly EntryResult[];
}

export interface EntryResult {
  readonly entry: EntryName;
  readonly visits: readonly Visit[];
}

export async function measure(browser: Browser, url: string, groups: readonly Group[], runs: number, say: (line: string) => void): Promise<GroupResult[]> {
  const results = groups.map((group) => ({ group, floor: [] as Visit[], entries: group.entries.map((entry) => ({ entry, visits: [] as Visit[] })) }));
  const steps = results.flatMap(({ group, floor, entries }) => [
    { plan: planOf(url + floorPath(group), group), into: floor },
    ...entries.map(({ entry, visits }) => ({ plan: planOf(url + entryPath(entry, group.articles), group), into: visits })),
  ]);
  await visitInRounds(browser, steps, runs, say);
  return results;
}

const planOf = (url: string, { screen, goal }: Group): VisitPlan => ({ url, ...screens[screen], goal });

export interface Step {
  readonly plan: VisitPlan;
  readonly into: Visit[];
}

/** Every other round goes backwards, so that neither side always comes first. */
export async function visitInRounds(browser: Browser, steps: readonly Step[], runs: number, say: (line: string) => void): Promise<void> {
  // The first page of a fresh browser pays for fonts and processes.
  if (steps[0]) await visit(browser, steps[0].plan);
  for (let round = 1; round <= runs; round += 1) {
    for (const { plan, into } of round % 2 === 0 ? steps.toReversed() : steps) into.push(await visit(browser, plan));
    say(`round ${round} of ${runs}`);
  }
}
