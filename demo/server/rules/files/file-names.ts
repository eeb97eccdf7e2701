/** Names of files: read from a header, made harmless, and written into one again (RFC 6266, RFC 8187). */
import type { AttachmentMediaType } from '../../../../src/contract/models.js';
import { endingFits, endingOf } from './kinds.js';

const longestStem = 100;

/** The contract has checked the header's form. Undefined where the escapes are no UTF-8. */
export function nameInHeader(header: string): string | undefined {
  try {
    return decodeURIComponent(header.slice(header.indexOf("''") + 2));
  } catch {
    return undefined;
  }
}

const escaped = (name: string) => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What `createUpload` is told a file is called. Of a long name it is the end, which tells its kind. */
export const nameHeader = (name: string): string => `attachment; filename*=UTF-8''${escaped([...name].slice(-longestStem).join('') || '-')}`;

/** Without folders, control characters and turns of writing direction, and with an ending that fits the content: `a.exe` that holds a PDF is `a.exe.pdf`. */
export function safeName(name: string, mediaType: AttachmentMediaType): string {
  const plain = (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*]/g, '_').trim().replace(/^\.+/, '');
  const [, stem = plain, ending = ''] = /^(.*)\.([^.]{1,10})$/su.exec(plain) ?? [];
  const fits = endingFits(mediaType, ending);
  const kept = [...(fits ? stem : plain)].slice(0, longestStem).join('');
  return `${kept === '' ? '附件' : kept}.${fits ? ending : endingOf(mediaType)}`;
}

/** A name that tells nothing of whoever gave it. */
export const publicName = (place: number, mediaType: AttachmentMediaType): string => `附件${String(place)}.${endingOf(mediaType)}`;

/** For saving, never for showing: plain for old readers, and as it is. */
export function savingHeader(name: string, mediaType: AttachmentMediaType): string {
  return `attachment; filename="attachment.${endingOf(mediaType)}"; filename*=UTF-8''${escaped(name)}`;
}
