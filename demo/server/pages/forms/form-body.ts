/** What a browser posts without script: url-encoded or multipart, in UTF-8 or in the encoding of an old page. */
import { readBytes } from '../../request-body.js';
import { refuse } from '../../problems.js';

export type Fields = ReadonlyMap<string, string>;

/** Fields that a form of ours could have; more are not read. */
const mostFields = 1000;
const replacement = '\ufffd';

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
  return new Map(pairs.slice(0, mostFields).map(([name, value]) => [name, plain(value)]));
}

/** Browsers send CR LF; NUL is no text. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '');

async function multipartPairs(bytes: Uint8Array, type: string): Promise<[string, string][]> {
  const body = new TextEncoder().encode(decoded(bytes));
  try {
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
    return [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
  } catch {
    return refuse('malformed-request');
  }
}

function urlEncodedPairs(bytes: Uint8Array): [string, string][] {
  const raw = new TextDecoder('latin1').decode(bytes).split('&').filter((pair) => pair !== '').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [percentBytes(name), percentBytes(value.join('='))] as const;
  });
  // All of them together, since one short name may read well in either encoding.
  const label = encodingOf(raw.flatMap(([name, value]) => [name, value]));
  const text = (part: Uint8Array) => new TextDecoder(label).decode(part);
  return raw.map(([name, value]) => [text(name), text(value)]);
}

function percentBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    const hex = /^[0-9a-f]{2}/i.exec(text.slice(place + 1, place + 3))?.[0];
    if (sign === '%' && hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      place += 2;
    } else {
      bytes.push(sign === '+' ? 0x20 : text.charCodeAt(place) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf([bytes])).decode(bytes);
}

/** UTF-8 wherever it reads as such; a page in GBK that lacks `accept-charset` posts GB18030. The citizen sees the text before it is filed. */
function encodingOf(parts: readonly Uint8Array[]): 'utf-8' | 'gb18030' {
  const reads = (label: string) => parts.every((part) => !new TextDecoder(label).decode(part).includes(replacement));
  if (reads('utf-8')) return 'utf-8';
  return reads('gb18030') ? 'gb18030' : refuse('malformed-request', { title: '文字的编码认不出，请在本站的表格里填写。' });
}
