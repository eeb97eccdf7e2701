import type { Wait } from '../../src/client/index.js';

/** What one request is met with: an answer, a broken line, or silence. */
export type Turn = Response | 'broken' | 'silent' | (() => Response);

export interface SentRequest {
  url: string;
  init: RequestInit;
  header(name: string): string | null;
}

/** A network that meets the first request with the first turn and so on, and all later ones with the last. */
export function scriptedNetwork(...turns: Turn[]) {
  const requests: SentRequest[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    const turn = turns[Math.min(requests.length, turns.length - 1)];
    requests.push({ url, init, header: (name) => new Headers(init.headers).get(name) });
    if (turn === 'broken') return Promise.reject(new TypeError('Failed to fetch'));
    if (turn === 'silent' || turn === undefined) return new Promise(() => undefined);
    return Promise.resolve(typeof turn === 'function' ? turn() : turn.clone());
  };
  return { fetch, requests };
}

/** A wait that notes how long it was asked to wait and lets no time pass; the 15 s for an answer never end. */
export function instantWait() {
  const waited: number[] = [];
  const wait: Wait = (milliseconds, signal) => {
    if (milliseconds === 15_000) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    waited.push(milliseconds);
    return Promise.resolve();
  };
  return { wait, waited };
}

export const json = (value: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const refusal = (status: number, kind: string, more: object = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: `urn:huiying:problem:${kind}`, status, title: '标题。', ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

export const htmlPage = (status: number): Response =>
  new Response('<!doctype html><title>nginx</title>', { status, headers: { 'Content-Type': 'text/html' } });
