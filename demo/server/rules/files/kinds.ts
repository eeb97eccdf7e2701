/** What a file is, told by its content alone: names and declared types are whatever the sender likes. */
import type { AttachmentMediaType, RefusedFormat } from '../../../../src/contract/models.js';
import { wordKind } from './word-file.js';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const endings: Readonly<Record<AttachmentMediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'], 'image/jpeg': ['jpg', 'jpeg', 'jfif', 'jpe'], 'image/png': ['png'], [wordType]: ['docx'],
};

/** The ending of a name that fits, without its point. */
export const endingOf = (mediaType: AttachmentMediaType): string => endings[mediaType][0];

export const endingFits = (mediaType: AttachmentMediaType, ending: string): boolean => endings[mediaType].includes(ending.toLowerCase());

const starts: readonly (readonly [AttachmentMediaType, readonly number[]])[] = [
  // %PDF-, at the very start: readers look further, and what stands before it would be something else too.
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Undefined for everything that is not taken. */
export function mediaTypeOf(bytes: Uint8Array): AttachmentMediaType | undefined {
  const found = starts.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (found?.[0] === 'application/pdf' && !endsLikePdf(bytes)) return undefined;
  return found?.[0] ?? (wordKind(bytes) === 'word' ? wordType : undefined);
}

/** What many have and send, and nobody here can open: pictures as telephones and chats keep them, documents that run programs. */
export function refusedFormatOf(bytes: Uint8Array): RefusedFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  if (isHeic(start, bytes[3] ?? 0)) return 'heic';
  return wordKind(bytes) === 'macros' ? 'macros' : undefined;
}

/** ISO/IEC 23008-12: the brands stand in the first box; AVIF has the same box and other codecs. @param size Of the box, whose length no picture's exceeds a byte. */
function isHeic(start: string, size: number): boolean {
  if (!/^\0\0\0[^]ftyp/.test(start)) return false;
  const brands = start.slice(8, size).match(/[^]{4}/g) ?? [];
  return brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) && !brands.some((brand) => /^avi[fs]$/.test(brand));
}

/** `%%EOF` within the last kilobyte, as readers look for it: what was cut off is no use to anybody. */
function endsLikePdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(-1024)).includes('%%EOF');
}
