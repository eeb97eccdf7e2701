import type { LetterRatingCounts } from '../../client/index.js';

/** `98.0%`, never 100% while one is missing nor 0% while there is one; empty where there is nothing to take a share of. */
export function percentage(part: number, whole: number): string {
  if (whole === 0) return '';
  const tenths = Math.round((part / whole) * 1000);
  return `${(Math.max(part < whole ? Math.min(tenths, 999) : tenths, part > 0 ? 1 : 0) / 10).toFixed(1)}%`;
}

/** Three of the five grades. */
export const satisfiedIn = ({ verySatisfied, satisfied, fairlySatisfied }: LetterRatingCounts): number => verySatisfied + satisfied + fairlySatisfied;
