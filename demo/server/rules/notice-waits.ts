/** When a notice that the gateway did not take is offered again. */

const minute = 60_000;

/** Milliseconds: a minute after the first try, twice as long after each, never longer than an hour. */
export const waitAfter = (tries: number): number => Math.min(2 ** (tries - 1), 60) * minute;

/** Milliseconds from the first of so many tries to the last: time in which nobody tried does not count. */
export function offeredFor(tries: number): number {
  let total = 0;
  for (let done = 1; done < tries; done += 1) total += waitAfter(done);
  return total;
}
