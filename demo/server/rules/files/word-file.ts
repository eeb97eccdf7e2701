/** Whether bytes are a Word document: a package of its own, from the first byte to the last, without macros and without a password. */

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecordBytes = 22;
const centralHeaderBytes = 46;
const encrypted = 1;
/** A document of a thousand pictures has a few thousand parts. */
const mostParts = 10_000;

export function isWordFile(bytes: Uint8Array): boolean {
  const names = partNames(bytes);
  return names !== undefined && names.includes('[Content_Types].xml') && names.includes('word/document.xml')
    && !names.some((name) => /vbaproject\.bin$/i.test(name));
}

/** Names of the parts, as the directory at the end has them; undefined for what is no zip, or is something else as well. */
function partNames(bytes: Uint8Array): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endRecordBytes;
  // Without a comment at the end, and with the first part at the start: nothing hides before, behind or in between.
  if (end < 0 || view.getUint32(0, true) !== localHeader || view.getUint32(end, true) !== endRecord) return undefined;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > mostParts || start + view.getUint32(end + 12, true) !== end) return undefined;
  const names: string[] = [];
  let first = Infinity;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + centralHeaderBytes > end || view.getUint32(at, true) !== centralHeader) return undefined;
    if ((view.getUint16(at + 8, true) & encrypted) !== 0) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    names.push(new TextDecoder().decode(bytes.subarray(at + centralHeaderBytes, at + centralHeaderBytes + nameLength)));
    first = Math.min(first, view.getUint32(at + 42, true));
    at += centralHeaderBytes + nameLength + extraLength + commentLength;
  }
  return at === end && first === 0 ? names : undefined;
}
