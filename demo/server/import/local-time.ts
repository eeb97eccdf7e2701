/** Dates as a person types them, in the time zone of the agency. */
import { zonedTime } from '../rules/zoned-time.js';

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * RFC 3339 with the offset of `timeZone` (an IANA name), for `2026-12-01`, `2026-12-01T09:30` or a complete time.
 * A date alone means `timeOfDay` (`HH:MM`). Undefined for what is not a date of the calendar.
 */
export function localTime(typed: string, timeOfDay: string, timeZone: string): string | undefined {
  const [, date, time, seconds, offset] = pattern.exec(typed.trim()) ?? [];
  if (date === undefined || (offset !== undefined && time === undefined)) return undefined;
  const local = `${date}T${time ?? timeOfDay}:${seconds ?? '00'}`;
  const asUtc = Date.parse(`${local}Z`);
  // Date.parse takes 31 June for 1 July.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19) !== local) return undefined;
  if (offset !== undefined) {
    const moment = new Date(`${local}${offset}`);
    return Number.isNaN(moment.getTime()) ? undefined : zonedTime(moment, timeZone);
  }
  // Twice, for the offset at the local hour read as UTC is another one near a change of summer time.
  const guess = `${local}${zonedTime(new Date(asUtc), timeZone).slice(19)}`;
  return `${local}${zonedTime(new Date(guess), timeZone).slice(19)}`;
}
