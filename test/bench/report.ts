/** The figures as Markdown that also reads well in a terminal. */
import { aimNames, verdictsOf, type EntryVerdicts, type Verdict } from './aims.js';
import { entryLabels } from './entry-pages.js';
import { figuresOf, median, timesOther, typingOf } from './figures.js';
import { screens, type Group } from './plans.js';
import type { GroupResult } from './results.js';
import { table } from './table.js';
import type { Visit } from './visit.js';

export interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly command: string;
}

/** In the order of the report. */
export const partTitles = { drafts: 'Consultation', mailbox: 'Mailbox', opinions: 'Published opinions' } as const;

export type PartName = keyof typeof partTitles;

const head = (name: PartName): string => `## ${partTitles[name]}\n`;

/** With what it was measured on: parts may be measured on different days. */
export function partOf(name: PartName, body: string, { date, machine, command }: Circumstances): string {
  return `${head(name)}\n${date}, ${machine}, \`${command}\`.\n\n${body}\n`;
}

/** Parts that were not measured now stay as they stand in the earlier report. */
export function reportOf(parts: Readonly<Partial<Record<PartName, string>>>, earlier: string): string {
  const before = earlier.split(/^(?=## )/m);
  const names = Object.keys(partTitles) as PartName[];
  const texts = names.map((name) => parts[name] ?? before.find((text) => text.startsWith(head(name)))?.trimEnd().concat('\n'));
  return ['# Bench\n', 'Written by `npm run bench`: do not edit.\n', `${conditions}\n`, ...texts.filter((text) => text !== undefined)].join('\n');
}

const conditions = `Every page is opened with an empty cache, the processor slowed four times, 1.6 Mbit/s down, 750 kbit/s up, 150 ms a request, over HTTP/1.1 with gzip.
Figures are medians of all runs. Floor and entry are visited in turn, and "× floor" is the median of each run's own ratio, with the lowest and the highest: trust it more than milliseconds, which depend on what else the machine does.

- **JS + CSS** is what was asked for before the page could be used, as it came over the wire, without headers; kB are 1,000 bytes. **All** counts every request until a second after, with headers.
- **Layout shift** is the plain sum, until a second after. **Heap** is measured after a collection, before typing.
- **Floor** is \`test/bench/floor/\`: HTML, one style sheet and one script by hand, over the same API, with the same text and the same form, asking for everything at once. It has one language, one look and no repeated reading when the network fails.`;

/** The whole consultation and its parts, with a short and a long draft. */
export function draftsPart(results: readonly GroupResult[], longSource: string): string {
  return [draftConditions(longSource), ...results.map(groupTable), '### Aims for the consultation', aimTable(aimNames, verdictsOf(results))].join('\n\n');
}

function draftConditions(longSource: string): string {
  return `- **Usable** is the time from navigation to a visible, enabled text area in a form with a send button; on a phone, for the whole consultation, to the button 【提意见】 that opens the box; for the draft, to its first article.
- **Key** is the time from a key to the frame that shows it, 30 keys; **work** is what the main thread does for one.
- The floor of a consultation has no search, no jump to an article, no comparison of wordings, no warning of personal data and one opinion a submission.
- 60 articles are the draft of the demonstration, 1,260 are ${longSource}; all else in both consultations is the same.`;
}

/** Of `row`. */
export const columns = ['', 'JS + CSS kB', 'requests', 'all requests', 'all kB', 'usable ms', '× floor', 'layout shift', 'key ms p50', 'p95', 'work ms', '× floor p50', 'p95', 'work', 'heap MB'];

function groupTable({ group, floor, entries }: GroupResult): string {
  const rows = [row('floor', floor, undefined), ...entries.map(({ entry, visits }) => row(entryLabels[entry], visits, floor))];
  return `${groupTitle(group)}\n\n${table(columns, rows)}`;
}

function groupTitle({ articles, screen, goal }: Group): string {
  const { width, height } = screens[screen];
  const articlesOf = goal === 'receipts' ? 'Receipts' : `${articles.toLocaleString('en')} articles`;
  const until = { box: 'until the box takes a key', button: 'until the button 【提意见】 is there', clause: 'until the first article is there', receipts: 'until the kept receipts are there' }[goal];
  return `### ${articlesOf}, ${screen} (${width} × ${height}), ${until}`;
}

export function row(label: string, visits: readonly Visit[], floor: readonly Visit[] | undefined): string[] {
  const { scriptBytes, scriptRequests, requests, transferred, usableAt, shift, typing, heap } = figuresOf(visits);
  const times = (of: (visit: Visit) => number | undefined) => floor && ratio(timesOther(visits, floor, of));
  return [
    label, (scriptBytes / 1000).toFixed(1), String(scriptRequests), String(requests), (transferred / 1000).toFixed(1),
    usableAt.toFixed(0), times((visit) => visit.usableAt), shift.toFixed(3),
    typing?.middle.toFixed(0), typing?.slow.toFixed(0), typing?.work.toFixed(0),
    times((visit) => typingOf(visit)?.middle), times((visit) => typingOf(visit)?.slow), times((visit) => typingOf(visit)?.work),
    (heap / 1e6).toFixed(1),
  ].map((cell) => cell ?? '');
}

/** The median, and how far single rounds lie apart. */
export function ratio(ratios: readonly number[]): string {
  if (ratios.length === 0) return '';
  const range = ratios.length === 1 ? '' : ` (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
  return median(ratios).toFixed(2) + range;
}

export function aimTable(names: readonly string[], entries: readonly EntryVerdicts[]): string {
  const all = entries.flatMap(({ verdicts }) => verdicts).filter((verdict) => verdict !== undefined);
  const short = all.filter(({ holds }) => !holds).length;
  const cell = (verdict: Verdict | undefined) => (verdict === undefined ? '' : verdict.holds ? verdict.figure : `**${verdict.figure}**`);
  const rows = entries.map(({ where, verdicts }) => [where, ...verdicts.map(cell)]);
  return `Of ${all.length} figures ${all.length - short} hold and ${short} fall short; those are **bold**.\n\n${table(['', ...names], rows)}`;
}
