/** Periods in working days: Monday to Friday without public holidays, with the weekends that are worked in exchange 调休. Days are `2026-11-22`. */
import type { WorkCalendar } from '../../../src/contract/models.js';

const day = 86_400_000;

/** Longer than any period in working days, holidays included: a calendar without end must not hold the server. */
const horizon = 3650;

/** A year whose calendar is not there is counted from Monday to Friday. */
export class WorkingDays {
  readonly #holidays = new Set<string>();
  readonly #workdays = new Set<string>();

  constructor(calendars: readonly WorkCalendar[]) {
    for (const { holidays, workdays } of calendars) {
      for (const { from, to } of holidays) for (let date = from; date <= to; date = dayAfter(date)) this.#holidays.add(date);
      for (const date of workdays) this.#workdays.add(date);
    }
  }

  includes(date: string): boolean {
    if (this.#workdays.has(date)) return true;
    return !this.#holidays.has(date) && !isWeekend(date);
  }

  /** The last day of a period; the day on which it begins is not counted (民法典 art. 201). */
  after(start: string, count: number): string {
    let date = start;
    let left = count;
    for (let passed = 0; left > 0 && passed < horizon; passed += 1) {
      date = dayAfter(date);
      if (this.includes(date)) left -= 1;
    }
    return date;
  }

  /** Working days after `start`, up to and including `end`; 0 where the end is not later. */
  between(start: string, end: string): number {
    let count = 0;
    let date = start;
    for (let passed = 0; date < end && passed < horizon; passed += 1) {
      date = dayAfter(date);
      if (this.includes(date)) count += 1;
    }
    return count;
  }
}

export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);
}

export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - day).toISOString().slice(0, 10);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
