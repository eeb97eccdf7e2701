/** The lines that a reader of an HTML page sees. */
import { childElements, childOf, findAll, textOf, type MarkupElement } from './markup.js';
import { writeNumber } from './number-format.js';
import { LineCollector } from './source-document.js';
import { tableLines } from './table-lines.js';

const unseen = new Set([
  'head', 'title', 'script', 'style', 'noscript', 'template', 'nav', 'footer', 'aside', 'iframe', 'svg', 'canvas', 'object', 'video', 'audio', 'button', 'select', 'textarea',
  'input', 'rt', 'rp', 'map',
]);
const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'nobr', 'o:p', 'q', 'rb',
  'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'st1:chsdate', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]);
const listFormats: Record<string, string> = {
  '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand', 'simp-chinese-informal': 'chineseCountingThousand', 'cjk-decimal': 'ideographDigital',
  'lower-alpha': 'lowerLetter', 'upper-alpha': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', decimal: 'decimal',
};

export class HtmlLineReader {
  readonly collector = new LineCollector();
  /** By number of line: the element that the line stands in, for telling the text from the page around it. */
  readonly places: MarkupElement[][] = [];
  /** Numbers of lists that the page did not hold as text. */
  readonly numbers: string[] = [];
  #path: MarkupElement[] = [];
  #text = '';
  #hashes = 0;
  #label = '';

  read(element: MarkupElement): this {
    this.#readBlock(element);
    this.#endLine();
    return this;
  }

  #readChildren(element: MarkupElement, preformatted: boolean): void {
    this.#path.push(element);
    for (const child of element.children) {
      if (typeof child === 'string') this.#readText(child, preformatted);
      else this.#readElement(child, preformatted);
    }
    if (this.#text.trim() !== '' && !inline.has(element.name)) this.#endLine();
    this.#path.pop();
  }

  #readElement(element: MarkupElement, preformatted: boolean): void {
    const { name } = element;
    if (unseen.has(name) || isHidden(element)) return;
    if (name === 'br') this.#endLine();
    else if (name === 'img') this.#note('picture', element.attributes['alt'] ?? '');
    else if (name === 'table') this.#readTable(element);
    else if (inline.has(name)) this.#readChildren(element, preformatted);
    else this.#readBlock(element);
  }

  #readBlock(element: MarkupElement): void {
    this.#endLine();
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    this.#hashes = Number(level ?? 0);
    if (element.name === 'ol' || element.name === 'ul') this.#readList(element);
    else this.#readChildren(element, element.name === 'pre');
    this.#endLine();
    this.#hashes = 0;
  }

  #readText(text: string, preformatted: boolean): void {
    if (!preformatted) {
      this.#text += text;
      return;
    }
    const [first = '', ...more] = text.split(/\r\n|\r|\n/);
    this.#text += first;
    for (const line of more) {
      this.#endLine();
      this.#text = line;
    }
  }

  #readList(list: MarkupElement): void {
    const format = listFormat(list);
    let number = Number(list.attributes['start'] ?? 1);
    this.#path.push(list);
    for (const item of childElements(list)) {
      const value = Number(item.attributes['value'] ?? number);
      number = value + 1;
      const written = format === undefined ? undefined : writeNumber(value, format);
      if (item.name === 'li' && written !== undefined) this.#label = /[〇一-龥]/.test(written) ? `${written}、` : `${written}. `;
      if (item.name === 'li' && list.name === 'ul') this.#note('bullet', textOf(item).trim());
      this.#readElement(item, false);
      this.#label = '';
    }
    this.#path.pop();
  }

  #readTable(table: MarkupElement): void {
    this.#endLine();
    const rows = [table, ...['thead', 'tbody', 'tfoot'].flatMap((name) => childElements(table, name))].flatMap((group) => childElements(group, 'tr'));
    const cells = rows.map((row) => childElements(row).filter(({ name }) => name === 'td' || name === 'th').map((cell) => new HtmlLineReader().read(cell)));
    const lines = tableLines(cells.map((row) => row.map(({ collector }) => collector)));
    // A table that only arranges the page holds lines of its cells as they are: their places are known.
    const inner = cells.flat().flatMap(({ collector, places }) => collector.lines.map((line, index) => ({ text: line.text, path: places[index] ?? [] })));
    this.collector.append(lines);
    lines.lines.forEach(({ text }, index) => this.places.push([...this.#path, table, ...(inner[index]?.text === text ? inner[index].path : [])]));
    this.numbers.push(...cells.flat().flatMap(({ numbers }) => numbers));
  }

  #endLine(): void {
    const text = seen(this.#text);
    this.#text = '';
    if (text === '') return;
    const label = this.#label;
    this.#label = '';
    if (label !== '') this.numbers.push(label.trim());
    this.collector.add(label + text, { hashes: LineCollector.hashesFor(text, this.#hashes), numbered: label !== '' });
    this.places.push([...this.#path]);
  }

  #note(why: 'picture' | 'bullet', text: string): void {
    this.collector.note(why, text);
  }
}

/** A line end between Chinese characters is not a space to a reader. */
function seen(text: string): string {
  const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’]';
  return text
    .replace(new RegExp(`(?<=${wide})[ \\t]*[\\r\\n]\\s*(?=${wide})`, 'gu'), '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .trim();
}

function listFormat(list: MarkupElement): string | undefined {
  if (list.name === 'ul') return undefined;
  const styled = /list-style(?:-type)?\s*:\s*([\w-]+)/.exec(list.attributes['style'] ?? '')?.[1];
  return listFormats[styled ?? list.attributes['type'] ?? '1'];
}

function isHidden({ attributes }: MarkupElement): boolean {
  return attributes['hidden'] !== undefined || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

/** The page's own word for its title: the government meta tag, else the first level-one heading, else the window's title. */
export function pageTitle(root: MarkupElement): string {
  const tag = findAll(root, 'meta').find(({ attributes }) => attributes['name']?.toLowerCase() === 'articletitle')?.attributes['content'];
  const heading = findAll(root, 'h1').map((each) => seen(textOf(each))).find((text) => text !== '');
  const title = findAll(root, 'title').map((each) => seen(textOf(each)))[0];
  return tag?.trim() ?? heading ?? title?.split(/[_|]/)[0]?.trim() ?? '';
}

export function bodyOf(root: MarkupElement): MarkupElement {
  return childOf(childOf(root, 'html') ?? root, 'body') ?? root;
}
