/** Times as the server writes them, in the city's own offset, so that the digits can be read as they stand. */

/** 2026-12-20 18:00, for tables. */
export const tableTime = (time) => `${time.slice(0, 10)} ${time.slice(11, 16)}`;

/** What a field for date and time takes. */
export const fieldTime = (time) => time.slice(0, 16);

/** Back from such a field, with the offset of another time of the same city. */
export const wireTime = (value, likeTime) => `${value.slice(0, 16)}:00${offsetOf(likeTime)}`;

/** +08:00 */
const offsetOf = (time) => /(?:Z|[+-]\d\d:\d\d)$/.exec(time)[0];

/** A moment as the city's clocks show it. */
export function cityTime(milliseconds, likeTime) {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(likeTime) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(milliseconds + offset * 60_000).toISOString().slice(0, 16);
}
