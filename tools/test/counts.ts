export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, as its runner printed it. */
  readonly faults: readonly string[];
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0, faults: [] };

/** One failure, in these words. */
export function fault(said: string): Counts {
  return { ...none, failed: 1, faults: [said] };
}

export function add(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped, faults: [...one.faults, ...other.faults] };
}

/** `12 passed, 0 failed`, and how many were skipped if any were. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
}

/** What a runner counted, made honest: one failure where it ended badly without naming any, or ran nothing at all. */
export function checked(counts: Counts, code: number): Counts {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (code !== 0 || ranNothing) ? add(counts, fault(ranNothing ? 'No test was counted.' : `All tests passed, and their runner ended with ${String(code)}.`)) : counts;
}
