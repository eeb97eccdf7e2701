import { addressOf } from './address.js';
import { bare } from './bare.js';
import { writeJson } from './json.js';
import { operations } from '../contract/models.js';
import type { OperationId } from '../contract/models.js';

type Values = Record<string, string | number | undefined>;

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
}

/**
 * Makes the request of an operation. A public read has no header but Accept, and the browser asks no leave (preflight)
 * for it.
 *
 * @throws ApiProblem 'not-found' for an id that no address can hold; TypeError for a body that is not plain data.
 */
export function prepareRequest(base: string, id: OperationId, given: Given, token: string | undefined): PreparedRequest {
  const { method, path, keyed } = operations[id];
  const { body, key, etag } = given;
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
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
      body: body === undefined ? null : writeJson(body),
    },
    repeatable: keyed || method === 'GET',
  };
}
