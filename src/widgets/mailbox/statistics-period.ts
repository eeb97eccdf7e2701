/** Periods as a reader chooses them: a year `2026`, a quarter `2026-q4`, a month `2026-11`; empty for the current year. */

export interface Months {
  readonly from?: string;
  readonly to?: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The months of a period; none, which is the current year, for one that nobody understands. */
export function monthsOf(period: string): Months {
  const [, year = '', part = ''] = /^(20\d\d)(?:-(q[1-4]|0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (!year) return {};
  const quarter = part.startsWith('q') ? Number(part[1]) * 3 : 0;
  if (quarter) return { from: `${year}-${two(quarter - 2)}`, to: `${year}-${two(quarter)}` };
  return { from: `${year}-${part || '01'}`, to: `${year}-${part || '12'}` };
}

/** Years from the first letter to now, the newest first. */
export function yearsOf(firstMonth: string | null, current: string): string[] {
  const last = Number(current.slice(0, 4));
  const first = Number(firstMonth?.slice(0, 4) ?? last);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => String(last - back));
}

/** Parts of a year that have begun: the whole, quarters `q1`, months `01`. */
export function partsOf(year: string, current: string): string[] {
  const quarters = [1, 2, 3, 4].map((number) => `q${number}`);
  const months = Array.from({ length: 12 }, (_, place) => two(place + 1));
  return ['', ...[...quarters, ...months].filter((part) => (monthsOf(`${year}-${part}`).from ?? '') <= current)];
}
