/** An agency's web page as lines of text: the draft, without the page around it. */
import { chooseArticles } from './law-articles.js';
import type { SourceLine } from './law-lines.js';
import { headingMark } from './law-marks.js';
import type { ReportEntry } from './law-report.js';
import { isContentsWord, readTitle } from './law-title.js';
import { bodyOf, HtmlLineReader, pageTitle } from './html-lines.js';
import { parseMarkup, type MarkupElement } from './markup.js';
import type { RestoredNumbers, SourceDocument } from './source-document.js';

export function htmlDocument(source: string, encoding: string): SourceDocument {
  const root = parseMarkup(source, 'html');
  const { collector, places, numbers } = new HtmlLineReader().read(bodyOf(root));
  const { start, end } = extentOf(collector.lines, places);
  const inside = collector.lines.slice(start, end);
  const outside = [...collector.lines.slice(0, start), ...collector.lines.slice(end)];
  const lines = titled(inside, pageTitle(root), outside);
  const taken = new Set(lines.map(({ line }) => line));
  const frame = outside.filter(({ line }) => !taken.has(line)).map(({ line, text }): ReportEntry => ({ line, text, why: 'page-frame' }));
  const [first, last] = [inside[0]?.line ?? 0, inside.at(-1)?.line ?? 0];
  const notes = collector.notes.filter(({ line }) => line >= first && line <= last + 1);
  return { format: 'html', encoding, lines, notes: [...notes, ...frame], numbering: restored(numbers) };
}

/** The innermost element that holds all articles, with the headings right before it; without two articles the whole page. */
function extentOf(lines: SourceLine[], places: MarkupElement[][]): { start: number; end: number } {
  const { articles } = chooseArticles(lines);
  const holding = lines.flatMap(({ line }, index) => (articles.has(line) ? [index] : []));
  if (holding.length < 2) return { start: 0, end: lines.length };
  const paths = holding.map((index) => places[index] ?? []);
  const shared = (paths[0] ?? []).filter((element, depth) => paths.every((path) => path[depth] === element)).at(-1);
  const holds = (index: number) => shared === undefined || (places[index]?.includes(shared) ?? false);
  let start = lines.findIndex((_, index) => holds(index));
  const end = lines.findLastIndex((_, index) => holds(index)) + 1;
  while (start > 0 && belongsAbove(lines[start - 1])) start -= 1;
  return { start, end };
}

function belongsAbove(line: SourceLine | undefined): boolean {
  if (!line) return false;
  return line.hashes > 0 || headingMark(line) !== undefined || isContentsWord(line) || /^[（(][^（()）]*(?:稿|草案)[^（()）]*[）)]$/.test(line.text);
}

/** The title of the draft often stands apart from it. */
function titled(inside: SourceLine[], title: string, outside: SourceLine[]): SourceLine[] {
  if (title === '' || readTitle(inside).title !== '') return inside;
  const found = outside.find(({ text }) => text === title);
  return [{ line: found?.line ?? 0, text: title, hashes: 1, numbered: false }, ...inside];
}

function restored(numbers: string[]): RestoredNumbers[] {
  const [first] = numbers;
  return first === undefined ? [] : [{ pattern: '<ol>', count: numbers.length, first, last: numbers.at(-1) ?? first }];
}
