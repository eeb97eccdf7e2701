/** Files as citizens have them, made byte by byte, and files that only pretend. */
import { deflateSync } from 'node:zlib';

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const segment = (marker: number, content: Uint8Array): Buffer => bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff], content);

/** What must never be found in what is kept. */
export const secrets = ['GPS-39.9087N', 'Huawei-P99', 'xmp-creator', 'icc-description', 'a-comment', 'behind-the-picture', 'thumbnail-bytes'] as const;

/** EXIF with camera, way up and a directory of GPS; `II` or `MM` says in which order its bytes stand. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const little = order === 'II';
  const tiff = Buffer.alloc(120);
  const u16 = (at: number, value: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (at: number, value: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  const entry = (at: number, tag: number, type: number, count: number, write: () => void) => { u16(at, tag); u16(at + 2, type); u32(at + 4, count); write(); };
  tiff.write(order, 0, 'latin1');
  u16(2, 42);
  u32(4, 8);
  u16(8, 3);
  entry(10, 0x010f, 2, 11, () => u32(18, 70));
  entry(22, 0x0112, 3, 1, () => u16(30, orientation));
  entry(34, 0x8825, 4, 1, () => u32(42, 50));
  u16(50, 1);
  entry(52, 0x0002, 2, 13, () => u32(60, 90));
  tiff.write(secrets[1], 70, 'latin1');
  tiff.write(secrets[0], 90, 'latin1');
  return bytes('Exif\0\0', tiff);
}

export interface PhotoOptions {
  readonly orientation?: number;
  readonly order?: 'II' | 'MM';
  readonly width?: number;
  readonly height?: number;
  /** Grows to this size. */
  readonly size?: number;
}

/** Of the picture itself: tables, frame and scan. */
const tables = segment(0xdb, Buffer.concat([Buffer.of(0), Buffer.alloc(64, 1)]));
const huffman = segment(0xc4, Buffer.concat([Buffer.of(0), Buffer.from([1, ...Array<number>(15).fill(0)]), Buffer.of(0)]));
const scanHead = segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0));

/** A photo with all that a telephone writes into it. */
export function photo({ orientation = 6, order = 'MM', width = 8, height = 8, size = 0 }: PhotoOptions = {}): Buffer {
  const frame = segment(0xc0, Buffer.of(8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0));
  const scan = bytes([0x2a, 0xff, 0x00, 0x3b, 0xff, 0xd0, 0x7f], Buffer.alloc(size, 0x55));
  return bytes(
    [0xff, 0xd8], segment(0xe0, bytes('JFIF\0', [1, 2, 0, 0, 1, 0, 1, 1, 5], secrets[6])), segment(0xe1, exif(orientation, order)),
    segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', `<x:xmpmeta>${secrets[2]}</x:xmpmeta>`)), segment(0xe2, bytes('ICC_PROFILE\0', secrets[3])),
    segment(0xfe, bytes(secrets[4], '<script>alert(1)</script>')), tables, frame, huffman, scanHead, scan, [0xff, 0xd9], secrets[5],
  );
}

/** The same picture as it is kept. */
export function barePhoto(orientation: number): Buffer {
  const frame = segment(0xc0, Buffer.of(8, 0, 8, 0, 8, 1, 1, 0x11, 0));
  const turned = segment(0xe1, bytes('Exif\0\0', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]));
  return bytes([0xff, 0xd8], segment(0xe0, bytes('JFIF\0', [1, 2, 0, 0, 1, 0, 1, 0, 0])), orientation === 1 ? [] : turned,
    tables, frame, huffman, scanHead, [0x2a, 0xff, 0x00, 0x3b, 0xff, 0xd0, 0x7f], [0xff, 0xd9]);
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Uint8Array | string): Buffer {
  const body = bytes(type, content);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc(body));
  return bytes(length, body, sum);
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content[8] = 8;
  return chunk('IHDR', content);
}

export const emptyChunk = (type: string): Buffer => chunk(type, '');

/** A drawing with texts, times and EXIF in it. */
export function drawing({ width = 2, height = 2 }: { width?: number; height?: number } = {}): Buffer {
  const data = chunk('IDAT', deflateSync(Buffer.alloc(6)));
  return bytes(pngStart, header(width, height), chunk('iCCP', `${secrets[3]}\0\0x`), chunk('eXIf', secrets[0]), chunk('tEXt', `Author\0${secrets[2]}`),
    chunk('zTXt', `Comment\0\0${secrets[4]}`), chunk('iTXt', `x\0\0\0\0\0${secrets[1]}`), chunk('tIME', Buffer.alloc(7)), data, chunk('IEND', ''), secrets[5]);
}

export function bareDrawing(): Buffer {
  return bytes(pngStart, header(2, 2), chunk('IDAT', deflateSync(Buffer.alloc(6))), chunk('IEND', ''));
}

export const pdf = (text = '座椅图纸'): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Author(a-comment)>>endobj\ntrailer<<>>\n%%EOF\n`, 'utf8');

/** A package of parts that are not packed. */
export function zip(parts: Readonly<Record<string, string>>, flags = 0): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt32LE(crc(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = bytes('PK\x03\x04', shared, Buffer.from(name), content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(bytes('PK\x01\x02', [20, 0], shared, place, Buffer.from(name)));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, bytes('PK\x05\x06', end)]);
}

/** As an iPhone has photos: an `ftyp` box with its brands. */
export const boxed = (...brands: readonly string[]): Buffer => bytes([0, 0, 0, 12 + brands.length * 4], 'ftyp', brands[0] ?? '', [0, 0, 0, 0], brands.slice(1).join(''), [0, 0, 0, 8], 'mdat', Buffer.alloc(40));
export const heic = (): Buffer => boxed('heic', 'mif1', 'heic');
export const gif = (): Buffer => bytes('GIF89a', [1, 0, 1, 0, 0x80, 0, 0], Buffer.alloc(20), ';');
export const webp = (): Buffer => bytes('RIFF', [28, 0, 0, 0], 'WEBPVP8L', Buffer.alloc(20));

/** The list of contents of a Word document that runs programs. */
export const macroTypes = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';

const wordParts = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };

export const word = (more: Readonly<Record<string, string>> = {}, flags = 0): Buffer => zip({ ...wordParts, ...more }, flags);
