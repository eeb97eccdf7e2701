/** What a browser posts without script: url-encoded or multipart, in UTF-8 or in the encoding of an old page. */
import { refuse, type ProblemFields } from '../../problems.js';
import { readBytes, refusePacked } from '../../request-body.js';
import { partsOf, type Part } from './multipart.js';

export type Fields = ReadonlyMap<string, string>;

/** As it came: what it is, nobody has looked at yet. */
export interface PostedFile {
  /** Name of its field. */
  readonly field: string;
  /** Whatever the device calls it, without folders. */
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Posted {
  readonly fields: Fields;
  readonly files: readonly PostedFile[];
}

export interface BodyLimits {
  readonly maxTextBytes: number;
  /** With files; where none are taken, that of the text. */
  readonly maxBytes: number;
  /** Said beyond it. */
  readonly words?: ProblemFields;
}

/** Fields that a form of ours could have; more are not read. */
const mostFields = 1000;

export const isMultipart = (request: Request): boolean => /^multipart\/form-data\s*;/i.test(typeOf(request));

const typeOf = ({ headers }: Request) => headers.get('Content-Type') ?? '';

/**
 * @throws {Refusal} 413 beyond the limits, 415 for another type and for what is packed, 400 for text that no encoding explains.
 */
export async function readForm(request: Request, { maxTextBytes, maxBytes, words = {} }: BodyLimits): Promise<Posted> {
  refusePacked(request);
  const multipart = isMultipart(request);
  if (!multipart && !/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(typeOf(request))) refuse('unsupported-media-type', { title: '请从网页上的表格提交。' });
  const limit = multipart ? maxBytes : maxTextBytes;
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) refuse('too-large', { ...words, maxBytes: limit });
  const bytes = await readBytes(request, limit, words);
  if (multipart) return multipartForm(bytes, typeOf(request), maxTextBytes);
  return { fields: fieldsIn(urlEncodedPairs(bytes)), files: [] };
}

const fieldsIn = (pairs: readonly (readonly [string, string])[]): Fields => new Map(pairs.map(([name, value]) => [name, plain(value)]));

/** Browsers send CR LF; NUL is no text. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '');

/** The platform reads names and texts, out of a body from which the files are taken. */
async function multipartForm(bytes: Uint8Array, type: string, maxTextBytes: number): Promise<Posted> {
  const [, quoted, bare = ''] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  const parts = partsOf(bytes, boundary, mostFields) ?? refuse('malformed-request');
  const texts = parts.map(({ head, content, isFile }) => (isFile ? [head] : [head, content]));
  if (texts.flat().reduce((sum, { length }) => sum + length, 0) > maxTextBytes) refuse('too-large', { maxBytes: maxTextBytes });
  // All of them together, since one short name may read well in either encoding.
  const read = decoded(texts.flat());
  const body = `${texts.map((pieces) => `--${boundary}${read.splice(0, pieces.length).join('')}\r\n`).join('')}--${boundary}--`;
  try {
    const form = await new Response(new TextEncoder().encode(body), { headers: { 'Content-Type': type } }).formData();
    return entriesOf(form, parts.filter(({ isFile }) => isFile));
  } catch {
    return refuse('malformed-request');
  }
}

/** Files stand in the order of their parts. A field of which nothing was chosen is sent as a file without name and content. */
function entriesOf(form: FormData, parts: readonly Part[]): Posted {
  const entries = [...form];
  const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const named = entries.flatMap(([field, value]) => (typeof value === 'string' ? [] : [{ field, name: value.name.split(/[/\\]/).at(-1) ?? '' }]));
  if (named.length !== parts.length) throw new TypeError('The platform sees other files than we do.');
  const files = named.map((file, index) => ({ ...file, content: parts[index]?.content ?? new Uint8Array() }));
  return { fields: fieldsIn(texts), files: files.filter(({ name, content }) => name !== '' || content.length > 0) };
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
