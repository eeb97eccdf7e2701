/** A Word file (.docx) as lines of text. */
import { childElements, childOf, findAll, textOf } from '../markup.js';
import type { SourceLine } from '../law-lines.js';
import type { SourceDocument } from '../source-document.js';
import { BodyReader } from './docx-body.js';
import { readLists } from './docx-lists.js';
import { DocxNumbering } from './docx-numbering.js';
import { DocxPackage } from './docx-package.js';
import { DocxStyles } from './docx-styles.js';
import type { NoteTexts } from './docx-runs.js';

/** Undefined when the file is damaged or is not a Word document. */
export function readDocx(bytes: Uint8Array): SourceDocument | undefined {
  const file = DocxPackage.open(bytes);
  const body = file && childOf(childOf(file.document, 'w:document'), 'w:body');
  if (!body) return undefined;
  const styles = new DocxStyles(file.part('styles'));
  const numbering = new DocxNumbering(readLists(file.part('numbering'), styles));
  const { lines, notes } = new BodyReader({ styles, numbering, notes: noteTexts(file) }).read(body);
  return { format: 'docx', encoding: '', lines: belowTitle(lines), notes, numbering: numbering.restored };
}

function noteTexts(file: DocxPackage): NoteTexts {
  return new Map(['footnotes', 'endnotes'].flatMap((type) => {
    const root = file.part(type);
    const notes = root ? childElements(root).flatMap((each) => childElements(each)) : [];
    return notes.map((note) => [`${type} ${note.attributes['w:id'] ?? ''}`, findAll(note, 'w:t').map(textOf).join('').trim()] as const);
  }));
}

/** Word's first heading level is a part only where the text has parts; else one # belongs to the title. */
function belowTitle(lines: SourceLine[]): SourceLine[] {
  const hasParts = lines.some(({ text, hashes, numbered }) => (hashes > 0 || numbered) && /^第[^条章节]{1,6}编|编$/.test(text) && text.length <= 40);
  return hasParts ? lines : lines.map((line) => ({ ...line, hashes: line.hashes === 0 ? 0 : Math.min(line.hashes + 1, 6) }));
}
