/** `/consultations/{id}/dates.ics` (RFC 5545): opens, closes, outcome expected. */
import type { Consultation } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { titleOf } from './words.js';

/** Octets of a content line without its end: RFC 5545, 3.1. */
const lineOctets = 75;

interface CalendarEvent {
  readonly name: string;
  readonly at: string;
  readonly summary: string;
}

export function calendar(consultation: Consultation, { agency, site }: AgencyConfig, origin: string): string {
  const { id, organ, opensAt, closesAt, outcomeExpectedAt, outcomePublishedAt, periodChanges, permalink, updatedAt, contact } = consultation;
  const name = titleOf(consultation);
  const outcomeAt = outcomePublishedAt ?? outcomeExpectedAt;
  const events: CalendarEvent[] = [
    { name: 'opens', at: opensAt, summary: `${name}开始征求意见` },
    { name: 'closes', at: closesAt, summary: `${name}征求意见截止` },
    ...(outcomeAt === null ? [] : [{ name: 'outcome', at: outcomeAt, summary: `${name}${outcomePublishedAt === null ? '预计公布' : '公布'}采纳情况` }]),
  ];
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Huiying//Consultations//ZH', 'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${agency.shortName}征求意见：${consultation.title}`)}`,
    ...events.flatMap(({ name: event, at, summary }) => [
      'BEGIN:VEVENT',
      `UID:consultation-${id}-${event}@${site.domain}`,
      `DTSTAMP:${utc(updatedAt)}`,
      `LAST-MODIFIED:${utc(updatedAt)}`,
      `SEQUENCE:${String(periodChanges.length)}`,
      `DTSTART:${utc(at)}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(`${organ}，电话${contact.phone}\n${origin}${permalink}`)}`,
      `URL:${origin}${permalink}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** 20261220T100000Z */
function utc(time: string): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Breaks a line after at most 75 octets, never inside a character; the space that begins the next line counts. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
