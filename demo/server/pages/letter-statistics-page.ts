/** `/letters/statistics`: how many letters arrived and what became of them, in tables, with what each figure means. */
import type { LetterFigures, LetterRatingCounts, LetterStatistics } from '../../../src/contract/models.js';
import { otherUnits } from '../letter-statistics-table.js';
import { percentage, satisfiedIn } from '../rules/letter-shares.js';
import { monthsBetween } from '../rules/letter-statistics.js';
import type { ContractReader } from './contract-reader.js';
import { stamp, timeMark, timeWords } from './dates.js';
import { html, type Html } from './html.js';
import { categoryWords, ratingWords } from './letter-words.js';
import type { Page } from './shell.js';

export interface LetterStatisticsQuery {
  readonly mailboxId?: string;
  readonly from?: string;
  readonly to?: string;
}

export async function letterStatisticsPage(reader: ContractReader, { mailboxId, from, to }: LetterStatisticsQuery): Promise<Page> {
  // Whoever chose the end first is understood all the same.
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  const chosen = { ...(mailboxId && { mailboxId }), ...(first && { from: first }), ...(last && { to: last }) };
  const statistics = await reader.read('getLetterStatistics', { query: chosen });
  const { period, computedAt, totals, byCategory, byUnit, byMonth, firstMonth, definitions } = statistics;
  const { agency, site } = reader.platform.config;
  const column = site.lettersColumn;
  const title = `来信办理情况（${periodWords(period)}）`;
  const values = new URLSearchParams(chosen);
  return {
    title,
    description: `${agency.name}${periodWords(period)}${lead(totals)}`,
    column: { ...column, href: '/letters' },
    canonical: values.size === 0 ? '/letters/statistics' : `/letters/statistics?${values.toString()}`,
    article: { title, published: stamp(computedAt), source: agency.name },
    trail: [html`来信办理情况`],
    main: html`<div class="text"><h1>来信办理情况</h1>
<p class="meta">统计到${timeMark(computedAt, timeWords(computedAt, reader.now))}</p>
${periodForm(statistics)}
${totals.received === 0
  ? html`<p>截至${timeWords(computedAt, reader.now)}，${periodWords(period)}还没有来信。</p>`
  : html`<p class="lead">${periodWords(period)}，${lead(totals)}</p>${keyFigures(totals).map((words) => html`<p>${words}</p>`)}`}</div>
${totals.received > 0 && html`${table('按类别', '类别', byCategory.map(({ category, figures }) => [categoryWords[category], figures]), totals)}
${table('按承办单位', '单位', byUnit.map(({ name, figures }) => [name || otherUnits, figures]), totals)}
${table('按月份', '月份', byMonth.filter(({ month }) => month >= (firstMonth ?? '')).map(({ month, figures }) => [month, figures]), totals)}
`}
<div class="text">${totals.received > 0 && grades(totals)}<h2>统计口径</h2><dl class="facts">${definitions.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
<ul class="links"><li><a href="/v1/statistics/letters.csv?${new URLSearchParams({ ...(mailboxId && { mailboxId }), ...period }).toString()}" download>下载表格（CSV）</a></li><li><a href="/letters">公开的来信</a></li></ul></div>`,
  };
}

/** 2026年1月至11月 */
function periodWords({ from, to }: LetterStatistics['period']): string {
  const [[fromYear, fromMonth], [toYear, toMonth]] = [from.split('-').map(Number), to.split('-').map(Number)] as [[number, number], [number, number]];
  const start = `${String(fromYear)}年${String(fromMonth)}月`;
  if (from === to) return start;
  return `${start}至${fromYear === toYear ? '' : `${String(toYear)}年`}${String(toMonth)}月`;
}

const withShare = (words: string, share: string) => (share === '' ? words : `${words}，${share}`);

const lead = ({ received, answered }: LetterFigures) => `${withShare(`收到${String(received)}封，答复${String(answered)}封`, percentage(answered, received))}。`;

