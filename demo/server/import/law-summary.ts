/** What was understood of a law and what was doubtful, for whoever imports it. */
import type { ClauseBlock, DraftText } from '../../../src/contract/models.js';
import type { LawReading } from './law-text.js';
import { reportReasons, type ReportEntry, type ReportReason } from './law-report.js';

const examplesShown = 5;
const excerptLength = 40;

/** 8编 19分编 95章 58节 1260条 1680款 374项 0目; levels that do not occur are left out, 条 (or 段) never is. */
export function countsOf(text: DraftText): string {
  const headings = (level: string) => text.outline.filter((heading) => heading.level === level).length;
  const articles = text.clauses.filter(({ id }) => id.startsWith('art-'));
  const blocks = (kind: ClauseBlock['kind']) => articles.flatMap((clause) => clause.blocks).filter((block) => block.kind === kind).length;
  const counts: [number, string][] = [
    [headings('part'), '编'],
    [headings('subpart'), '分编'],
    [headings('chapter'), '章'],
    [headings('section'), '节'],
    [articles.length, '条'],
    [blocks('paragraph'), '款'],
    [blocks('item'), '项'],
    [blocks('subitem'), '目'],
    [text.clauses.length - articles.length, '段'],
  ];
  return counts.flatMap(([count, unit]) => (count > 0 ? [`${String(count)}${unit}`] : [])).join(' ') || '没有条文';
}

/** Lines to print: each reason once, with its count and its first places. */
export function reportLines({ report }: LawReading): string[] {
  const reasons = Object.keys(reportReasons) as ReportReason[];
  return reasons.flatMap((why) => {
    const entries = report.filter((entry) => entry.why === why);
    if (entries.length === 0) return [];
    const more = entries.length > examplesShown ? [`    …还有${String(entries.length - examplesShown)}处`] : [];
    return [`  ${reportReasons[why]}：${String(entries.length)}处`, ...entries.slice(0, examplesShown).map(placeOf), ...more];
  });
}

function placeOf({ line, text }: ReportEntry): string {
  const letters = [...text];
  return `    第${String(line)}行 ${letters.slice(0, excerptLength).join('')}${letters.length > excerptLength ? '…' : ''}`;
}
