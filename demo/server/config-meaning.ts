/** What has to be right in a configuration and stands in no type. */
import type { AgencySettings } from './config.js';

/** A line for each fault: JSON Pointer and what has to be there. */
export function meaningFaults({ agency, allowedOrigins, site, mailboxes, staff, calendars, proofOfWork }: AgencySettings): string[] {
  const departments = new Set(agency.departments.map(({ id }) => id));
  const unknown = (id: string, pointer: string) => (departments.has(id) ? [] : [`${pointer} names the department ${id}, which is not in /agency/departments`]);
  return [
    ...(isTimeZone(agency.timeZone) ? [] : [`/agency/timeZone is no time zone: ${agency.timeZone}; Asia/Shanghai is one`]),
    ...(isLanguage(agency.contentLanguage) ? [] : [`/agency/contentLanguage is no language: ${agency.contentLanguage}; zh-CN is one`]),
    ...allowedOrigins.flatMap((origin, index) => (isOrigin(origin) ? [] : [`/allowedOrigins/${index} is no origin: ${origin}; https://www.example.gov.cn is one, without anything behind it`])),
    ...(site.origin === null || isOrigin(site.origin) ? [] : [`/site/origin is no origin: ${site.origin}; https://www.example.gov.cn is one, without anything behind it`]),
    ...repeated(agency.departments, ({ id }) => id, (index) => `/agency/departments/${index}/id`),
    ...repeated(calendars, ({ year }) => year, (index) => `/calendars/${index}/year`),
    ...repeated(mailboxes, ({ id }) => id, (index) => `/mailboxes/${index}/id`),
    ...mailboxes.flatMap(({ recipients, categories }, box) => [
      ...repeated(recipients, ({ id }) => id, (index) => `/mailboxes/${box}/recipients/${index}/id`),
      ...repeated(categories, ({ name }) => name, (index) => `/mailboxes/${box}/categories/${index}/name`),
      ...recipients.flatMap(({ unitId }, index) => (unitId === null ? [] : unknown(unitId, `/mailboxes/${box}/recipients/${index}/unitId`))),
    ]),
    ...repeated(staff, ({ name }) => name, (index) => `/staff/${index}/name`),
    ...repeated(staff, ({ tokenHash }) => tokenHash, (index) => `/staff/${index}/tokenHash`),
    ...staff.flatMap(({ units = [] }, account) => units.flatMap((id, index) => unknown(id, `/staff/${account}/units/${index}`))),
    ...(proofOfWork?.levels ?? []).flatMap(({ fromPerMinute }, index, levels) =>
      (fromPerMinute > (levels[index - 1]?.fromPerMinute ?? -1) ? [] : [`/proofOfWork/levels/${index}/fromPerMinute must be more than that of the level before it`])),
  ];
}

function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string | number, pointer: (index: number) => string): string[] {
  const keys = items.map(keyOf);
  return keys.flatMap((key, index) => (keys.indexOf(key) === index ? [] : [`${pointer(index)} is there twice`]));
}

function isTimeZone(timeZone: string): boolean {
  return isTaken(() => new Intl.DateTimeFormat('en', { timeZone }));
}

function isLanguage(language: string): boolean {
  return isTaken(() => Intl.getCanonicalLocales(language));
}

function isTaken(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}

/** Exactly what a browser sends: scheme, host and port, no path, never `null` or `*`. */
function isOrigin(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin;
}
