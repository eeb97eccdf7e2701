/** A PNG of its picture alone: texts, times, EXIF, colour profiles, animation and whatever stands behind the picture are left out, chunk by chunk. */
import { joined, mostPieces, type Picture } from './jpeg.js';

const signatureBytes = 8;
/** What a reader needs to draw it as it was meant. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs']);

/** Undefined for what is not whole, or is in too many pieces. */
export function barePng(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, signatureBytes)];
  let pixels = 0;
  let hasData = false;
  let pieces = 0;
  for (let at = signatureBytes; ;) {
    pieces += 1;
    if (pieces > mostPieces || at + 12 > bytes.length) return undefined;
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== checksum(bytes.subarray(at + 4, end - 4))) return undefined;
    if (at === signatureBytes) {
      if (type !== 'IHDR' || length !== 13) return undefined;
      pixels = view.getUint32(at + 8) * view.getUint32(at + 12);
    }
    const isCritical = ((bytes[at + 4] ?? 0) & 0x20) === 0;
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    else if (isCritical) return undefined;
    hasData ||= type === 'IDAT';
    if (type === 'IEND') return hasData && pixels > 0 && length === 0 ? { bytes: joined(parts), pixels } : undefined;
    at = end;
  }
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as in annex D of the PNG specification. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
