/** Times as the server writes them, in the city's own offset, so that the digits can be read as they stand. */

/** 2026-12-20 18:00, for tables. */
export const tableTime = (time) => `${time.slice(0, 10)} ${time.slice(11, 16)}`;

/** What a field for date and time takes. */
export const fieldTime = (time) => time.slice(0, 16);

/** Name of the city's time zone, once the agency has said it; the summer has another offset than the winter in some. */
let zone;

export function meanTimesIn(timeZone) {
  zone = timeZone;
}

/** Back from such a field, with the city's offset at that time; while its zone is not known, with that of another time of the same city. */
export function wireTime(value, likeTime) {
  const local = `${value.slice(0, 16)}:00`;
  return `${local}${zone ? offsetAt(local) : offsetOf(likeTime)}`;
}

/** A moment as the city's clocks show it. */
export function cityTime(milliseconds, likeTime) {
  const offset = zone ? zoneOffset(milliseconds) : offsetOf(likeTime);
  return new Date(milliseconds + lengthOf(offset)).toISOString().slice(0, 16);
}

/** +08:00 */
const offsetOf = (time) => /(?:Z|[+-]\d\d:\d\d)$/.exec(time)[0];

/** The offset decides which moment is meant, and the moment which offset: the second look is right, but for the hour that a clock shows twice or never. */
function offsetAt(local) {
  const first = zoneOffset(Date.parse(`${local}Z`));
  return zoneOffset(Date.parse(`${local}${first}`));
}

/** `GMT+08:00`, and for London in winter `GMT`. */
function zoneOffset(milliseconds) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(milliseconds);
  return parts.find(({ type }) => type === 'timeZoneName').value.slice(3) || '+00:00';
}

function lengthOf(offset) {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
}
