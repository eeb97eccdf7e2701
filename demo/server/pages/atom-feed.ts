/** `/consultations/feed.atom` (RFC 4287): opened, changed in time, closed, outcome published; an entry each, with an id that never changes. */
import type { Consultation } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { timeWords } from './dates.js';
import { html, type Html } from './html.js';
import { actionWords, titleOf } from './words.js';
import { xmlText } from './xml-text.js';

/** Consultations looked at, newest first, and entries shown. */
const mostConsultations = 50;
const mostEntries = 50;

export interface FeedEntry {
  /** Unique within the consultation. */
  readonly event: string;
  readonly at: string;
  readonly title: string;
  readonly summary: string;
  readonly path: string;
  readonly consultation: Consultation;
}

export async function atomFeed(reader: ContractReader, origin: string): Promise<string> {
  const { items } = await reader.read('listConsultations', { query: { limit: mostConsultations } });
  const consultations: Consultation[] = [];
  // One after the other: a feed takes one place at the database, whatever it lists.
  for (const { id } of items) consultations.push(await reader.read('getConsultation', { path: { consultationId: id } }));
  const entries = consultations.flatMap((consultation) => entriesOf(consultation, reader.now))
    .sort((left, right) => Date.parse(right.at) - Date.parse(left.at)).slice(0, mostEntries);
  const { agency, site } = reader.platform.config;
  const self = `${origin}/consultations/feed.atom`;
  return xmlText(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${agency.contentLanguage}">
<id>tag:${site.domain},2026:consultations</id>
<title>${agency.name} ${site.column.name}</title>
<updated>${entries[0]?.at ?? agency.updatedAt}</updated>
<author><name>${agency.name}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${origin}/consultations"/>
${entries.map((entry) => entryMarkup(entry, site.domain, origin))}</feed>
`.toString());
}

/** What has happened until `now`; what is still to come belongs into the calendar. */
export function entriesOf(consultation: Consultation, now: string): FeedEntry[] {
  const { opensAt, closesAt, permalink, periodChanges, outcomePublishedAt, publishedAt } = consultation;
  const name = titleOf(consultation);
  const entry = (event: string, at: string, title: string, summary: string, path = permalink): FeedEntry => ({ event, at, title, summary, path, consultation });
  // A text that was published after its opening is news on the day of its publication.
  const opened = Date.parse(publishedAt) > Date.parse(opensAt) ? publishedAt : opensAt;
  const all = [
    entry('opened', opened, `${name}开始征求意见`, `${timeWords(closesAt, now)}截止。`),
    ...periodChanges.map(({ action, at, closesAt: until, reason }) =>
      entry(`${action}-${String(Math.floor(Date.parse(at) / 1000))}`, at, `${name}${actionWords[action]}`, `${timeWords(until, now)}截止。原因：${reason}`)),
    // Reopened or extended, it closes again: a new end is a new entry.
    entry(`closed-${closesAt.slice(0, 10)}`, closesAt, `${name}征求意见截止`, '正在逐条研究，研究后公布采纳情况。'),
    ...(outcomePublishedAt === null ? [] : [entry('outcome', outcomePublishedAt, `${name}公布采纳情况`, '看每条意见的采纳情况和理由。', `${permalink}/outcome`)]),
  ];
  return all.filter(({ at }) => Date.parse(at) <= Date.parse(now));
}

function entryMarkup({ event, at, title, summary, path, consultation }: FeedEntry, domain: string, origin: string): Html {
  return html`<entry>
<id>tag:${domain},${consultation.publishedAt.slice(0, 10)}:consultations/${consultation.id}/${event}</id>
<title>${title}</title>
<updated>${at}</updated>
<published>${at}</published>
<author><name>${consultation.organ}</name></author>
<link rel="alternate" type="text/html" href="${origin}${path}"/>
<summary>${summary}</summary>
</entry>
`;
}
