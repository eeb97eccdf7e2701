/** A table as lines of text: rows of a real table, paragraphs of one that only arranges the page. */
import { LineCollector } from './source-document.js';

/** Cells of rows; `| a | b |` a row, unless a cell holds articles or no row has two cells. */
export function tableLines(rows: LineCollector[][]): LineCollector {
  const table = new LineCollector();
  const arranges = rows.every((cells) => cells.length < 2) || rows.some((cells) => cells.some(holdsArticles));
  for (const cells of rows) {
    if (arranges) {
      for (const cell of cells) table.append(cell);
    } else {
      for (const { why, text } of cells.flatMap(({ notes }) => notes)) table.note(why, text);
      const texts = cells.map(({ lines }) => lines.map(({ text }) => text).join(' '));
      table.add(texts.some((text) => text !== '') ? `| ${texts.join(' | ')} |` : '');
    }
  }
  return table;
}

function holdsArticles({ lines }: LineCollector): boolean {
  return lines.some(({ text }) => /^第\s*[^\s条]{1,9}\s*条/.test(text));
}
