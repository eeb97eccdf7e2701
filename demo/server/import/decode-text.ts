/** Bytes of a text file as text, in the encodings that agencies' files come in. */

export interface DecodedText {
  text: string;
  encoding: string;
}

/**
 * By its byte order mark, else as UTF-8, else in the encoding that the file names for itself, else as GB18030, which holds GBK and GB2312.
 * Undefined when the bytes fit none of them. A file that is valid UTF-8 is read so even when it names another: templates are often wrong.
 */
export function decodeText(bytes: Uint8Array, named?: string): DecodedText | undefined {
  const marked = encodingOfMark(bytes);
  const candidates = marked === undefined ? ['utf-8', ...(named === undefined ? [] : [named]), 'gb18030'] : [marked];
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  return undefined;
}

/** What an HTML file says of itself: `<meta charset=gbk>` or the older form with http-equiv. */
export function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

function encodingOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
