/** The paragraphs and tables of a Word file, in order, with the numbers that Word would show. */
import { childElements, childOf, findElement, type MarkupElement } from '../markup.js';
import { LineCollector } from '../source-document.js';
import { tableLines } from '../table-lines.js';
import type { DocxNumbering, ParagraphNumber } from './docx-numbering.js';
import { RunReader, type FoundAmongWords, type NoteTexts } from './docx-runs.js';
import { isOn, type DocxStyles } from './docx-styles.js';

export interface BodyContext {
  styles: DocxStyles;
  numbering: DocxNumbering;
  notes: NoteTexts;
}

const wrappers = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

export class BodyReader {
  readonly collector = new LineCollector();
  #context: BodyContext;
  /** Of paragraphs whose end is a tracked deletion: they go on in the next one. */
  #joined = { text: '', found: [] as FoundAmongWords[] };

  constructor(context: BodyContext) {
    this.#context = context;
  }

  read(parent: MarkupElement): LineCollector {
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') this.#readParagraph(child);
      else if (child.name === 'w:tbl') this.#addTable(child);
      else if (child.name === 'w:sdt') this.#readControl(child);
      else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') this.collector.note('embedded', '');
      else if (wrappers.has(child.name)) this.read(child);
    }
    if (parent.name === 'w:body' || parent.name === 'w:tc') this.#endJoined();
    return this.collector;
  }

  /** A table of contents comes in a control of its own. */
  #readControl(control: MarkupElement): void {
    const gallery = findElement(childOf(control, 'w:sdtPr') ?? control, 'w:docPartGallery')?.attributes['w:val'];
    const content = childOf(control, 'w:sdtContent');
    if (gallery === 'Table of Contents') this.collector.note('contents-list', '');
    else if (content) this.read(content);
  }

  #readParagraph(paragraph: MarkupElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const runs = new RunReader(this.#context.notes);
    runs.read(paragraph);
    const text = this.#joined.text + runs.text;
    const found = [...this.#joined.found, ...runs.found];
    const mark = childOf(properties, 'w:rPr');
    const goesOn = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
    this.#joined = goesOn ? { text, found } : { text: '', found: [] };
    if (goesOn) return;
    const look = this.#context.styles.look(properties);
    if (/^toc \d$/.test(look.styleName)) {
      this.collector.note('contents-list', text);
      this.collector.add('');
      return;
    }
    const hidden = isOn(mark, 'w:vanish') && text.trim() === '';
    const number = hidden ? undefined : this.#context.numbering.next(look);
    const [first = '', ...more] = text.split('\n');
    const whole = labelled(first, number);
    this.#note(found, whole, number);
    const outline = look.styleName === 'title' ? 0 : look.outlineLevel;
    const hashes = outline === undefined || more.length > 0 ? 0 : LineCollector.hashesFor(whole, outline + 1);
    this.collector.add(whole, { hashes, numbered: number !== undefined && number.label !== '' });
    for (const line of more) this.collector.add(line);
  }

  /** Nothing follows that the words could go on in. */
  #endJoined(): void {
    const { text, found } = this.#joined;
    this.#joined = { text: '', found: [] };
    this.#note(found, text, undefined);
    if (text.trim() !== '') this.collector.add(text);
  }

  #addTable(table: MarkupElement): void {
    this.#endJoined();
    this.collector.append(this.#readTable(table));
  }

  #note(found: FoundAmongWords[], line: string, number: ParagraphNumber | undefined): void {
    for (const { why, text } of found) this.collector.note(why, why === 'tracked-change' ? text : placed(text, line));
    if (number?.bullet) this.collector.note('bullet', line);
    if (number?.unknownFormat !== undefined) this.collector.note('number-format', `${number.unknownFormat}：${line}`);
  }

  #readTable(table: MarkupElement): LineCollector {
    const rows = contents(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));
    return tableLines(rows.map((row) => contents(row, 'w:tc').map((cell) => new BodyReader(this.#context).read(cell))));
  }
}

/** Rows and cells may stand in controls. */
function contents(parent: MarkupElement, name: string): MarkupElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:sdt' || wrappers.has(child.name) ? contents(child, name) : [];
  });
}

/** 第一条 stands apart from its text; （一） and 一、 touch it. */
function labelled(text: string, number: ParagraphNumber | undefined): string {
  const label = number?.label.trim() ?? '';
  if (label === '') return text;
  return /[）)、．]$/.test(label) ? label + text.trimStart() : `${label} ${text.trimStart()}`;
}

/** What was found, with the beginning of the line it stood in. */
function placed(text: string, line: string): string {
  const beginning = [...line.trim()].slice(0, 10).join('');
  return beginning === '' ? text : `在“${beginning}…”处：${text}`;
}
