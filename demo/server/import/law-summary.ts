/** What was understood of a law and what was doubtful, for whoever imports it. */
import type { ClauseBlock, DraftText } from '../../../src/contract/models.js';
import { reportReasons, type ReportEntry, type ReportReason } from './law-report.js';
import type { LawReading } from './law-text.js';
import type { RestoredNumbers, SourceDocument, SourceFormat } from './source-document.js';

export interface LawCounts {
  parts: number;
  subparts: number;
  chapters: number;
  sections: number;
  articles: number;
  /** Paragraphs, items and subitems within articles. */
  paragraphs: number;
  items: number;
  subitems: number;
  /** Units of a text without articles, or between them. */
  others: number;
}

/** Everything that a person can check the import by. */
export interface ImportReport {
  format: SourceFormat;
  encoding: string;
  title: string;
  counts: LawCounts;
  /** As printed; empty without articles. */
  firstArticle: string;
  lastArticle: string;
  numbering: RestoredNumbers[];
  /** In the order of the lines. */
  doubtful: ReportEntry[];
}

const examplesShown = 5;
const excerptLength = 30;

export function reportOf({ format, encoding, numbering, notes }: SourceDocument, { text, report }: LawReading): ImportReport {
  const articles = text.clauses.filter(isArticle);
  return {
    format,
    encoding,
    title: text.title,
    counts: countsOf(text),
    firstArticle: articles[0]?.label ?? '',
    lastArticle: articles.at(-1)?.label ?? '',
    numbering,
    doubtful: [...notes, ...report].sort((one, other) => one.line - other.line),
  };
}

function countsOf(text: DraftText): LawCounts {
  const headings = (level: string) => text.outline.filter((heading) => heading.level === level).length;
  const articles = text.clauses.filter(isArticle);
  const blocks = (kind: ClauseBlock['kind']) => articles.flatMap((clause) => clause.blocks).filter((block) => block.kind === kind).length;
  return {
    parts: headings('part'),
    subparts: headings('subpart'),
    chapters: headings('chapter'),
    sections: headings('section'),
    articles: articles.length,
    paragraphs: blocks('paragraph'),
    items: blocks('item'),
    subitems: blocks('subitem'),
    others: text.clauses.length - articles.length,
  };
}

function isArticle({ id }: { id: string }): boolean {
  return id.startsWith('art-');
}

const units: Record<keyof LawCounts, string> = {
  parts: '编', subparts: '分编', chapters: '章', sections: '节', articles: '条', paragraphs: '款', items: '项', subitems: '目', others: '段',
};

const formatNames: Record<SourceFormat, string> = { docx: 'Word文件', html: '网页', markdown: 'Markdown', text: '纯文本' };

/** Lines to print: what was read, which numbers were put back, and each reason for doubt with its count and its first places. */
export function reportLines(report: ImportReport): string[] {
  const { doubtful, firstArticle, lastArticle } = report;
  const reasons = (Object.keys(reportReasons) as ReportReason[]).flatMap((why) => reasonLines(why, doubtful.filter((entry) => entry.why === why)));
  return [
    `文件：${formatNames[report.format]}${report.encoding === '' ? '' : `，${report.encoding.toUpperCase()}编码`}`,
    `读到：${countsLine(report.counts)}${firstArticle === '' ? '' : `，从${firstArticle}到${lastArticle}`}`,
    ...report.numbering.map(({ pattern, count, first, last }) => `自动编号已写回正文：“${pattern}”${String(count)}处，从${first}到${last}`),
    ...(reasons.length === 0 ? ['没有拿不准的地方。'] : ['请核对：', ...reasons]),
  ];
}

/** 8编 19分编 95章 58节 1260条 1680款 374项; levels that do not occur are left out. */
function countsLine(counts: LawCounts): string {
  const found = (Object.keys(units) as (keyof LawCounts)[]).filter((key) => counts[key] > 0);
  return found.map((key) => `${String(counts[key])}${units[key]}`).join(' ') || '没有条文';
}

function reasonLines(why: ReportReason, entries: ReportEntry[]): string[] {
  if (entries.length === 0) return [];
  const more = entries.length > examplesShown ? [`    …还有${String(entries.length - examplesShown)}处`] : [];
  return [`  ${reportReasons[why]}：${String(entries.length)}处`, ...entries.slice(0, examplesShown).map(placeOf), ...more];
}

function placeOf({ line, text }: ReportEntry): string {
  const letters = [...text];
  return `    第${String(line)}行 ${letters.slice(0, excerptLength).join('')}${letters.length > excerptLength ? '…' : ''}`.trimEnd();
}
