/** What was aimed at for the mailbox, the same as for a consultation, and how near each element came. */
import { aims, openingAims, openingVerdicts, within, type EntryVerdicts } from '../aims.js';
import { timesOther, typingOf } from '../figures.js';
import type { MailboxResult } from './measure.js';

export const mailboxAimNames = [...openingAims, 'key p50 at most 1.3 × floor', 'key p95 at most 1.3 × floor', 'a letter found in at most 1.4 × floor'] as const;

export function mailboxVerdicts(results: readonly MailboxResult[]): EntryVerdicts[] {
  return results.map(({ group: { entry, screen }, floor, visits }) => ({
    where: `\`${entry}\`, ${screen}`,
    verdicts: [
      ...openingVerdicts(visits, floor),
      within(timesOther(visits, floor, (visit) => typingOf(visit)?.middle), aims.key),
      within(timesOther(visits, floor, (visit) => typingOf(visit)?.slow), aims.key),
      within(timesOther(visits, floor, ({ foundAfter }) => foundAfter), aims.usable),
    ],
  }));
}