function keyFigures({ answered, onTime, overdue, averageWorkdays, refused, withdrawn, open, handledAgain, rated, ratings }: LetterFigures): string[] {
  return [
    ...(answered === 0 ? [] : [`${withShare(`按期答复${String(onTime)}封`, `占已答复的${percentage(onTime, answered)}`)}。`]),
    `超过期限还没有答复的${String(overdue)}封。`,
    ...(averageWorkdays === null ? [] : [`平均${averageWorkdays.toFixed(1)}个工作日答复。`]),
    `没有受理${String(refused)}封，撤回${String(withdrawn)}封，正在办${String(open)}封，再次办理${String(handledAgain)}封。`,
    `${satisfaction(rated, ratings)}。`,
  ];
}

function satisfaction(rated: number, ratings: LetterRatingCounts | null): string {
  if (rated === 0) return '还没有评价';
  const words = `评价${String(rated)}封`;
  if (!ratings) return `${words}，不显示各等次`;
  const satisfied = satisfiedIn(ratings);
  return `${words}，满意${String(satisfied)}封，${percentage(satisfied, rated)}`;
}

function periodForm({ mailboxId, period, firstMonth, computedAt }: LetterStatistics): Html {
  const months = monthsBetween(firstMonth !== null && firstMonth < period.from ? firstMonth : period.from, computedAt.slice(0, 7)).toReversed();
  const choice = (name: 'from' | 'to', label: string) => html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${months.map((month) =>
    html`<option value="${month}"${month === period[name] && html` selected`}>${periodWords({ from: month, to: month })}</option>`)}</select></div>`;
  return html`<form method="get" action="/letters/statistics" aria-label="选择统计时间">${mailboxId !== null && html`<input type="hidden" name="mailboxId" value="${mailboxId}">`}
${choice('from', '从')}${choice('to', '到')}<div class="actions"><button type="submit">查看</button></div></form>`;
}

const heads = ['收到', '答复', '答复率', '没有受理', '撤回', '正在办', '按期答复', '超过期限', '平均工作日', '再次办理', '满意'];

function table(caption: string, head: string, rows: readonly (readonly [string, LetterFigures])[], totals: LetterFigures): Html {
  return html`<div class="table figures" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${head}</th>${heads.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>${[...rows, ['合计', totals] as const].map(([name, figures]) => html`<tr><th scope="row">${name}</th>${cells(figures).map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

function cells({ received, answered, refused, withdrawn, open, onTime, overdue, averageWorkdays, handledAgain, rated, ratings }: LetterFigures): string[] {
  const satisfied = ratings ? `${String(satisfiedIn(ratings))}/${String(rated)}，${percentage(satisfiedIn(ratings), rated)}` : rated === 0 ? '–' : `评价${String(rated)}封`;
  return [
    String(received), String(answered), percentage(answered, received) || '–', String(refused), String(withdrawn), String(open), String(onTime), String(overdue),
    averageWorkdays === null ? '–' : averageWorkdays.toFixed(1), String(handledAgain), satisfied,
  ];
}

function grades({ rated, ratings }: LetterFigures): Html | false {
  if (!ratings) return false;
  const { 'very-satisfied': best, satisfied, 'fairly-satisfied': fair, dissatisfied, 'very-dissatisfied': worst } = ratingWords;
  const rows = [[best, ratings.verySatisfied], [satisfied, ratings.satisfied], [fair, ratings.fairlySatisfied], [dissatisfied, ratings.dissatisfied], [worst, ratings.veryDissatisfied]] as const;
  return html`<div class="table figures"><table><caption>写信人的评价，共${rated}封</caption><thead><tr><th scope="col">等次</th><th scope="col">封数</th><th scope="col">占评价的</th></tr></thead>
<tbody>${rows.map(([name, count]) => html`<tr><th scope="row">${name}</th><td>${count}</td><td>${percentage(count, rated)}</td></tr>`)}</tbody></table></div>`;
}
