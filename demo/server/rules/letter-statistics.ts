/** Figures of letters, summed from cells, so that every table of an answer comes from one count. */
import type { LetterCategory, LetterFigures, LetterRatingCounts } from '../../../src/contract/models.js';

/** Letters of one month, category and department; several cells may be of the same. */
export interface LetterCell {
  readonly month: string;
  readonly category: LetterCategory;
  readonly unitId: string | null;
  readonly received: number;
  readonly answered: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly handledAgain: number;
  /** Of all that are `timed` together. */
  readonly workdays: number;
  readonly timed: number;
  readonly ratings: LetterRatingCounts;
}

type Tally = Omit<LetterCell, 'month' | 'category' | 'unitId'>;

function sumOf(cells: readonly Tally[]): Tally {
  const counts = { received: 0, answered: 0, refused: 0, withdrawn: 0, onTime: 0, overdue: 0, handledAgain: 0, workdays: 0, timed: 0 };
  const ratings: LetterRatingCounts = { verySatisfied: 0, satisfied: 0, fairlySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 };
  for (const cell of cells) {
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += cell[name];
    for (const name of Object.keys(ratings) as (keyof LetterRatingCounts)[]) ratings[name] += cell.ratings[name];
  }
  return { ...counts, ratings };
}

const ratedIn = ({ ratings }: Tally) => Object.values(ratings).reduce((sum, count) => sum + count, 0);

function figuresFrom(tally: Tally, told: boolean): LetterFigures {
  const { received, answered, refused, withdrawn, onTime, overdue, handledAgain, workdays, timed, ratings } = tally;
  return {
    received, answered, refused, withdrawn, open: received - answered - refused - withdrawn, onTime, overdue, handledAgain,
    averageWorkdays: timed === 0 ? null : Math.round((workdays / timed) * 10) / 10, rated: ratedIn(tally), ratings: told ? ratings : null,
  };
}

/** All of them together. */
export function totalFigures(cells: readonly LetterCell[], minRatings: number): LetterFigures {
  const sum = sumOf(cells);
  return figuresFrom(sum, ratedIn(sum) >= minRatings);
}

/** One row for each name, in this order; a row without a cell is all zeros. */
export function tableOf<Name>(names: readonly Name[], cells: readonly LetterCell[], nameOf: (cell: LetterCell) => Name, minRatings: number): { name: Name; figures: LetterFigures }[] {
  const groups = new Map<Name, LetterCell[]>(names.map((name) => [name, []]));
  for (const cell of cells) groups.get(nameOf(cell))?.push(cell);
  const rows = [...groups].map(([name, group]) => ({ name, tally: sumOf(group) }));
  const told = toldRows(rows.map(({ tally }) => ratedIn(tally)), minRatings);
  return rows.map(({ name, tally }, place) => ({ name, figures: figuresFrom(tally, told[place] === true) }));
}

/**
 * Which rows of a table may tell their grades: those with enough ratings. Where what is hidden could be found by taking the other rows from the
 * total, the smallest of them is hidden too.
 */
export function toldRows(rated: readonly number[], minRatings: number): boolean[] {
  const told = rated.map((count) => count >= minRatings);
  const hidden = rated.reduce((sum, count, place) => (told[place] ? sum : sum + count), 0);
  if (hidden > 0 && hidden < minRatings) {
    const [smallest] = rated.map((count, place) => ({ count, place })).filter(({ place }) => told[place]).toSorted((left, right) => left.count - right.count);
    if (smallest) told[smallest.place] = false;
  }
  return told;
}

/** Every month from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
}

export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
