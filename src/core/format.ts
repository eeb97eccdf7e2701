import type { Language } from './language.js';

/**
 * Dates and numbers in words. The server writes its times with the agency's own offset (`2026-12-20T18:00:00+08:00`), and a reader abroad
 * must see the agency's clock, so the wall time in the string is what is shown.
 */
export interface Moment { year: number; month: number; day: number; hour: number; minute: number }

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;

export function readMoment(time: string): Moment {
  const [, year, month, day, hour, minute] = (pattern.exec(time) ?? []).map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour ?? 0, minute: minute ?? 0 };
}

/** A time on the agency's clock; its offset is taken from a time the server wrote. */
export function agencyTime(milliseconds: number, like: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(like) ?? [];
  const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return `${new Date(milliseconds + offset * 60_000).toISOString().slice(0, 19)}${sign === undefined ? 'Z' : `${sign}${hours ?? ''}:${minutes ?? ''}`}`;
}

/** `14:30` on the reader's own clock: for what happens on the device, such as saving a draft. */
export function formatClock(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The same with its day, where that is not today. */
export function formatPast(milliseconds: number, language: Language, now: number): string {
  const onDevice = (time: number): string => new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString();
  const time = onDevice(milliseconds);
  return time.slice(0, 10) === onDevice(now).slice(0, 10) ? formatClock(milliseconds) : formatTime(time, language, now);
}

function toDate({ year, month, day, hour, minute }: Moment): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
}

/** `12月20日`, with the year when it is not this year's. */
export function formatDay(time: string, language: Language, now: number): string {
  const moment = readMoment(time);
  const sameYear = moment.year === readMoment(agencyTime(now, time)).year;
  if (language !== 'en') return `${sameYear ? '' : `${moment.year}年`}${moment.month}月${moment.day}日`;
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(toDate(moment));
}

/** The same for a day that the server wrote without a time, such as `2026-12-20`. */
export function formatDate(day: string, language: Language, now: number): string {
  return formatDay(`${day}T12:00:00Z`, language, now);
}

/** `12月20日18:00` in a sentence. */
export function formatTime(time: string, language: Language, now: number): string {
  const { hour, minute } = readMoment(time);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return language === 'en' ? `${clock} on ${formatDay(time, language, now)}` : `${formatDay(time, language, now)}${clock}`;
}

/** `2026-12-20 18:00` in tables and on receipts. */
export function formatStamp(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/** `1204` as `1,204`; `12.3万` is the business of charts. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-CN').format(value);
}

/** `1.8MB`, `420KB`: as a telephone tells it. */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  return megabytes < 1 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${Number(megabytes.toFixed(megabytes < 10 ? 1 : 0))}MB`;
}

/** Signs of a text as a reader counts them and the server does: Unicode code points, not UTF-16 units. */
export function countSigns(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** `7KQ2 M9XD`: groups of four, for reading aloud and copying by hand. */
export function inGroups(code: string): string[] {
  return code.match(/.{1,4}/g) ?? [];
}
