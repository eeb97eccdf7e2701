/** By when a letter is answered: working days that stand still while the agency waits for the writer, and are put off once for a reason. */
import type { WorkingDays } from './working-days.js';

export interface LetterClock {
  readonly dueOn: string;
  /** Since when it stands still; null while it runs. */
  readonly pausedOn: string | null;
}

/** The day on which the letter arrives is not counted (民法典 art. 201). */
export function startedClock(days: WorkingDays, on: string, workdays: number): LetterClock {
  return { dueOn: days.after(on, workdays), pausedOn: null };
}

export function pausedClock({ dueOn }: LetterClock, on: string): LetterClock {
  return { dueOn, pausedOn: on };
}

/** The working days that were left begin on the day after; what was late before it was asked stays late. */
export function resumedClock(days: WorkingDays, { dueOn, pausedOn }: LetterClock, on: string): LetterClock {
  if (pausedOn === null || pausedOn > dueOn) return { dueOn, pausedOn: null };
  return { dueOn: days.after(on, days.between(pausedOn, dueOn)), pausedOn: null };
}

export function extendedClock(days: WorkingDays, { dueOn, pausedOn }: LetterClock, workdays: number): LetterClock {
  return { dueOn: days.after(dueOn, workdays), pausedOn };
}

/** What the agency waits for is not its delay; what was its delay before it asked is nobody else's afterwards. */
export function isLate({ dueOn, pausedOn }: LetterClock, today: string): boolean {
  return (pausedOn ?? today) > dueOn;
}

/** @param warnedUntil The last day of those that the agency warns before. */
export function isSoon({ dueOn, pausedOn }: LetterClock, today: string, warnedUntil: string): boolean {
  return pausedOn === null && today <= dueOn && dueOn <= warnedUntil;
}

/** Working days from one day to another, without those on which the clock stood still: from the day of asking to the day of the supplement, or to that on which nobody waited for it any more. */
export function handlingDays(days: WorkingDays, from: string, to: string, history: readonly { readonly kind: string; readonly on: string }[]): number {
  let still = 0;
  let askedOn = '';
  for (const { kind, on } of history) {
    if (kind === 'supplement-asked') askedOn = on;
    if (kind === 'supplemented' || kind === 'resumed') still += days.between(askedOn, on);
  }
  return days.between(from, to) - still;
}
