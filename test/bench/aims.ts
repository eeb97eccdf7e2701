/** What was aimed at, and how near each entry came. */
import { entryLabels, type EntryName } from './entry-pages.js';
import { figuresOf, median, timesOther, typingOf } from './figures.js';
import type { EntryResult, GroupResult } from './results.js';
import type { Visit } from './visit.js';

export interface Verdict {
  readonly figure: string;
  readonly holds: boolean;
}

/** One entry in one group: a verdict for each of `aimNames`; undefined where there is nothing to measure. */
export interface EntryVerdicts {
  readonly where: string;
  readonly verdicts: readonly (Verdict | undefined)[];
}

export const aims = { scriptBytes: 24_000, scriptRequests: 3, usable: 1.4, shift: 0.01, key: 1.3, long: 1.15 };

/** The same for every widget. */
export const openingAims = ['JS + CSS at most 24 kB', 'in at most 3 requests', 'usable in at most 1.4 × floor', 'layout shift at most 0.01'] as const;

export const aimNames = [
  ...openingAims,
  'key p50 at most 1.3 × floor', 'key p95 at most 1.3 × floor', 'usable with 1,260 articles in at most 1.15 × with 60',
] as const;

export function verdictsOf(results: readonly GroupResult[]): EntryVerdicts[] {
  return results.flatMap((result) => result.entries.map((entry) => entryVerdicts(result, entry, results)));
}

function entryVerdicts({ group, floor }: GroupResult, { entry, visits }: EntryResult, results: readonly GroupResult[]): EntryVerdicts {
  const short = group.articles === 60 ? [] : visitsOf(results.find(({ group: other }) => other.articles === 60 && other.screen === group.screen && other.floor === group.floor), entry);
  return {
    where: `${entryLabels[entry]}, ${group.articles.toLocaleString('en')}, ${group.screen}`,
    verdicts: [
      ...openingVerdicts(visits, floor),
      within(timesOther(visits, floor, (visit) => typingOf(visit)?.middle), aims.key),
      within(timesOther(visits, floor, (visit) => typingOf(visit)?.slow), aims.key),
      within(timesOther(visits, short, ({ usableAt }) => usableAt), aims.long),
    ],
  };
}

const visitsOf = (result: GroupResult | undefined, entry: EntryName) => result?.entries.find((each) => each.entry === entry)?.visits ?? [];

/** One for each of `openingAims`. */
export function openingVerdicts(visits: readonly Visit[], floor: readonly Visit[]): (Verdict | undefined)[] {
  const { scriptBytes, scriptRequests, shift } = figuresOf(visits);
  return [
    { figure: `${(scriptBytes / 1000).toFixed(1)} kB`, holds: scriptBytes <= aims.scriptBytes },
    { figure: String(scriptRequests), holds: scriptRequests <= aims.scriptRequests },
    within(timesOther(visits, floor, ({ usableAt }) => usableAt), aims.usable),
    { figure: shift.toFixed(3), holds: shift <= aims.shift },
  ];
}

/** Judged as printed, so that a figure and its verdict never contradict each other. */
export function within(ratios: readonly number[], limit: number): Verdict | undefined {
  if (ratios.length === 0) return undefined;
  const figure = median(ratios).toFixed(2);
  return { figure, holds: Number(figure) <= limit };
}
