/** What a file is, told by its content alone: names and declared types are whatever the sender likes. */
import type { AttachmentMediaType } from '../../../../src/contract/models.js';
import { isWordFile } from './word-file.js';

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
  return found?.[0] ?? (isWordFile(bytes) ? wordType : undefined);
}

/** `%%EOF` within the last kilobyte, as readers look for it: what was cut off is no use to anybody. */
function endsLikePdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(-1024)).includes('%%EOF');
}
