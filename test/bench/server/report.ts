/** The figures as Markdown that also reads well in a terminal. */
import { percentile } from '../figures.js';
import { table } from '../table.js';
import { inFlightWrites } from './data.js';
import type { LoadResult, Sent } from './load.js';
import type { ServerResult } from './measure.js';
import type { Rate, ServerPlan } from './plan.js';

export interface ServerCircumstances {
  readonly date: string;
  readonly machine: string;
  readonly command: string;
  readonly plan: ServerPlan;
}

const slowest = 300;
const slowestRead = 100;

export function serverReport(result: ServerResult, about: ServerCircumstances): string {
  return [
    '# Bench of the server',
    `Written by \`npm run bench:server\`: do not edit. ${about.date}, ${about.machine}, \`${about.command}\`.`,
    conditions(result, about.plan),
    '## Submissions',
    submissionTable(result, about.plan),
    promises(result),
    '## Reading the public list, 20 opinions a page',
    readTable(result),
    letterSection(result, about.plan),
    '## Aims',
    aimTable(result),
  ].join('\n\n').concat('\n');
}

function conditions({ disk, memory }: ServerResult, { opinions: [, many], reads }: ServerPlan): string {
  const where = disk.isMemory ? '**a file system in memory: what follows says nothing about a disk**' : 'a file system on a disk';
  const grown = memory.peak === undefined || memory.before === undefined ? '' : ` It had needed at most ${memory.before.toFixed(0)} MB before the flood and ${memory.peak.toFixed(0)} MB after it.`;
  return `The reference server runs as in production in a process of its own, over SQLite with WAL and synchronous=FULL in a real data folder on ${where}: appending 4 kB and syncing them takes ${disk.middle.toFixed(1)} ms there (p99 ${disk.slow.toFixed(1)} ms).
The database holds ${many.toLocaleString('en')} published opinions before the first request. Another process on the same machine sends at a steady rate over HTTP with kept connections, and does not wait for answers; times run from the moment at which a request was due to the last byte of its answer, those that could not be sent in time included.

- A submission has two opinions, a name and a phone number, a key and a solved proof of work. It is answered after the commit.
- Buckets of the rate limits are taken from but never run empty, and the sums of the proof of work are easy; proofs are still checked and spent. So the limits stop nobody here, and what turns away in the flood is \`inFlight\`: more than ${inFlightWrites} writes at the database.
- After both runs the server is stopped, and every number that was given is looked up in the database file.
- Lists are read at ${reads.perSecond} a second for ${reads.seconds} seconds each, packed with gzip, without \`If-None-Match\`.${grown}`;
}

const times = (sent: readonly Sent[], share: number): string => (sent.length === 0 ? '' : percentile(sent.map(({ took }) => took), share).toFixed(0));

const among = ({ sent }: LoadResult, ...statuses: number[]): Sent[] => sent.filter(({ status }) => statuses.includes(status));

const others = ({ sent }: LoadResult): Sent[] => sent.filter(({ status }) => ![201, 429, 503].includes(status));

function submissionTable({ usual, flood }: ServerResult, plan: ServerPlan): string {
  const row = (result: LoadResult, { perSecond, seconds }: Rate): string[] => {
    const [filed, refused] = [among(result, 201), among(result, 429, 503)];
    return [
      `${perSecond}/s for ${seconds} s`, String(result.sent.length), String(filed.length), String(among(result, 429).length), String(among(result, 503).length),
      String(others(result).length), (filed.length / (result.lasted / 1000)).toFixed(0), ...[0.5, 0.95, 0.99].map((share) => times(filed, share)),
      ...[0.5, 0.99].map((share) => times(refused, share)), result.late.toFixed(0),
    ];
  };
  return table(
    ['', 'sent', '201', '429', '503', 'other or no answer', 'filed a second', '201 ms p50', 'p95', 'p99', 'refusal ms p50', 'p99', 'generator late ms'],
    [row(usual, plan.usual), row(flood, plan.flood)],
  );
}

function promises({ ledger: { promised, lost, doubled, torn, stowaways, unanswered, heldUnanswered, submissions } }: ServerResult): string {
  return `Afterwards, warming up included: ${promised} receipts given, ${submissions} submissions in the database, ${lost} receipts without one, ${doubled} written twice, ${torn} without both opinions, ${stowaways} written although refused; ${unanswered} requests had no answer, ${heldUnanswered} of them are in the database, where a repeat of the key finds them.`;
}

function readTable({ reads }: ServerResult): string {
  const rows = reads.map(({ opinions, kind, result }) => {
    const read = among(result, 200);
    return [kind, opinions.toLocaleString('en'), String(read.length), String(result.sent.length - read.length), ...[0.5, 0.95, 0.99].map((share) => times(read, share))];
  });
  return table(['', 'opinions', '200', 'other', 'ms p50', 'p95', 'p99'], rows);
}

export function letterSection(result: Pick<ServerResult, 'letters'>, { letters, letterReads: { perSecond, seconds } }: ServerPlan): string {
  return [
    '## Letters',
    `${letters.toLocaleString('en')} letters are in the database, nine of ten answered and public, the others on their way, every fifth of these late. Each request is sent ${perSecond} times a second for ${seconds} seconds; it answers 20 letters and how many there are in all, or what is counted of them; suggestions are what \`hy-mailbox-compose\` asks for while a letter is written, three at most. **From** names what SQLite reads to find them, each of it an index or a key; PostgreSQL has the same.`,
    letterTable(result),
  ].join('\n\n');
}

function letterTable({ letters }: Pick<ServerResult, 'letters'>): string {
  const rows = letters.map(({ read: { kind, by }, total, result }) => {
    const read = among(result, 200);
    return [kind, by, total.toLocaleString('en'), String(read.length), String(result.sent.length - read.length), ...[0.5, 0.95, 0.99].map((share) => times(read, share))];
  });
  return table(['', 'from', 'found', '200', 'other', 'ms p50', 'p95', 'p99'], rows);
}

function aimTable({ usual, flood, letters, ledger }: ServerResult): string {
  const slow = percentile(among(usual, 201).map(({ took }) => took), 0.99);
  const refused = among(flood, 429, 503);
  const silent = refused.filter(({ retryAfter }) => !retryAfter).length;
  const worst = Math.max(...letters.map(({ result }) => percentile(among(result, 200).map(({ took }) => took), 0.95)));
  const cell = (figure: string, holds: boolean) => (holds ? figure : `**${figure}**`);
  const rest = usual.sent.length - among(usual, 201).length;
  return table(['', ''], [
    [`p99 below ${slowest} ms`, cell(`${slow.toFixed(0)} ms`, slow < slowest)],
    ['at the usual rate every submission is filed', cell(`${rest} not`, rest === 0)],
    ['the flood is turned away with 429 or 503 and `Retry-After`', cell(`${refused.length} so, ${silent} without \`Retry-After\`, ${others(flood).length} otherwise`, refused.length > 0 && silent === 0 && others(flood).length === 0)],
    [`every list and suggestion of letters p95 below ${slowestRead} ms`, cell(`at most ${worst.toFixed(0)} ms`, worst < slowestRead)],
    ['nothing lost, nothing doubled, nothing torn', cell(`${ledger.lost}, ${ledger.doubled}, ${ledger.torn}`, ledger.lost + ledger.doubled + ledger.torn + ledger.stowaways === 0)],
  ]);
}
