/** A file of whatever kind as lines of text, told by what it holds rather than by its name. */
import { decodeText, namedEncoding } from './decode-text.js';
import { readDocx } from './docx/docx-document.js';
import { htmlDocument } from './html-document.js';
import { textDocument, type SourceDocument } from './source-document.js';

export type SourceReading = { document: SourceDocument } | { refusal: string };

const largestFile = 32 * 1024 * 1024;
const asDocx = '请在Word或WPS中打开，另存为.docx。';

/** Never throws: a file that cannot be read is refused in words. */
export function readSource(bytes: Uint8Array, fileName: string): SourceReading {
  if (bytes.length > largestFile) return { refusal: '文件太大，最大32MB。' };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const refusal = refusalOf(bytes, start, fileName);
  if (refusal !== undefined) return { refusal };
  if (start.startsWith('PK\u0003\u0004')) {
    const document = readDocx(bytes);
    return document ? { document } : { refusal: `文件已损坏，或者不是Word文件。${asDocx}` };
  }
  return readText(bytes, start, fileName);
}

function refusalOf(bytes: Uint8Array, start: string, fileName: string): string | undefined {
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return holdsWideText(bytes, 'EncryptedPackage') ? '文件有密码，打不开。请去掉密码，再另存为.docx。' : `这是旧格式的Word或WPS文件，读不了。${asDocx}`;
  }
  if (start.startsWith('{\\rtf')) return `这是RTF文件，读不了。${asDocx}`;
  if (start.includes('%PDF-')) return 'PDF里没有段落，读不了。请用生成它的Word文件。';
  if (/^MIME-Version:/im.test(start) && /multipart\/related/i.test(start)) return `这是单个文件的网页（MHT），读不了。${asDocx}`;
  if (start.startsWith('PK\u0003\u0004') && /mimetypeapplication\/vnd\.oasis/.test(start)) return `这是OpenDocument文件，读不了。${asDocx}`;
  if (bytes.length === 0) return '文件是空的。';
  return /\.docx$/i.test(fileName) && !start.startsWith('PK') ? `文件已损坏，或者不是Word文件。${asDocx}` : undefined;
}

function readText(bytes: Uint8Array, start: string, fileName: string): SourceReading {
  const isHtml = /^[^a-z]*<(?:!doctype\s+html|html|head|meta|body|div|p|table|h[1-6])[\s>]/i.test(start) || /\.x?html?$/i.test(fileName);
  const decoded = decodeText(bytes, isHtml ? namedEncoding(bytes) : undefined);
  if (!decoded) return { refusal: '认不出文件的编码。请另存为UTF-8，或另存为.docx。' };
  const { text, encoding } = decoded;
  // In UTF-16 the angle brackets are two bytes each, so the start says nothing before it is decoded.
  if (isHtml || /^\s*<(?:!doctype\s+html|html)[\s>]/i.test(text)) return { document: htmlDocument(text, encoding) };
  return { document: textDocument(text, /\.(?:md|markdown)$/i.test(fileName) ? 'markdown' : 'text', encoding) };
}

/** Names inside the old container are written two bytes a letter. */
function holdsWideText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}
