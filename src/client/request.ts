import { addressOf } from './address.js';
import { bare } from './bare.js';
import { wellFormed, writeJson } from './json.js';
import type { OperationId, SentFile, operations } from '../contract/models.js';

type Values = Record<string, string | number | undefined>;

/** Where an operation is, as the contract's table has it. */
export type OperationRow = (typeof operations)[OperationId];

/** What a call was given, when its types have done their work. */
export interface Given {
  path?: Values;
  query?: Values;
  body?: unknown;
  key?: string;
  etag?: string;
}

/** What goes out, once or several times, and whether it may go out again when its fate is unknown. */
export interface PreparedRequest {
  url: string;
  init: RequestInit;
  repeatable: boolean;
  /** How large a file goes along; 0 for none. */
  bytes: number;
}

/**
 * Makes the request of an operation. A public read has no header but Accept, and the browser asks no leave (preflight)
 * for it.
 *
 * @throws ApiProblem 'not-found' for an id that no address can hold; TypeError for a body that is not plain data.
 */
export function prepareRequest(base: string, { method, path, keyed }: OperationRow, given: Given, token: string | undefined): PreparedRequest {
  const { body, key, etag } = given;
  const headers: Record<string, string> = { Accept: 'application/json' };
  const file = fileIn(body);
  if (file) {
    headers['Content-Type'] = 'application/octet-stream';
    headers['Content-Disposition'] = `attachment; filename*=UTF-8''${encodedName(file.name)}`;
  } else if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (etag) headers['If-Match'] = etag;
  if (token) headers['Authorization'] = `Bearer ${token}`;
  return {
    url: base + addressOf(path, bare(given.path ?? {}), bare(given.query ?? {})),
    init: {
      method,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      cache: 'default',
      headers,
      body: body === undefined ? null : file?.content ?? writeJson(body),
    },
    repeatable: keyed || method === 'GET',
    bytes: file?.content.size ?? 0,
  };
}

/** Every body but a file is plain data, which holds no Blob. */
function fileIn(body: unknown): SentFile | undefined {
  const { content } = Object(body) as Partial<SentFile>;
  return content instanceof Blob ? (body as SentFile) : undefined;
}

/** As RFC 8187 writes it, cut to what the contract takes. */
function encodedName(name: string): string {
  const text = wellFormed(name).slice(-150) || 'file';
  return encodeURIComponent(wellFormed(text)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
