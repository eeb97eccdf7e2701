/** The parts of a Word file: a zip of XML with relations between them. */
import { strFromU8, unzipSync } from 'fflate';
import { childElements, parseMarkup, type MarkupElement } from '../markup.js';

/** A draft law is text: what unpacks to more than this is not one. */
const largestPart = 64 * 1024 * 1024;

export class DocxPackage {
  #parts: Record<string, Uint8Array>;
  #main: string;

  private constructor(parts: Record<string, Uint8Array>, main: string) {
    this.#parts = parts;
    this.#main = main;
  }

  /** Undefined when the bytes are a damaged zip, hold no Word document, or unpack to more than any draft needs. */
  static open(bytes: Uint8Array): DocxPackage | undefined {
    try {
      let room = largestPart;
      const parts = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (!/\.(?:xml|rels)$/i.test(name)) return false;
          room -= originalSize;
          if (room < 0) throw new RangeError('too large');
          return true;
        },
      });
      const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
      return parts[main] ? new DocxPackage(parts, main) : undefined;
    } catch {
      return undefined;
    }
  }

  get document(): MarkupElement {
    return this.#read(this.#main) ?? parseMarkup('', 'xml');
  }

  /** The part that the document is related to: styles, numbering, footnotes, endnotes. */
  part(type: string): MarkupElement | undefined {
    const target = relationsOf(this.#parts, this.#main).find((relation) => relation.type === type)?.target;
    return this.#read(target ?? `${folderOf(this.#main)}${type}.xml`);
  }

  #read(name: string): MarkupElement | undefined {
    const bytes = this.#parts[name];
    return bytes && parseMarkup(decodePart(bytes), 'xml');
  }
}

interface Relation {
  /** The last word of its type, which is the same in the transitional and the strict form. */
  type: string;
  target: string;
}

function relationsOf(parts: Record<string, Uint8Array>, part: string): Relation[] {
  const folder = folderOf(part);
  const bytes = parts[`${folder}_rels/${part.slice(folder.length)}.rels`];
  const root = bytes && childElements(parseMarkup(decodePart(bytes), 'xml'), 'Relationships')[0];
  return (root ? childElements(root, 'Relationship') : []).map(({ attributes }) => ({
    type: attributes['Type']?.split('/').at(-1) ?? '',
    target: new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1),
  }));
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function decodePart(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return utf16 ? new TextDecoder('utf-16le').decode(bytes) : strFromU8(bytes);
}
