/** What a browser posts without script: url-encoded or multipart, in UTF-8 or in the encoding of an old page. */
import { readBytes } from '../../request-body.js';
import { refuse } from '../../problems.js';

export type Fields = ReadonlyMap<string, string>;

/** Fields that a form of ours could have; more are not read. */
const mostFields = 1000;

/**
 * @throws {Refusal} 413 beyond the limit, 415 for another type, 400 for text that no encoding explains.
 */
export async function readFields(request: Request, maxBytes: number): Promise<Fields> {
  const type = request.headers.get('Content-Type') ?? '';
  const isMultipart = /^multipart\/form-data\s*;/i.test(type);
  if (!isMultipart && !/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) refuse('unsupported-media-type', { title: '请从网页上的表格提交。' });
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) refuse('too-large', { maxBytes });
  const bytes = await readBytes(request, maxBytes);
  const pairs = isMultipart ? await multipartPairs(bytes, type) : urlEncodedPairs(bytes);
  return new Map(pairs.map(([name, value]) => [name, plain(value)]));
}

/** Browsers send CR LF; NUL is no text. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '');

async function multipartPairs(bytes: Uint8Array, type: string): Promise<[string, string][]> {
  const [text = ''] = decoded([bytes]);
  try {
    const body = new TextEncoder().encode(firstParts(text, type));
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
    return [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
  } catch {
    return refuse('malformed-request');
  }
}

/** Cut before it is taken apart, and closed again. */
function firstParts(text: string, type: string): string {
  const [, quoted, bare = ''] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const mark = `--${quoted ?? bare}`;
  const parts = text.split(mark, mostFields + 2);
  return parts.length > mostFields + 1 ? [...parts.slice(0, mostFields + 1), '--'].join(mark) : text;
}

function urlEncodedPairs(bytes: Uint8Array): [string, string][] {
  // Cut before anything is decoded: a body has room for half a million fields.
  const raw = new TextDecoder('latin1').decode(bytes).split('&', mostFields).filter((pair) => pair !== '').map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [pair, ''] as const : [pair.slice(0, equals), pair.slice(equals + 1)] as const;
  });
  // All of them together, since one short name may read well in either encoding.
  const texts = decoded(raw.flat().map(percentBytes));
  return raw.map((_, index) => [texts[index * 2] ?? '', texts[index * 2 + 1] ?? '']);
}

function percentBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    const byte = sign === percent ? hexDigit(text.charCodeAt(place + 1)) * 16 + hexDigit(text.charCodeAt(place + 2)) : NaN;
    if (!Number.isNaN(byte)) place += 2;
    bytes[size] = Number.isNaN(byte) ? (sign === plus ? space : sign) : byte;
    size += 1;
  }
  return bytes.subarray(0, size);
}

const [percent, plus, space] = [0x25, 0x2b, 0x20];

/** NaN for any other sign, and beyond the end. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter <= 5 ? letter + 10 : NaN;
}

/** UTF-8 wherever it reads as such; a page in GBK that lacks `accept-charset` posts GB18030. The citizen sees the text before it is filed. */
function decoded(parts: readonly Uint8Array[]): string[] {
  return readAs('utf-8', parts) ?? readAs('gb18030', parts) ?? refuse('malformed-request', { title: '文字的编码认不出，请在本站的表格里填写。' });
}

/** Undefined when a part is not written in it; U+FFFD that somebody typed is a sign as any other. */
function readAs(label: 'utf-8' | 'gb18030', parts: readonly Uint8Array[]): string[] | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return parts.map((part) => decoder.decode(part));
  } catch {
    return undefined;
  }
}
