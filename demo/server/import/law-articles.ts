/** Which of the paragraphs that begin with 第…条 are articles and which only quote one. */
import type { SourceLine } from './law-lines.js';
import { articleMark, type ArticleMark } from './law-marks.js';
import type { ReportEntry, ReportReason } from './law-report.js';

export interface ArticleChoice {
  /** The articles, by the line on which each begins. */
  articles: Map<number, ArticleMark>;
  report: ReportEntry[];
}

interface Candidate {
  source: SourceLine;
  mark: ArticleMark;
}

interface Verdict {
  article: boolean;
  why?: ReportReason;
}

/** Article numbers rise by one, or stay and rise in 之N; what does not fit the row is a quotation. */
export function chooseArticles(lines: SourceLine[]): ArticleChoice {
  const candidates = lines.flatMap((source): Candidate[] => {
    const mark = articleMark(source);
    return mark ? [{ source, mark }] : [];
  });
  const articles = new Map<number, ArticleMark>();
  const report: ReportEntry[] = [];
  let last = { number: 0, insertion: 0 };
  candidates.forEach(({ source, mark }, index) => {
    const { article, why } = judge(mark, last, candidates.slice(index + 1));
    if (article) {
      articles.set(source.line, mark);
      last = mark;
    }
    if (why) report.push({ line: source.line, text: source.text, why });
  });
  return { articles, report };
}

type Place = Pick<ArticleMark, 'number' | 'insertion'>;

function judge(mark: ArticleMark, last: Place, later: Candidate[]): Verdict {
  if (follows(mark, last)) {
    if (!mark.refers) return { article: true };
    const comesYet = later.some(({ mark: other }) => same(other, mark) && !other.refers);
    return comesYet ? { article: false, why: 'article-quoted' } : { article: true, why: 'article-doubtful' };
  }
  if (mark.refers) return { article: false, why: 'article-quoted' };
  if (!comesAfter(mark, last)) return { article: false, why: 'article-number-repeated' };
  // 第五条线路 in a text without articles; within a row the missing space is only a habit of the source.
  if (last.number === 0 && !mark.spaced) return { article: false, why: 'article-quoted' };
  const rowGoesOn = later.some(({ mark: other }) => !other.refers && comesAfter(other, last) && comesAfter(mark, other));
  return rowGoesOn ? { article: false, why: 'article-quoted' } : { article: true, why: 'article-number-gap' };
}

function follows(mark: Place, last: Place): boolean {
  if (mark.insertion === 0) return mark.number === last.number + 1;
  return mark.number === last.number && mark.insertion === last.insertion + 1;
}

function comesAfter(mark: Place, last: Place): boolean {
  return mark.number > last.number || (mark.number === last.number && mark.insertion > last.insertion);
}

function same(one: Place, other: Place): boolean {
  return one.number === other.number && one.insertion === other.insertion;
}
