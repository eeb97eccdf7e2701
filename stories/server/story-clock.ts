import type { Clock } from '../../demo/server/platform.js';

/** Stands still until a story moves it: a story shows the same moment whenever it is opened. */
export class StoryClock implements Clock {
  #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  now(): Date {
    return this.#now;
  }

  /** Moves on by so many minutes. */
  pass(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000);
  }
}
