import type { LetterCategory, LetterStatistics } from '../../../src/contract/models.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { mailboxOf } from '../letter-filing.js';
import { letterStatisticsConfig } from '../letter-statistics-words.js';
import { letterStatisticsTable } from '../letter-statistics-table.js';
import { refuse } from '../problems.js';
import { monthAfter, monthsBetween, tableOf, totalFigures, type LetterCell } from '../rules/letter-statistics.js';
import { zonedDate, zonedTime } from '../rules/zoned-time.js';
import type { AgencyConfig } from '../config.js';

const minute = 60_000;

/** Ten years: a longer table helps nobody. */
const mostMonths = 120;

export const letterStatisticsHandlers = {
  getLetterStatistics: async (given) => ok(await statistics(given)),

  exportLetterStatistics: async (given) => {
    const figures = await statistics(given);
    const { from, to } = figures.period;
    return ok(letterStatisticsTable(figures), { 'Content-Disposition': `attachment; filename="letters-${from}-${to}.csv"` });
  },
} satisfies Handlers<'getLetterStatistics' | 'exportLetterStatistics'>;

async function statistics({ query, platform: { store: { read }, config }, now }: Given<'getLetterStatistics'> | Given<'exportLetterStatistics'>): Promise<LetterStatistics> {
  const { mailboxId } = query;
  if (mailboxId !== undefined) mailboxOf(config, mailboxId);
  const { timeZone } = config.agency;
  const today = zonedDate(now, timeZone);
  const period = periodOf(query, today.slice(0, 7));
  const cells = await read.letterCounts.cells({ mailboxId, ...period }, today);
  const { minRatings, definitions } = letterStatisticsConfig(config.letterStatistics);
  const categories = categoriesOf(config, mailboxId, cells);
  const units = unitsOf(config, cells);
  return {
    mailboxId: mailboxId ?? null,
    period,
    firstMonth: await read.letterCounts.firstMonth(mailboxId) ?? null,
    // To the minute: a finer time would change the ETag with every request.
    computedAt: zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), timeZone),
    totals: totalFigures(cells, minRatings),
    byCategory: tableOf(categories, cells, ({ category }) => category, minRatings).map(({ name, figures }) => ({ category: name, figures })),
    byUnit: tableOf(units, cells, toldUnit, minRatings).map(({ name, figures }) => ({ unitId: name, name: nameOf(name, config), figures })),
    byMonth: tableOf(monthsBetween(period.from, period.to), cells, ({ month }) => month, minRatings).map(({ name, figures }) => ({ month: name, figures })),
    minRatings,
    definitions: [...definitions],
    permalink: '/letters/statistics',
  };
}

/** @throws {Refusal} 400 for a period that ends before it begins, or that is too long. */
function periodOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, current: string): LetterStatistics['period'] {
  const last = to === undefined || to > current ? current : to;
  const first = from ?? `${last.slice(0, 4)}-01`;
  if (first > last) refuse('malformed-request', { detail: '请检查地址里的 from 和 to。' });
  if (monthAfter(first, mostMonths) <= last) refuse('malformed-request', { detail: `最多统计${String(mostMonths)}个月。` });
  return { from: first, to: last };
}

/** In the order of the forms; one that is offered no more stands at the end. */
function categoriesOf({ mailboxes }: AgencyConfig, mailboxId: string | undefined, cells: readonly LetterCell[]): LetterCategory[] {
  const asked = mailboxes.filter(({ id }) => mailboxId === undefined || id === mailboxId);
  return [...new Set([...asked.flatMap(({ categories }) => categories.map(({ name }) => name)), ...cells.map(({ category }) => category)])];
}

/** In a city of two departments, whoever has the report is not whom it is about. */
const toldUnit = ({ category, unitId }: LetterCell): string | null => (category === 'report' ? null : unitId);

function unitsOf({ agency }: AgencyConfig, cells: readonly LetterCell[]): (string | null)[] {
  const found = new Set(cells.map(toldUnit));
  const known = agency.departments.map(({ id }) => id).filter((id) => found.has(id));
  const others = [...found].filter((id) => id !== null && !known.includes(id));
  return [...known, ...others, ...(found.has(null) ? [null] : [])];
}

const nameOf = (unitId: string | null, { agency }: AgencyConfig): string => (unitId === null ? '' : agency.departments.find(({ id }) => id === unitId)?.name ?? unitId);
