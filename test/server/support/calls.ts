/** Requests as a page or a staff machine would send them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { demoStaffTokens } from '../../../demo/server/config.js';

export interface CallOptions {
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly as?: keyof typeof demoStaffTokens;
  readonly address?: string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';

/** Sends one request to the app, without a socket. */
export function call(app: App, method: Method, path: string, { body, raw, headers = {}, key, as, address }: CallOptions = {}): Promise<Response> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers: {
      ...(sent !== undefined && { 'Content-Type': 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
      ...(as !== undefined && { Authorization: `Bearer ${demoStaffTokens[as]}` }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent }),
    ...(raw instanceof ReadableStream && { duplex: 'half' as const }),
  };
  return app.fetch(new Request(`http://server.test/v1${path}`, init), address === undefined ? undefined : { address });
}

/** The answer's JSON, after its status was what it had to be. */
export async function json<T>(response: Response | Promise<Response>, status = 200): Promise<T> {
  const answered = await response;
  const text = await answered.text();
  assert.equal(answered.status, status, text);
  return JSON.parse(text) as T;
}

/** A refusal: its status, and its type as one word. */
export async function refusal(response: Response | Promise<Response>): Promise<Problem & { name: string }> {
  const answered = await response;
  assert.match(answered.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  const problem = (await answered.json()) as Problem;
  assert.equal(problem.status, answered.status);
  assert.ok(problem.instance, 'a refusal names the request');
  return { ...problem, name: problem.type.replace('urn:huiying:problem:', '') };
}

export const newKey = (): string => randomUUID();
