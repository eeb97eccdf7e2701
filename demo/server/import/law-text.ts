/** Reads the text of a Chinese law, in Markdown or plain text, into a draft whose every clause can be spoken of. */
import type { ClauseText, DraftText } from '../../../src/contract/models.js';
import { formatNumeral } from './chinese-numerals.js';
import { chooseArticles } from './law-articles.js';
import { ClauseReader } from './law-clause.js';
import { sourceLines, withoutSpace, type SourceLine } from './law-lines.js';
import { headingMark, headingTitle, type ArticleMark, type HeadingLevel } from './law-marks.js';
import { Outline } from './law-outline.js';
import type { ReportEntry, ReportReason } from './law-report.js';
import { contentsLines, isContentsWord, readTitle, withoutAnnexMark } from './law-title.js';

export interface LawReading {
  text: DraftText;
  /** In the order of the lines; empty when nothing was doubtful. */
  report: ReportEntry[];
}

/**
 * Reads a law. Pure; never throws. Without a title `text.title` is empty, without any text `text.clauses` is.
 * Headings are told by 编, 分编, 章 and 节, never by the number of #; an article is a paragraph that begins with 第…条
 * and whose number continues the row. Repeated titles and dates and a table of contents are left out and reported.
 */
export function readLaw(source: string | readonly SourceLine[]): LawReading {
  return new LawReader(typeof source === 'string' ? sourceLines(source) : [...source]).read();
}

class LawReader {
  #lines: SourceLine[];
  #articles: Map<number, ArticleMark>;
  #report: ReportEntry[];
  #outline = new Outline();
  #clauses: ClauseText[] = [];
  #clause: ClauseReader | undefined;
  #labelOnly: SourceLine | undefined;
  #preamble: string[] = [];
  #paragraphs = 0;
  /** What level an unnumbered Markdown heading has, by its number of #. */
  #levelOfHashes = new Map<number, HeadingLevel>();

  constructor(all: SourceLine[]) {
    const { lines, annexMark } = withoutAnnexMark(all);
    const { articles, report } = chooseArticles(lines);
    this.#lines = lines;
    this.#articles = articles;
    this.#report = report;
    if (annexMark) this.#note(annexMark, 'annex-mark');
  }

  read(): LawReading {
    const { title, addition, line: titleLine } = readTitle(this.#lines);
    if (addition !== '') this.#preamble.push(addition);
    const contents = contentsLines(this.#lines);
    for (const source of this.#lines) {
      if (source.line === titleLine) continue;
      if (contents.has(source.line) || isContentsWord(source)) this.#note(source, 'contents-list');
      else if (source.hashes === 1 && headingTitle(source.text) === title) this.#repeatTitle(source);
      else this.#take(source);
    }
    this.#endClause();
    this.#outline.close();
    const text = { title, preamble: this.#preamble, outline: this.#outline.headings, clauses: this.#clauses };
    return { text, report: this.#report.sort((one, other) => one.line - other.line) };
  }

  #take(source: SourceLine): void {
    const article = this.#articles.get(source.line);
    if (article) this.#beginArticle(source, article);
    else if (!this.#takeHeading(source)) this.#takeText(source);
  }

  #takeHeading(source: SourceLine): boolean {
    const mark = headingMark(source);
    if (mark) {
      this.#endClause();
      if (source.hashes > 0) this.#levelOfHashes.set(source.hashes, mark.level);
      if (!this.#outline.add(mark)) this.#note(source, 'heading-number');
      return true;
    }
    const annex = /^附件[0-9０-９一二三四五六七八九十]*[：:]?$/.test(source.text);
    if (source.hashes === 0 && !annex) return false;
    if (source.text === '') {
      this.#note(source, 'empty-heading');
      return true;
    }
    const title = headingTitle(source.text);
    this.#endClause();
    this.#outline.add({ level: this.#unnumberedLevel(title, source.hashes), label: '', title });
    if (!/编$|^(?:总则|分则|附则)$/.test(title)) this.#note(source, 'heading-without-number');
    return true;
  }

  #unnumberedLevel(title: string, hashes: number): HeadingLevel {
    if (title.endsWith('分编')) return 'subpart';
    if (title.endsWith('编')) return 'part';
    return this.#levelOfHashes.get(hashes) ?? (hashes === 1 ? 'part' : hashes > 2 ? 'section' : 'chapter');
  }

  #beginArticle(source: SourceLine, { label, number, insertion, title, text }: ArticleMark): void {
    this.#endClause();
    const id = `art-${String(number)}${insertion === 0 ? '' : `-${String(insertion)}`}`;
    this.#clause = new ClauseReader(id, { label, title }, this.#outline.holdsClause());
    if (text === '') this.#labelOnly = source;
    else this.#addTo(this.#clause, source, text);
  }

  #takeText(source: SourceLine): void {
    const untitled = this.#clause ? undefined : this.#outline.untitled();
    if (untitled && source.text.length <= 30 && !/[。；：，（(]/.test(source.text)) {
      untitled.title = headingTitle(source.text);
    } else if (this.#articles.size === 0) {
      if (this.#outline.headings.length === 0 && this.#lines.some(isHeadingBelow)) this.#preamble.push(source.text);
      else this.#addParagraphClause(source);
    } else if (this.#clause) {
      this.#addTo(this.#clause, source, source.text);
    } else if (this.#clauses.length === 0) {
      this.#preamble.push(source.text);
    } else if (this.#preamble.some((line) => withoutSpace(line) === withoutSpace(source.text))) {
      this.#note(source, 'repeated');
    } else {
      this.#note(source, 'text-outside-article');
      this.#addParagraphClause(source);
    }
  }

  #addTo(clause: ClauseReader, source: SourceLine, text: string): void {
    if (source.text.startsWith('|')) this.#note(source, 'table');
    if (!clause.add(text)) this.#note(source, 'item-number');
  }

  #addParagraphClause(source: SourceLine): void {
    this.#paragraphs += 1;
    const label = `第${this.#paragraphs > 9999 ? String(this.#paragraphs) : formatNumeral(this.#paragraphs)}段`;
    const clause = new ClauseReader(`para-${String(this.#paragraphs)}`, { label, title: '' }, this.#outline.holdsClause());
    clause.addParagraph(source.text);
    this.#clauses.push(clause.clause());
    if (source.text.startsWith('|')) this.#note(source, 'table');
  }

  #repeatTitle(source: SourceLine): void {
    this.#endClause();
    this.#note(source, 'repeated');
  }

  #endClause(): void {
    if (!this.#clause) return;
    if (this.#clause.isEmpty && this.#labelOnly) this.#note(this.#labelOnly, 'empty-article');
    this.#clauses.push(this.#clause.clause());
    this.#clause = undefined;
  }

  #note({ line, text }: SourceLine, why: ReportReason): void {
    this.#report.push({ line, text, why });
  }
}

function isHeadingBelow(line: SourceLine, index: number): boolean {
  return index > 0 && line.text !== '' && (line.hashes > 0 || headingMark(line) !== undefined);
}
