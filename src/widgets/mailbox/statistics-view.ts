import { html, nothing, type TemplateResult } from 'lit';
import type { LetterFigures, LetterStatistics } from '../../client/index.js';
import { formatNumber, formatTime } from '../../core/format.js';
import { percentage, satisfiedIn } from './letter-shares.js';
import { statisticsTables, type Counting } from './statistics-tables.js';

export interface StatisticsView extends Counting {
  readonly now: number;
  /** Of the table as a file, and of the permanent page. */
  readonly file: string;
  readonly page: string;
}

/** `2026年1月至11月`, as a sentence begins with it. */
export function periodWords({ period: { from, to } }: LetterStatistics, { t }: Counting): string {
  const [year = 0, first = 0] = from.split('-').map(Number);
  return from === to ? t('statistics.period.month', year, first) : t('statistics.period.months', year, first, Number(to.slice(5)));
}

/** What the figures say in one sentence. */
export function statisticsLead(statistics: LetterStatistics, counting: StatisticsView): string {
  const { t, language, now } = counting;
  const { received, answered } = statistics.totals;
  const period = periodWords(statistics, counting);
  if (received === 0) return t('statistics.none', formatTime(statistics.computedAt, language, now), period);
  return t('statistics.lead', period, formatNumber(received, language), t('statistics.lead.answered', formatNumber(answered, language), percentage(answered, received)));
}

/** The figures in words, then in tables, then what they mean and when they were counted. */
export function statisticsView(statistics: LetterStatistics, view: StatisticsView): TemplateResult {
  const { t, language, now, file, page } = view;
  const { totals, computedAt, definitions } = statistics;
  return html`<p class="lead">${statisticsLead(statistics, view)}</p>
    ${totals.received === 0 ? nothing : html`${keyFigures(totals, view)}${statisticsTables(statistics, view)}`}
    <h3>${t('statistics.definitions')}</h3>
    <dl class="definitions" part="definitions" lang="zh-CN" dir="auto">${definitions.map((each) => html`<div><dt>${each.term}</dt><dd>${each.text}</dd></div>`)}</dl>
    <p class="meta"><time datetime=${computedAt}>${t('statistics.computed', formatTime(computedAt, language, now))}</time></p>
    <ul class="links">${totals.received === 0 ? nothing : html`<li><a part="download" href=${file} download>${t('statistics.download')}</a></li>`}<li><a href=${page}>${t('statistics.page')}</a></li></ul>`;
}

function keyFigures({ received, answered, onTime, overdue, averageWorkdays, refused, withdrawn, open, handledAgain, rated, ratings }: LetterFigures, { t, language }: Counting): TemplateResult {
  const count = (value: number): string => formatNumber(value, language);
  const letters = (value: number): string => t('statistics.letters', count(value));
  const satisfied = ratings ? satisfiedIn(ratings) : 0;
  const satisfaction = ratings ? [letters(satisfied), t('statistics.satisfied.of', count(rated), percentage(satisfied, rated))]
    : rated === 0 ? [t('statistics.rated.none'), ''] : [t('statistics.rated', count(rated)), t('statistics.rated.hidden')];
  const figures = [
    [t('statistics.received'), letters(received), ''],
    [t('statistics.answered'), letters(answered), t('statistics.answered.of', percentage(answered, received))],
    [t('statistics.onTime'), letters(onTime), answered === 0 ? '' : t('statistics.onTime.of', percentage(onTime, answered))],
    [t('statistics.average'), averageWorkdays === null ? t('statistics.average.none') : t('statistics.average.days', averageWorkdays.toFixed(1)), ''],
    [t('statistics.satisfied'), ...satisfaction],
    [t('statistics.overdue'), letters(overdue), overdue === 0 ? '' : t('statistics.overdue.now')],
  ];
  return html`<dl class="figures">${figures.map(([name, value, more]) => html`<div><dt>${name}</dt><dd>${value}</dd>${more ? html`<dd class="more">${more}</dd>` : nothing}</div>`)}</dl>
    <p>${t('statistics.rest', count(refused), count(withdrawn), count(open))}${handledAgain === 0 ? nothing : t('statistics.again', count(handledAgain))}</p>`;
}
