import { refuse, type ProblemFields } from './problems.js';
import { parseStrictJson } from './strict-json.js';

/**
 * Reads a JSON body, counting while it streams.
 *
 * @param maxBytes Bytes as they arrive.
 * @throws {Refusal} 415 for another type and for what is packed, 413 beyond the limit, 400 for what is not strict JSON in UTF-8.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  refusePacked(request);
  if (!isJson(request.headers.get('Content-Type'))) refuse('unsupported-media-type', { detail: '请写明 Content-Type: application/json，文字用UTF-8。' });
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) refuse('too-large', { maxBytes });
  const bytes = await readBytes(request, maxBytes);
  const parsed = parseStrictJson(decodeUtf8(bytes));
  return parsed.ok ? parsed.value : refuse('malformed-request');
}

/** @throws {Refusal} 415: limits count the bytes that arrive, and a packed body may be any size once it is open. */
export function refusePacked({ headers }: Request): void {
  if (/^(?:identity)?$/i.test(headers.get('Content-Encoding')?.trim() ?? '')) return;
  refuse('unsupported-media-type', { title: '正文不要压缩。', detail: '请去掉 Content-Encoding，原样再发。' }, { 'Accept-Encoding': 'identity' });
}

/** Only JSON, so that a browser always asks first whether the page may send it. */
function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}

/** The bytes of a file. @throws {Refusal} 413 beyond the limit, before a byte is read where the sender said how many there are. */
export function readFileBody(request: Request, maxBytes: number, words: ProblemFields): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) refuse('too-large', { ...words, maxBytes });
  return readBytes(request, maxBytes, words);
}

/** Bytes and nothing that a form could send, so that a browser always asks first. */
export const isFileBody = (request: Request): boolean => /^application\/octet-stream$/i.test(request.headers.get('Content-Type') ?? '');

/** @throws {Refusal} 413 beyond the limit. */
export async function readBytes(request: Request, maxBytes: number, words: ProblemFields = {}): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const step = await nextPiece(reader);
    if (!step || step.done) break;
    const chunk = step.value;
    size += chunk.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      refuse('too-large', { ...words, maxBytes });
    }
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** A sender that goes away under way breaks off a request, and nothing else: its error must not be taken for one of the database. */
async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<ReadableStreamReadResult<Uint8Array> | undefined> {
  try {
    return await reader?.read();
  } catch {
    return refuse('malformed-request');
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('malformed-request');
  }
}
