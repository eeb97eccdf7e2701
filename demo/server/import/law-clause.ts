/** One clause while it is being read: its paragraphs 款, items 项 and subitems 目. */
import type { ClauseBlock, ClauseText } from '../../../src/contract/models.js';
import { listMark, type ListMark } from './law-marks.js';
import type { Standing } from './law-outline.js';

export class ClauseReader {
  readonly id: string;
  #heading: Pick<ClauseText, 'label' | 'title'>;
  #standing: Standing;
  #blocks: ClauseBlock[] = [];
  #ids = new Set<string>();
  #paragraph = 0;
  #item: string | undefined;
  #expected = { item: 1, subitem: 1 };

  constructor(id: string, heading: Pick<ClauseText, 'label' | 'title'>, standing: Standing) {
    this.id = id;
    this.#heading = heading;
    this.#standing = standing;
  }

  /** Takes the next line; answers false when the number of an item does not follow the one before. */
  add(text: string): boolean {
    const mark = listMark(text);
    if (!mark) {
      this.addParagraph(text);
      return true;
    }
    return mark.kind === 'item' || this.#item === undefined ? this.#addItem(mark) : this.#addSubitem(mark, this.#item);
  }

  /** Takes a line as a paragraph, whatever it begins with. */
  addParagraph(text: string): void {
    this.#paragraph += 1;
    this.#item = undefined;
    this.#expected = { item: 1, subitem: 1 };
    this.#blocks.push({ id: this.#free(`${this.id}-p${String(this.#paragraph)}`), kind: 'paragraph', label: '', text });
  }

  /** The clause, with one empty paragraph where only the label stood. */
  clause(): ClauseText {
    if (this.isEmpty) this.addParagraph('');
    const { headingId, chapterId } = this.#standing;
    return { id: this.id, chapterId, headingId, ...this.#heading, blocks: this.#blocks, continues: [] };
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  #addItem({ label, number, text }: ListMark): boolean {
    // An article may begin with its items; they belong to a first paragraph that has no words of its own.
    if (this.#paragraph === 0) this.#paragraph = 1;
    const fits = number === this.#expected.item;
    this.#item = this.#free(`${this.id}-p${String(this.#paragraph)}-i`, number);
    this.#blocks.push({ id: this.#item, kind: 'item', label, text });
    this.#expected = { item: number + 1, subitem: 1 };
    return fits;
  }

  #addSubitem({ label, number, text }: ListMark, item: string): boolean {
    const fits = number === this.#expected.subitem;
    this.#blocks.push({ id: this.#free(`${item}-m`, number), kind: 'subitem', label, text });
    this.#expected.subitem = number + 1;
    return fits;
  }

  /** The printed number makes the id, as a lawyer would cite it; a number that stands twice takes the next free one. */
  #free(prefix: string, number?: number): string {
    let id = `${prefix}${String(number ?? '')}`;
    for (let next = (number ?? 0) + 1; this.#ids.has(id); next += 1) id = `${prefix}${String(next)}`;
    this.#ids.add(id);
    return id;
  }
}
