/** The figures for the mailbox, as a part of the report. */
import { median, timesOther } from '../figures.js';
import { screens } from '../plans.js';
import { aimTable, columns, ratio, row } from '../report.js';
import { table } from '../table.js';
import type { Visit } from '../visit.js';
import { mailboxAimNames, mailboxVerdicts } from './aims.js';
import { lettersHeld } from './letters.js';
import type { MailboxResult } from './measure.js';
import { tasks } from './plan.js';

export function mailboxPart(results: readonly MailboxResult[]): string {
  return [
    conditions(),
    ...results.map(groupTable),
    '### A letter looked up, until its timeline stands',
    foundTable(results),
    '### Aims for the mailbox',
    aimTable(mailboxAimNames, mailboxVerdicts(results)),
  ].join('\n\n');
}

const conditions = (): string => `- **Usable** is, for a letter, a visible, enabled text area in a form with a send button; for following one, enabled fields for number and code; else the twentieth letter, the last cell of the tables, the tenth question. ${lettersHeld.toLocaleString('en')} letters are in the mailbox, nine of ten answered and public.
- **Found** is the time from the key that looks a letter up, received, given on, signed in and answered, to its timeline; number and code were entered by keys.
- The floor of a letter has no files, no answers suggested, no preview of what the public would read, no second look before it is sent, no warning of personal data and no security check. Ours fetches these with the first key or press, so they are in neither figure; but the security check works while the thirty keys are typed.
- The floor of a mailbox is the same letter under a row of links: its other views are pages of their own, ours open in place.
- The floor of a letter that is followed has nothing that its writer could do with it: no supplement, rating, asking again, withdrawing, saving; and it knows no kept receipts.
- The floor of public letters and of questions has a search, filters, a button for more and one item opened in place, and nothing that stays when the network fails; that of questions has no rating.
- The floor of the statistics has every figure, every table and the choice of the period, and no words for a period without letters.
- **Peers**: none is run beside it. Those that come nearest (FixMyStreet, Alaveteli, the form of Zammad) are sites, or pages of a server of their own, and no package that a page could load without that server; so the floor alone stands beside ours.`;

function groupTable({ group: { entry, screen }, floor, visits }: MailboxResult): string {
  const { name, until } = tasks[entry];
  const { width, height } = screens[screen];
  return `### ${name}, ${screen} (${width} × ${height}), ${until}\n\n${table(columns, [row('floor', floor, undefined), row(`\`${entry}\``, visits, floor)])}`;
}

const found = ({ foundAfter }: Visit): number | undefined => foundAfter;

function foundTable(results: readonly MailboxResult[]): string {
  const middle = (visits: readonly Visit[]): string => median(visits.map(found).filter((each) => each !== undefined)).toFixed(0);
  const rows = results.filter(({ group }) => tasks[group.entry].goal === 'fields').flatMap(({ group: { entry, screen }, floor, visits }) => [
    [`floor, ${screen}`, middle(floor), ''],
    [`\`${entry}\`, ${screen}`, middle(visits), ratio(timesOther(visits, floor, found))],
  ]);
  return table(['', 'found ms', '× floor'], rows);
}
