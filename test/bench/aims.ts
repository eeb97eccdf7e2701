/** What was aimed at, and how near each entry came. */
import { entryLabels, type EntryName } from './entry-pages.js';
import { figuresOf, timesFloor, typingOf } from './figures.js';
import type { EntryResult, GroupResult } from './results.js';

export interface Outcome {
  readonly aim: string;
  readonly where: string;
  readonly figure: string;
  readonly holds: boolean;
}

const aims = { scriptBytes: 24_000, scriptRequests: 3, timesFloor: 1.4, shift: 0.01, keyTimesFloor: 1.3, longTimesShort: 1.15 };

export function outcomesOf(results: readonly GroupResult[]): Outcome[] {
  return [...results.flatMap((result) => result.entries.flatMap((entry) => entryOutcomes(result, entry))), ...longOutcomes(results)];
}

function entryOutcomes({ group, floor }: GroupResult, { entry, visits }: EntryResult): Outcome[] {
  const { scriptBytes, scriptRequests, shift } = figuresOf(visits);
  const where = `${entryLabels[entry]}, ${group.articles} articles, ${group.screen}`;
  const usable = timesFloor(visits, floor, ({ usableAt }) => usableAt);
  const middle = timesFloor(visits, floor, (visit) => typingOf(visit)?.middle);
  const slow = timesFloor(visits, floor, (visit) => typingOf(visit)?.slow);
  const times = (aim: string, value: number | undefined, limit: number): Outcome[] =>
    (value === undefined ? [] : [{ aim: `${aim} at most ${limit} times the floor`, where, figure: value.toFixed(2), holds: round(value) <= limit }]);
  return [
    { aim: 'JS + CSS at most 24 kB before use', where, figure: `${(scriptBytes / 1000).toFixed(1)} kB`, holds: scriptBytes <= aims.scriptBytes },
    { aim: 'at most 3 requests for them', where, figure: String(scriptRequests), holds: scriptRequests <= aims.scriptRequests },
    ...times('usable in', usable, aims.timesFloor),
    { aim: 'layout shift at most 0.01', where, figure: shift.toFixed(3), holds: shift <= aims.shift },
    ...times('key to paint, median,', middle, aims.keyTimesFloor),
    ...times('key to paint, 95th percentile,', slow, aims.keyTimesFloor),
  ];
}

/** The long draft against the short one, in the same round. */
function longOutcomes(results: readonly GroupResult[]): Outcome[] {
  return results.filter(({ group }) => group.articles === 1260).flatMap(({ group, entries }) => {
    const short = results.find((other) => other.group.articles === 60 && other.group.screen === group.screen && other.group.floor === group.floor);
    return entries.flatMap(({ entry, visits }) => {
      const value = timesFloor(visits, visitsOf(short, entry), ({ usableAt }) => usableAt);
      if (value === undefined) return [];
      return [{ aim: '1,260 articles usable in at most 1.15 times what 60 take', where: `${entryLabels[entry]}, ${group.screen}`, figure: value.toFixed(2), holds: round(value) <= aims.longTimesShort }];
    });
  });
}

const visitsOf = (result: GroupResult | undefined, entry: EntryName) => result?.entries.find((each) => each.entry === entry)?.visits ?? [];

/** As printed, so that a figure and its verdict never contradict each other. */
const round = (value: number): number => Math.round(value * 100) / 100;
