/** Times as the agency's readers mean them: RFC 3339 with the offset of the agency's time zone, to the second. */

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

function partsOf(moment: Date, timeZone: string): Parts {
  return Object.fromEntries(formatOf(timeZone).formatToParts(moment).map(({ type, value }) => [type, value])) as unknown as Parts;
}

/** 2026-11-22T14:31:07+08:00 */
export function zonedTime(moment: Date, timeZone: string): string {
  const { year, month, day, hour, minute, second } = partsOf(moment, timeZone);
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const offset = Math.round((Date.parse(`${local}Z`) - Math.floor(moment.getTime() / 1000) * 1000) / 60_000);
  const size = Math.abs(offset);
  const digits = [Math.floor(size / 60), size % 60].map((number) => String(number).padStart(2, '0')).join(':');
  return `${local}${offset < 0 ? '-' : '+'}${digits}`;
}

/** The same moment as the agency's readers mean it, whatever offset it was sent in. */
export const inZone = (time: string, timeZone: string): string => zonedTime(new Date(time), timeZone);

/** 2026-11-22: the day as the agency's readers mean it. */
export function zonedDate(moment: Date, timeZone: string): string {
  const { year, month, day } = partsOf(moment, timeZone);
  return `${year}-${month}-${day}`;
}

/** The moment at which a day begins there. */
export function startOfDay(date: string, timeZone: string): Date {
  const offset = zonedTime(new Date(`${date}T00:00:00Z`), timeZone).slice(19);
  return new Date(`${date}T00:00:00${offset}`);
}

/** 261122 for 22 November 2026: the beginning of a receipt number. */
export function zonedDay(moment: Date, timeZone: string): string {
  const { year, month, day } = partsOf(moment, timeZone);
  return `${year.slice(-2)}${month}${day}`;
}
