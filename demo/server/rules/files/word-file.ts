/** Whether bytes are a Word document: a package of its own, from the first byte to the last, without a password, and whether it has macros. */
import { inflateSync } from 'fflate';

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecordBytes = 22;
const centralHeaderBytes = 46;
const encrypted = 1;
/** A document of a thousand pictures has a few thousand parts. */
const mostParts = 10_000;

/** The list of what a package holds has a few thousand signs; one that was made to keep us busy would have millions. */
const mostPacked = 65_536;
const mostTypes = 1_048_576;

interface Part {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** `macros` where programs are part of it, whatever its name and theirs. Undefined for what is no Word document, or one that cannot be looked into. */
export function wordKind(bytes: Uint8Array): 'word' | 'macros' | undefined {
  const parts = partsOf(bytes) ?? [];
  if (!parts.some(({ name }) => name === 'word/document.xml')) return undefined;
  // Names of parts are the same in whatever case (ECMA-376 part 2).
  const lists = parts.filter(({ name }) => name.toLowerCase() === '[content_types].xml').map((part) => contentTypes(part, bytes));
  // An entity could hide a word that is looked for; the list has no use for any.
  if (lists.length === 0 || lists.some((text) => text === undefined || /<!(?:doctype|entity)|&#/i.test(text))) return undefined;
  return [...lists, ...parts.map(({ name }) => name)].some((text) => /macroenabled|vbaproject/i.test(text ?? '')) ? 'macros' : 'word';
}

/** Read as signs of one byte without those that are 0, so that it is found in UTF-16 too. */
function contentTypes({ method, packed, size, offset }: Part, bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (packed > mostPacked || size > mostTypes || offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = unpacked(bytes.subarray(start, start + packed), method);
  return content?.length === size ? new TextDecoder('latin1').decode(content).replace(/\0/g, '') : undefined;
}

function unpacked(content: Uint8Array, method: number): Uint8Array | undefined {
  if (method === 0) return content;
  if (method !== 8) return undefined;
  try {
    return inflateSync(content, { out: new Uint8Array(mostTypes + 1) });
  } catch {
    return undefined;
  }
}

/** The parts, as the directory at the end has them; undefined for what is no zip, or is something else as well. */
function partsOf(bytes: Uint8Array): Part[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endRecordBytes;
  // Without a comment at the end, and with the first part at the start: nothing hides before, behind or in between.
  if (end < 0 || view.getUint32(0, true) !== localHeader || view.getUint32(end, true) !== endRecord) return undefined;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > mostParts || start + view.getUint32(end + 12, true) !== end) return undefined;
  const parts: Part[] = [];
  let first = Infinity;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + centralHeaderBytes > end || view.getUint32(at, true) !== centralHeader) return undefined;
    if ((view.getUint16(at + 8, true) & encrypted) !== 0) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const [packed, size, offset] = [20, 24, 42].map((place) => view.getUint32(at + place, true)) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + centralHeaderBytes, at + centralHeaderBytes + nameLength));
    parts.push({ name, method: view.getUint16(at + 10, true), packed, size, offset });
    first = Math.min(first, offset);
    at += centralHeaderBytes + nameLength + extraLength + commentLength;
  }
  return at === end && first === 0 ? parts : undefined;
}
