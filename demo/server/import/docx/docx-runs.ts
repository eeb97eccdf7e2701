/** The words of a paragraph of a Word file, and what stands among them without being a word of the draft. */
import { childElements, childOf, findAll, findElement, textOf, type MarkupElement } from '../markup.js';
import type { ReportReason } from '../law-report.js';
import { isOn } from './docx-styles.js';

export interface FoundAmongWords {
  why: ReportReason;
  text: string;
}

/** Texts of footnotes and endnotes, by kind and id. */
export type NoteTexts = ReadonlyMap<string, string>;

const containers = new Set(['w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:fldSimple', 'w:bdo', 'w:dir', 'w:rubyBase', 'w:ruby']);
const inserted = new Set(['w:ins', 'w:moveTo']);
const deleted = new Set(['w:del', 'w:moveFrom']);
const pictures = new Set(['w:drawing', 'w:pict', 'w:object']);

export class RunReader {
  text = '';
  readonly found: FoundAmongWords[] = [];
  #notes: NoteTexts;

  constructor(notes: NoteTexts) {
    this.#notes = notes;
  }

  /** Reads what a paragraph or a part of it holds; tracked insertions count, deletions do not. */
  read(parent: MarkupElement): void {
    for (const child of childElements(parent)) this.#readChild(child);
  }

  #readChild(child: MarkupElement): void {
    const { name } = child;
    if (name === 'w:r') this.#readRun(child);
    else if (inserted.has(name)) this.#readInserted(child);
    else if (deleted.has(name)) this.#see('tracked-change', `删除：${deletedText(child)}`);
    else if (name === 'mc:AlternateContent') this.#readAlternative(child);
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.#readFormula(child);
    else if (containers.has(name)) this.read(child);
  }

  #readInserted(child: MarkupElement): void {
    const before = this.text.length;
    this.read(child);
    this.#see('tracked-change', `插入：${this.text.slice(before)}`);
  }

  #readRun(run: MarkupElement): void {
    if (isOn(childOf(run, 'w:rPr'), 'w:vanish')) {
      const text = findAll(run, 'w:t').map(textOf).join('');
      if (text.trim() !== '') this.#see('hidden', text);
      return;
    }
    for (const child of childElements(run)) this.#readPiece(child);
  }

  #readPiece(piece: MarkupElement): void {
    const { name, attributes } = piece;
    if (name === 'w:t') this.text += textOf(piece);
    else if (name === 'w:tab' || name === 'w:ptab') this.text += ' ';
    else if (name === 'w:br' || name === 'w:cr') this.text += '\n';
    else if (name === 'w:noBreakHyphen') this.text += '-';
    else if (name === 'w:sym') this.text += symbolOf(attributes['w:char']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#readNote(name, attributes['w:id'] ?? '');
    else if (name === 'w:commentReference') this.#see('comment', '');
    else if (pictures.has(name)) this.#readPicture(piece);
    else this.#readChild(piece);
  }

  /** The same thing in two forms, for newer and older readers. */
  #readAlternative(child: MarkupElement): void {
    const form = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
    for (const piece of form ? childElements(form) : []) this.#readPiece(piece);
  }

  #readNote(name: string, id: string): void {
    this.#see('note', this.#notes.get(`${name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'} ${id}`) ?? '');
  }

  #readFormula(child: MarkupElement): void {
    const text = findAll(child, 'm:t').map(textOf).join('');
    this.text += text;
    this.#see('formula', text);
  }

  #readPicture(piece: MarkupElement): void {
    const box = findElement(piece, 'w:txbxContent');
    if (box) {
      this.#see('text-box', findAll(box, 'w:t').map(textOf).join(''));
    } else if (piece.name === 'w:object') {
      this.#see('embedded', findElement(piece, 'o:OLEObject')?.attributes['ProgID'] ?? '');
    } else {
      const properties = findElement(piece, 'wp:docPr')?.attributes;
      this.#see('picture', properties?.['descr'] ?? properties?.['name'] ?? '');
    }
  }

  #see(why: ReportReason, text: string): void {
    this.found.push({ why, text });
  }
}

function deletedText(element: MarkupElement): string {
  return [...findAll(element, 'w:delText'), ...findAll(element, 'w:t')].map(textOf).join('');
}

/** Symbol fonts put their signs into the private area, where they say nothing. */
function symbolOf(code = ''): string {
  const value = parseInt(code, 16);
  return Number.isNaN(value) || value < 0x20 || (value >= 0xd800 && value <= 0xf8ff) || value > 0xffff ? '' : String.fromCharCode(value);
}
