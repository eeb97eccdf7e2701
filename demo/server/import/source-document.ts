/** A file as lines of text, whatever it was before. */
import type { SourceLine } from './law-lines.js';
import { sourceLines } from './law-lines.js';
import type { ReportEntry, ReportReason } from './law-report.js';

export type SourceFormat = 'markdown' | 'text' | 'html' | 'docx';

/** Numbers that were not in the text and were put back, one entry a pattern. */
export interface RestoredNumbers {
  /** As the list says it: 第%1条. */
  pattern: string;
  count: number;
  first: string;
  last: string;
}

export interface SourceDocument {
  format: SourceFormat;
  /** Of a file that is text; empty for a Word file. */
  encoding: string;
  lines: SourceLine[];
  /** What had no place among the lines, or was changed on the way. */
  notes: ReportEntry[];
  numbering: RestoredNumbers[];
}

/** Text that is read already. */
export function textDocument(source: string, format: 'markdown' | 'text' = 'markdown', encoding = 'utf-8'): SourceDocument {
  return { format, encoding, lines: sourceLines(source), notes: [], numbering: [] };
}

/** What a reader of a file finds, in order; counts the lines, empty ones too. */
export class LineCollector {
  readonly lines: SourceLine[] = [];
  readonly notes: ReportEntry[] = [];
  #line = 0;

  /** A line; an empty one only counts. */
  add(text: string, { hashes = 0, numbered = false }: Partial<Pick<SourceLine, 'hashes' | 'numbered'>> = {}): void {
    this.#line += 1;
    const trimmed = text.trim();
    if (trimmed !== '') this.lines.push({ line: this.#line, text: trimmed, hashes, numbered });
  }

  /** Something about the line that comes next. */
  note(why: ReportReason, text: string): void {
    this.notes.push({ line: this.#line + 1, text, why });
  }

  /** Takes over what another collector holds. */
  append({ lines, notes }: LineCollector): void {
    const offset = this.#line;
    this.notes.push(...notes.map((note) => ({ ...note, line: note.line + offset })));
    for (const { text, hashes, numbered } of lines) this.add(text, { hashes, numbered });
  }

  /** A heading that is a whole sentence is body text set in a heading's style. */
  static hashesFor(text: string, level: number): number {
    return text.length > 40 || /[。；：，]/.test(text) ? 0 : Math.min(level, 6);
  }
}
