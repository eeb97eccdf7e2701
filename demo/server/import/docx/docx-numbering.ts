/** Counts the lists of a Word file as Word does and writes the label that a reader of the page sees. */
import type { RestoredNumbers } from '../source-document.js';
import { writeNumber } from '../number-format.js';
import type { ListLevel, NumberedList } from './docx-lists.js';
import type { ParagraphLook } from './docx-styles.js';

export interface ParagraphNumber {
  /** Empty for a bullet or a number that shows nothing. */
  label: string;
  bullet: boolean;
  /** The format that is not known here; the label has Arabic digits instead. */
  unknownFormat?: string;
}

export class DocxNumbering {
  #lists: Map<string, NumberedList>;
  /** By abstract list: the last number of each level. */
  #counters = new Map<string, (number | undefined)[]>();
  /** The levels that a list of its own start has used. */
  #begun = new Map<NumberedList, Set<number>>();
  #restored = new Map<string, RestoredNumbers>();

  constructor(lists: Map<string, NumberedList>) {
    this.#lists = lists;
  }

  /** The number of the next paragraph in the order of the text; undefined where it has none. */
  next(look: ParagraphLook): ParagraphNumber | undefined {
    const list = look.numId === undefined ? undefined : this.#lists.get(look.numId);
    if (!list) return undefined;
    const level = levelOf(list, look);
    const definition = list.levels[level];
    if (!definition) return undefined;
    const counters = this.#count(list, level, definition);
    if (definition.format === 'bullet') return { label: '', bullet: true };
    return this.#write(list, level, definition, counters);
  }

  /** What was put back so far, in the order of first use. */
  get restored(): RestoredNumbers[] {
    return [...this.#restored.values()];
  }

  #count(list: NumberedList, level: number, { start }: ListLevel): (number | undefined)[] {
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const begun = this.#begun.get(list) ?? new Set();
    this.#begun.set(list, begun);
    const override = list.startOverrides[level];
    const last = override !== undefined && !begun.has(level) ? undefined : counters[level];
    begun.add(level);
    counters[level] = last === undefined ? (override ?? start) : last + 1;
    for (let below = level + 1; below < 9; below += 1) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || level < restart) counters[below] = undefined;
    }
    return counters;
  }

  #write(list: NumberedList, level: number, definition: ListLevel, counters: (number | undefined)[]): ParagraphNumber {
    let unknownFormat: string | undefined;
    const label = definition.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels[index];
      if (!shown || index > level) return '';
      const value = counters[index] ?? shown.start;
      const format = definition.legal ? 'decimal' : shown.format;
      const written = writeNumber(value, format);
      if (written === undefined) unknownFormat = format;
      return written ?? String(value);
    });
    if (label !== '') this.#remember(definition.pattern, label);
    return { label, bullet: false, ...(unknownFormat !== undefined && { unknownFormat }) };
  }

  #remember(pattern: string, label: string): void {
    const known = this.#restored.get(pattern);
    if (known) Object.assign(known, { count: known.count + 1, last: label });
    else this.#restored.set(pattern, { pattern, count: 1, first: label, last: label });
  }
}

/** A level that names one of the paragraph's styles is meant by that style, whatever level the style itself gives. */
function levelOf({ levels }: NumberedList, { ownLevel, styleLevel, styleIds }: ParagraphLook): number {
  if (ownLevel !== undefined) return ownLevel;
  for (const id of styleIds) {
    const named = levels.findIndex((each) => each?.styleId === id);
    if (named >= 0) return named;
  }
  return styleLevel ?? 0;
}
