/** What was aimed at for our list of published opinions, and how near it came. */
import { aims, openingAims, openingVerdicts, within, type EntryVerdicts, type Verdict } from '../aims.js';
import { median, timesOther } from '../figures.js';
import type { Visit } from '../visit.js';
import type { OpinionResult } from './measure.js';
import { opinionLabels } from './pages.js';
import { isAllAtOnce, isPageByPage, type Count, type OpinionEntry } from './plan.js';

const peerAims: Partial<Record<Count, number>> = { 20: 0.55, 1000: 0.12 };

export const opinionAimNames = [
  ...openingAims, 'with 20 in at most 0.55, with 1,000 in at most 0.12 × the best peer that shows a page', 'with 1,000 in at most 0.12 × the best peer that shows all',
  'with 10,000 in at most 1.15 × with 20',
] as const;

export function opinionVerdicts(results: readonly OpinionResult[]): EntryVerdicts[] {
  const few = results.find(({ group }) => group.count === 20);
  return results.map((result) => {
    const { count } = result.group;
    const own = visitsOf(result, 'hy-consultation-comments');
    return {
      where: `${opinionLabels['hy-consultation-comments']}, ${count.toLocaleString('en')}`,
      verdicts: [
        ...openingVerdicts(own, result.floor),
        besideBest(own, result, isPageByPage, peerAims[count]),
        besideBest(own, result, isAllAtOnce, peerAims[count]),
        count === 10_000 ? within(timesOther(own, visitsOf(few, 'hy-consultation-comments'), readyAt), aims.long) : undefined,
      ],
    };
  });
}

const readyAt = ({ usableAt }: Visit): number => usableAt;

const visitsOf = (result: OpinionResult | undefined, entry: OpinionEntry): readonly Visit[] => result?.entries.find((each) => each.entry === entry)?.visits ?? [];

/** The best peer is the one that leaves ours the highest ratio. */
function besideBest(own: readonly Visit[], { entries }: OpinionResult, compared: (entry: OpinionEntry) => boolean, limit: number | undefined): Verdict | undefined {
  const ratios = entries.filter(({ entry }) => compared(entry)).map(({ visits }) => timesOther(own, visits, readyAt));
  const [highest] = ratios.sort((left, right) => median(right) - median(left));
  return highest && limit !== undefined ? within(highest, limit) : undefined;
}
