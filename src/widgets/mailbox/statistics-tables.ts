import { html, nothing, type TemplateResult } from 'lit';
import type { LetterFigures, LetterStatistics } from '../../client/index.js';
import { formatNumber } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { percentage, satisfiedIn } from './letter-shares.js';
import type { StatisticsVoice } from './messages/statistics-voice.js';

export interface Counting {
  readonly t: StatisticsVoice;
  readonly language: Language;
}

interface Row {
  readonly name: unknown;
  readonly figures: LetterFigures;
}

/** Where there is nothing to be averaged or rated yet; an empty cell could be a figure that was forgotten. */
const none = '–';

const grades = ['verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied', 'veryDissatisfied'] as const;

/** Each figure by category, department and month, and how writers rated the answers. */
export function statisticsTables({ totals, byCategory, byUnit, byMonth, firstMonth }: LetterStatistics, counting: Counting): TemplateResult {
  const { t } = counting;
  const months = byMonth.filter(({ month }) => month >= (firstMonth ?? ''));
  return html`${tableView(t('statistics.byCategory'), t('statistics.category'), byCategory.map(({ category, figures }) => ({ name: t(`letter.category.${category}`), figures })), totals, counting)}
    ${tableView(t('statistics.byUnit'), t('statistics.unit'), byUnit.map(({ name, figures }) => ({ name: name ? html`<span lang="zh-CN">${name}</span>` : t('statistics.unit.others'), figures })), totals, counting)}
    ${byMonth.length < 2 ? nothing : tableView(t('statistics.byMonth'), t('statistics.month'), months.map(({ month, figures }) => ({ name: html`<span class="nowrap">${month}</span>`, figures })), totals, counting)}
    ${gradesView(totals, counting)}`;
}

/** Wider than a telephone: it scrolls by itself, which the keyboard can do too. */
function tableView(caption: string, head: string, rows: readonly Row[], totals: LetterFigures, counting: Counting): TemplateResult {
  const { t } = counting;
  const most = Math.max(...rows.map(({ figures }) => figures.received));
  const heads = [t('statistics.received'), t('statistics.answered'), t('statistics.answered.share'), t('statistics.onTime'), t('statistics.overdue'), t('statistics.average.column'), t('statistics.satisfied.column')];
  return html`<div class="frame" role="region" aria-label=${caption} tabindex="0"><table part="table">
    <caption>${caption}</caption>
    <thead><tr><th scope="col">${head}</th>${heads.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => rowView(row, bar(row.figures.received, most), counting))}</tbody>
    <tfoot>${rowView({ name: t('statistics.total'), figures: totals }, nothing, counting)}</tfoot>
  </table></div>`;
}

function rowView({ name, figures }: Row, received: unknown, { t, language }: Counting): TemplateResult {
  const { answered, onTime, overdue, averageWorkdays, rated, ratings } = figures;
  const count = (value: number): string => formatNumber(value, language);
  const satisfied = ratings && satisfiedIn(ratings);
  return html`<tr><th scope="row">${name}</th><td>${count(figures.received)}${received}</td><td>${count(answered)}</td><td>${percentage(answered, figures.received) || none}</td><td>${count(onTime)}</td><td>${count(overdue)}</td>
    <td>${averageWorkdays === null ? none : averageWorkdays.toFixed(1)}</td>
    <td>${satisfied === null ? (rated === 0 ? none : t('statistics.rated', count(rated))) : html`${count(satisfied)}/${count(rated)} ${percentage(satisfied, rated)}`}</td></tr>`;
}

/** How many arrived, once more for the eye; the figure stands beside it. */
function bar(value: number, most: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${most === 0 ? 0 : (value / most) * 100} height="1"></rect></svg>`;
}

function gradesView({ rated, ratings }: LetterFigures, { t, language }: Counting): unknown {
  if (!ratings) return nothing;
  return html`<table class="grades" part="table">
    <caption>${t('statistics.grades', formatNumber(rated, language))}</caption>
    <thead><tr><th scope="col">${t('statistics.grade')}</th><th scope="col">${t('statistics.grade.count')}</th><th scope="col">${t('statistics.grade.share')}</th></tr></thead>
    <tbody>${grades.map((grade) => html`<tr><th scope="row">${t(`statistics.grade.${grade}`)}</th><td>${formatNumber(ratings[grade], language)}${bar(ratings[grade], rated)}</td><td>${percentage(ratings[grade], rated)}</td></tr>`)}</tbody>
  </table>`;
}
