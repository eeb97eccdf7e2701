/**
 * A JPEG without anything that says where, when and with what it was taken: EXIF with its GPS, XMP, colour profile texts, comments, thumbnails, and
 * whatever stands behind the picture. The picture itself is copied bit by bit. Which way is up is kept, as the one tag of a new EXIF segment.
 */

const app0 = 0xe0;
const app1 = 0xe1;
const app14 = 0xee;
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Tables, frames and what belongs to them; DNL (0xdc) lets a frame leave its height open, and is not taken. */
const kept: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd]);
const startOfFrame: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Segments of a JPEG, chunks of a PNG: a picture of ten megabytes has at most a few thousand, one that was made to keep us busy has a million. */
export const mostPieces = 10_000;

export interface Picture {
  readonly bytes: Uint8Array;
  readonly pixels: number;
}

/** Undefined for what is not whole, or is in too many pieces. */
export function bareJpeg(bytes: Uint8Array): Picture | undefined {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let pixels = 0;
  let scans = 0;
  let at = 2;
  for (let pieces = 0; ; pieces += 1) {
    if (pieces > mostPieces) return undefined;
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === endOfImage) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const content = bytes.subarray(at + 4, end);
    if (marker === app1) orientation = orientationIn(content) ?? orientation;
    else if (marker === app14 && startsWith(content, 'Adobe')) parts.push(segment(app14, content.subarray(0, 12)));
    else if (marker === app0 && startsWith(content, 'JFIF\0')) parts.push(segment(app0, withoutThumbnail(content)));
    else if (startOfFrame.has(marker) || kept.has(marker) || marker === startOfScan) parts.push(bytes.subarray(at, end));
    // Application data, comments and reserved segments go; any other marker is not ours to understand.
    else if (marker < app0) return undefined;
    if (startOfFrame.has(marker)) {
      if (pixels > 0 || content.length < 6) return undefined;
      pixels = (((content[1] ?? 0) << 8) | (content[2] ?? 0)) * (((content[3] ?? 0) << 8) | (content[4] ?? 0));
    }
    at = end;
    if (marker === startOfScan) {
      const scanEnd = endOfScan(bytes, at);
      parts.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
      scans += 1;
    }
  }
  if (scans === 0 || pixels === 0) return undefined;
  return { bytes: joined([Uint8Array.of(0xff, 0xd8), ...inOrder(parts, orientation), Uint8Array.of(0xff, endOfImage)]), pixels };
}

/** JFIF has to stand first; which way is up comes right behind it, or first. */
function inOrder(parts: readonly Uint8Array[], orientation: number): readonly Uint8Array[] {
  if (orientation === 1) return parts;
  const head = parts.filter((part) => part[1] === app0).slice(0, 1);
  return [...head, orientationSegment(orientation), ...parts.filter((part) => !head.includes(part))];
}

/** Scan data runs to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return at;
}

function withoutThumbnail(content: Uint8Array): Uint8Array {
  const head = Uint8Array.from({ length: 14 }, (_, index) => content[index] ?? 0);
  head[12] = 0;
  head[13] = 0;
  return head;
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content]);
}

const exifHead = 'Exif\0\0';
const orientationTag = 0x0112;

/** Tag 0x0112 of the first directory: 1 to 8. */
function orientationIn(content: Uint8Array): number | undefined {
  if (!startsWith(content, exifHead)) return undefined;
  const tiff = content.subarray(exifHead.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return undefined;
  const little = tiff[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** EXIF in big-endian with this one tag and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return segment(app1, Uint8Array.from(Array.from(exifHead, (sign) => sign.charCodeAt(0)).concat(tiff)));
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
