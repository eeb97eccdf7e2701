/** The figures for published opinions, as a part of the report. */
import { figuresOf, timesOther } from '../figures.js';
import { screens } from '../plans.js';
import { aimTable, ratio } from '../report.js';
import { table } from '../table.js';
import type { Visit } from '../visit.js';
import { opinionAimNames, opinionVerdicts } from './aims.js';
import type { OpinionResult, OpinionResults } from './measure.js';
import { opinionLabels } from './pages.js';
import { peerVersions } from './peers.js';
import { isOwn } from './plan.js';

export function opinionsPart({ results, peersMissing }: OpinionResults): string {
  return [
    conditions(),
    ...(peersMissing === undefined ? [] : [`The peers could not be fetched, so their rows are left out: \`${peersMissing}\``]),
    ...results.map(groupTable),
    '### Aims for published opinions',
    aimTable(opinionAimNames, opinionVerdicts(results)),
  ].join('\n\n');
}

const conditions = (): string => `- **Ready** is the time from navigation until the whole text of the twentieth opinion, newest first, stands in the document and is visible; the way to the next ones, a button or scrolling, comes with it.
- All pages show the same opinions: the same texts, as many, in the same order. Ours and the floor read them from the API and its database; the peers' own interfaces are answered from memory (\`test/bench/opinions/\`), with what the API gave once before. Every server packs its answers alike, and each page asks only the server it came from.
- **Peers** are no part of this repository: the bench fetches \`@waline/client\` ${peerVersions['@waline/client']} and \`artalk\` ${peerVersions.artalk} when it runs. Their pages are what their documentation tells an integrator to write, with the files it names: \`waline.js\` and \`waline.css\`; \`Artalk.js\` and \`Artalk.css\`, or the smaller build \`ArtalkLite\`. Changed are the language (Chinese) and what would ask other servers: no emoji, no pictures of writers. Their pages have no content security policy, ours the strict one.
- A page holds 20 by default in Artalk and 10 in Waline, here 20 (\`pageSize\`). **All on one page** is Artalk's documented \`pagination.pageSize\`, set to 1,000, to which its server agrees; ready is then when all have been fetched and drawn. Waline has no such setting (its server refuses more than 100 a page), nor has ours, which shows 20 and a button; the first to compare with are therefore those that show a page. Nobody was asked for 10,000 on one page.
- The peers bring a box to write in with the list. Ours is another element, so there is a row with both; the aims are for the list alone. Ours has a filter, links, reports and outcomes, the peers have votes, answers and sorting. The floor has a list and a button, and nothing else.`;

const columns = ['', 'JS + CSS kB', 'requests', 'all requests', 'all kB', 'ready ms', '× floor', 'ours alone is × of it', 'layout shift', 'heap MB'];

function groupTable({ group: { count }, floor, entries }: OpinionResult): string {
  const { width, height } = screens.wide;
  const own = entries.find(({ entry }) => entry === 'hy-consultation-comments')?.visits ?? [];
  const rows = [row('floor', floor, '', ''), ...entries.map(({ entry, visits }) =>
    row(opinionLabels[entry], visits, times(visits, floor), isOwn(entry) ? '' : times(own, visits)))];
  return `### ${count.toLocaleString('en')} published opinions, wide (${width} × ${height}), until the twentieth can be read\n\n${table(columns, rows)}`;
}

const times = (visits: readonly Visit[], others: readonly Visit[]): string => ratio(timesOther(visits, others, ({ usableAt }) => usableAt));

function row(label: string, visits: readonly Visit[], ofFloor: string, ofIt: string): string[] {
  const { scriptBytes, scriptRequests, requests, transferred, usableAt, shift, heap } = figuresOf(visits);
  return [
    label, (scriptBytes / 1000).toFixed(1), String(scriptRequests), String(requests), (transferred / 1000).toFixed(1),
    usableAt.toFixed(0), ofFloor, ofIt, shift.toFixed(3), (heap / 1e6).toFixed(1),
  ];
}
