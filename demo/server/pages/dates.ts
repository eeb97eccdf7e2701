/** Dates in words. The contract's times carry the agency's own offset, so the digits are read as they stand. */
import { html, type Html } from './html.js';

const day = 86_400_000;

interface Digits { readonly year: number; readonly month: number; readonly date: number }

function digitsOf(time: string): Digits {
  const [year = 0, month = 0, date = 0] = time.slice(0, 10).split('-').map(Number);
  return { year, month, date };
}

/** 12月20日, with the year when it is not the year of `now`. */
export function dayWords(time: string, now: string): string {
  const { year, month, date } = digitsOf(time);
  return `${year === digitsOf(now).year ? '' : `${String(year)}年`}${String(month)}月${String(date)}日`;
}

/** 12月20日18:00 */
export function timeWords(time: string, now: string): string {
  return `${dayWords(time, now)}${time.slice(11, 16)}`;
}

/** 2026-12-20 18:00, for tables and page tags. */
export function stamp(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/** Days on the calendar until then, so that one day is tomorrow whatever the hour. */
export function daysUntil(time: string, now: string): number {
  const midnight = (moment: string) => {
    const { year, month, date } = digitsOf(moment);
    return Date.UTC(year, month - 1, date);
  };
  return Math.round((midnight(time) - midnight(now)) / day);
}

export function timeMark(time: string, words: string): Html {
  return html`<time datetime="${time}">${words}</time>`;
}
