/** What is kept of a file that somebody sent. */
import type { AttachmentMediaType, RefusedFormat } from '../../../../src/contract/models.js';
import { bareJpeg } from './jpeg.js';
import { mediaTypeOf, refusedFormatOf, wordType } from './kinds.js';
import { barePng } from './png.js';

export interface FileRules {
  readonly mediaTypes: readonly AttachmentMediaType[];
  /** Larger pictures would exhaust whoever opens them. */
  readonly maxPixels: number;
}

export interface KeptFile {
  readonly mediaType: AttachmentMediaType;
  readonly bytes: Uint8Array;
  readonly fault?: never;
}

export type Received =
  | KeptFile
  | { readonly fault: 'empty' | 'damaged' | 'too-many-pixels' }
  | { readonly fault: 'type'; readonly format: RefusedFormat | undefined };

/** Pictures are cleaned; documents are kept to the bit, for a signature in them must stay good. */
export function receivedFile(bytes: Uint8Array, { mediaTypes, maxPixels }: FileRules): Received {
  if (bytes.length === 0) return { fault: 'empty' };
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined || !mediaTypes.includes(mediaType)) return { fault: 'type', format: mendable(bytes, mediaTypes) };
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return { mediaType, bytes };
  const picture = mediaType === 'image/jpeg' ? bareJpeg(bytes) : barePng(bytes);
  if (!picture) return { fault: 'damaged' };
  return picture.pixels > maxPixels ? { fault: 'too-many-pixels' } : { mediaType, bytes: picture.bytes };
}

/** What it is, where something that is taken can be made of it. */
function mendable(bytes: Uint8Array, taken: readonly AttachmentMediaType[]): RefusedFormat | undefined {
  const format = refusedFormatOf(bytes);
  const wanted = format === 'macros' ? taken.includes(wordType) : taken.some((type) => type.startsWith('image/'));
  return wanted ? format : undefined;
}
