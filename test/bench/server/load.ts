/**
 * Sends requests at a steady rate, whatever the server does meanwhile: citizens do not wait for one another. Reads its plan from standard
 * input and writes the result to standard output.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { buffer, json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { proofsFor, submissionBody } from './submission-body.js';

export type LoadPlan = {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
} & ({ readonly write: string } | { readonly read: readonly string[]; readonly token?: string | undefined; readonly body?: object | undefined });

export interface Sent {
  /** 0 when no answer came. */
  readonly status: number;
  /** Milliseconds from the moment at which it was due to the last byte of the answer. */
  readonly took: number;
  readonly retryAfter: boolean;
  /** Of a write. */
  readonly key?: string;
  readonly number?: string;
}

export interface LoadResult {
  readonly sent: readonly Sent[];
  /** Milliseconds from the first request to the last answer. */
  readonly lasted: number;
  /** Milliseconds by which the last request left late: above a few, the generator itself was the bottleneck. */
  readonly late: number;
}

type Send = (due: number) => Promise<Sent>;

const givesUpAfter = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

interface Message {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Status, headers and body; rejects when the connection breaks or nothing comes. */
function exchange(url: string, { method, headers, body }: Message): Promise<{ status: number; retryAfter: boolean; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers, agent, timeout: givesUpAfter }, (response) => {
      buffer(response).then((bytes) => {
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] !== undefined, bytes });
      }, reject);
    });
    sent.once('error', reject);
    sent.once('timeout', () => { sent.destroy(new Error('timeout')); });
    sent.end(body);
  });
}

async function timed(due: number, url: string, message: Message, more: (status: number, bytes: Buffer) => Partial<Sent> = () => ({})): Promise<Sent> {
  try {
    const { status, retryAfter, bytes } = await exchange(url, message);
    return { status, retryAfter, took: performance.now() - due, ...more(status, bytes) };
  } catch {
    return { status: 0, retryAfter: false, took: performance.now() - due, ...more(0, Buffer.alloc(0)) };
  }
}

/** With a body what is asked for is not in the address. */
function reader(url: string, { read: paths, token, body }: Extract<LoadPlan, { read: unknown }>): Send {
  const sent = body && JSON.stringify(body);
  const headers = {
    'Accept-Encoding': 'gzip',
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(sent !== undefined && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(sent)) }),
  };
  const message: Message = sent === undefined ? { method: 'GET', headers } : { method: 'POST', headers, body: sent };
  let turn = 0;
  return (due) => {
    const path = paths[turn % paths.length] ?? '';
    turn += 1;
    return timed(due, url + path, message);
  };
}

/** Everything that a form asks for before the citizen writes is fetched before the clock starts. */
async function writer(url: string, consultationId: string, many: number): Promise<Send> {
  const proofs = await proofsFor(url, consultationId, many);
  const bodyOf = await submissionBody(url, consultationId);
  return (due) => {
    const key = randomUUID();
    const body = JSON.stringify(bodyOf(key, proofs.pop() ?? ''));
    const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), 'Idempotency-Key': key };
    return timed(due, `${url}/v1/consultations/${consultationId}/submissions`, { method: 'POST', headers, body }, (status, bytes) =>
      ({ key, ...(status === 201 && { number: (JSON.parse(bytes.toString()) as { number: string }).number }) }));
  };
}

async function run(plan: LoadPlan): Promise<LoadResult> {
  const { url, perSecond, seconds } = plan;
  const total = perSecond * seconds;
  const send = 'write' in plan ? await writer(url, plan.write, total) : reader(url, plan);
  const running: Promise<Sent>[] = [];
  const begun = performance.now();
  let late = 0;
  while (running.length < total) {
    const due = begun + (running.length * 1000) / perSecond;
    const ahead = due - performance.now();
    if (ahead > 0) await wait(ahead);
    else late = -ahead;
    running.push(send(due));
  }
  const sent = await Promise.all(running);
  return { sent, lasted: performance.now() - begun, late };
}

const result = await run((await json(process.stdin)) as LoadPlan);
agent.destroy();
process.stdout.write(JSON.stringify(result));
