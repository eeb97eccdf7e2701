/** What the styles of a Word file say about numbering and headings. */
import { childElements, childOf, type MarkupElement } from '../markup.js';

export interface NumberReference {
  /** `0` takes the numbering away. */
  numId: string | undefined;
  level: number | undefined;
}

export interface ParagraphLook {
  numId: string | undefined;
  /** The paragraph's own word about its level, which counts before that of its style. */
  ownLevel: number | undefined;
  styleLevel: number | undefined;
  /** From 0; undefined for body text. */
  outlineLevel: number | undefined;
  /** English for Word's own styles, in lower case: `title`, `toc 1`. */
  styleName: string;
  /** The styles from the paragraph's own to the one that all others stand on. */
  styleIds: string[];
}

export class DocxStyles {
  #styles = new Map<string, MarkupElement>();
  #defaultId: string | undefined;

  constructor(root: MarkupElement | undefined) {
    for (const style of root ? childElements(childOf(root, 'w:styles') ?? root, 'w:style') : []) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, style);
      const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultId = id;
    }
  }

  /** The paragraph's own settings before those of its style, and those before the styles that it is based on. */
  look(properties: MarkupElement | undefined): ParagraphLook {
    const chain = this.#chain(valueOf(properties, 'w:pStyle') ?? this.#defaultId);
    const settings = [properties, ...chain.map((style) => childOf(style, 'w:pPr'))];
    const references = settings.map(numberReference);
    const outline = settings.map((each) => valueOf(each, 'w:outlineLvl')).find((level) => level !== undefined);
    const outlineLevel = outline === undefined || !/^[0-8]$/.test(outline) ? undefined : Number(outline);
    return {
      numId: references.find(({ numId }) => numId !== undefined)?.numId,
      ownLevel: references[0]?.level,
      styleLevel: references.slice(1).find(({ level }) => level !== undefined)?.level,
      outlineLevel,
      styleName: (valueOf(chain[0], 'w:name') ?? '').toLowerCase(),
      styleIds: chain.map(({ attributes }) => attributes['w:styleId'] ?? ''),
    };
  }

  /** The list that a numbering style stands for. */
  numIdOf(styleId: string): string | undefined {
    return numberReference(childOf(this.#styles.get(styleId), 'w:pPr')).numId;
  }

  #chain(first: string | undefined): MarkupElement[] {
    const chain: MarkupElement[] = [];
    let id = first;
    while (id !== undefined) {
      const style = this.#styles.get(id);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      id = valueOf(style, 'w:basedOn');
    }
    return chain;
  }
}

export function numberReference(properties: MarkupElement | undefined): NumberReference {
  const reference = childOf(properties, 'w:numPr');
  const level = Number(valueOf(reference, 'w:ilvl') ?? NaN);
  return { numId: valueOf(reference, 'w:numId'), level: Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined };
}

/** `w:val` of a child. */
export function valueOf(element: MarkupElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A switch is on when it stands there without a value. */
export function isOn(element: MarkupElement | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
}
