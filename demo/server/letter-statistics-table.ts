/** The statistics of letters as a table for spreadsheets: figures in the first rows, what they mean below them. */
import type { LetterFigures, LetterStatistics } from '../../src/contract/models.js';
import { categoryWords, ratingWords } from './pages/letter-words.js';
import { csvText } from './rules/csv.js';
import { percentage, satisfiedIn } from './rules/letter-shares.js';

const { 'very-satisfied': best, satisfied, 'fairly-satisfied': fair, dissatisfied, 'very-dissatisfied': worst } = ratingWords;

const heads = [
  '分类', '名称', '收到', '答复', '答复率', '没有受理', '撤回', '正在办', '按期答复', '按期率', '超过期限', '平均办理（工作日）', '再次办理', '评价', best, satisfied, fair, dissatisfied, worst, '满意率',
];

export const otherUnits = '还没有承办单位的，和举报信';

export function letterStatisticsTable({ period, computedAt, totals, byCategory, byUnit, byMonth, definitions }: LetterStatistics): string {
  return csvText([
    heads,
    cells('合计', '全部', totals),
    ...byCategory.map(({ category, figures }) => cells('类别', categoryWords[category], figures)),
    ...byUnit.map(({ name, figures }) => cells('单位', name || otherUnits, figures)),
    ...byMonth.map(({ month, figures }) => cells('月份', month, figures)),
    [],
    ['统计时间', `${period.from}至${period.to}`],
    ['统计到', computedAt.slice(0, 16).replace('T', ' ')],
    ...definitions.map(({ term, text }) => [term, text]),
  ]);
}

function cells(kind: string, name: string, figures: LetterFigures): string[] {
  const { received, answered, refused, withdrawn, open, onTime, overdue, handledAgain, averageWorkdays, rated, ratings } = figures;
  const grades = ratings
    ? [ratings.verySatisfied, ratings.satisfied, ratings.fairlySatisfied, ratings.dissatisfied, ratings.veryDissatisfied].map(String)
    : Array.from({ length: 5 }, () => (rated === 0 ? '' : '不显示'));
  return [
    kind, name, String(received), String(answered), percentage(answered, received), String(refused), String(withdrawn), String(open), String(onTime), percentage(onTime, answered), String(overdue),
    averageWorkdays === null ? '' : averageWorkdays.toFixed(1), String(handledAgain), String(rated), ...grades, ratings ? percentage(satisfiedIn(ratings), rated) : '',
  ];
}
