/** Shares of letters in words; whoever prints one prints its counts beside it. */
import type { LetterRatingCounts } from '../../../src/contract/models.js';

/** `98.0%`, never 100% while one is missing nor 0% while there is one; empty where there is nothing to take a share of. */
export function percentage(part: number, whole: number): string {
  if (whole === 0) return '';
  const tenths = Math.round((part / whole) * 1000);
  const told = part < whole ? Math.min(tenths, 999) : tenths;
  return `${(Math.max(told, part > 0 ? 1 : 0) / 10).toFixed(1)}%`;
}

/** As 好差评 counts it: three of the five grades. */
export const satisfiedIn = ({ verySatisfied, satisfied, fairlySatisfied }: LetterRatingCounts): number => verySatisfied + satisfied + fairlySatisfied;
