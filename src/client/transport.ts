import { resolveBase } from './address.js';
import { attempt } from './attempt.js';
import type { Reply } from './attempt.js';
import { bare } from './bare.js';
import type { Answer, Call, InputOf, OptionsOf } from './call.js';
import { readJson } from './json.js';
import { ApiProblem } from './problem.js';
import { readRefusal, retryAfterSeconds } from './refusal.js';
import { prepareRequest } from './request.js';
import type { Given } from './request.js';
import { delayBeforeRetry } from './retry.js';
import { createServerClock } from './server-clock.js';
import { wait as platformWait } from './wait.js';
import type { Wait } from './wait.js';
import type { AnswerOf, OperationId } from '../contract/models.js';

/** How a client reaches its server. Everything but `baseUrl` has a default from the platform. */
export interface ClientOptions {
  /** One agency's operations: `/v1` on the page's own host, or an absolute URL. */
  baseUrl: string;
  /**
   * The page's own by default, taken once, so that a script that replaces it later is not asked. For a server in the
   * same process: `(url, init) => app.fetch(new Request(url, init))`.
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  wait?: Wait | undefined;
  /** From 0 to below 1; spreads the retries. */
  random?: (() => number) | undefined;
  /** The device's clock in milliseconds since 1970. */
  now?: (() => number) | undefined;
}

/** A client whose every request carries a token. */
export interface StaffClientOptions extends ClientOptions {
  /** Sent as a bearer token. Never in a page that citizens open. */
  token: string;
}

/**
 * Makes the function through which everything leaves: it waits 15 s for an answer, repeats reads and keyed writes on
 * passing failures (three tries, full jitter, `Retry-After` up to 30 s), and ends every failure in one ApiProblem.
 */
export function createCall(clientOptions: ClientOptions | StaffClientOptions): Call {
  const { baseUrl, fetch: send = globalThis.fetch, wait = platformWait, random = Math.random, now = Date.now, token } =
    bare<ClientOptions & { token?: string }>(clientOptions);
  const base = resolveBase(baseUrl);
  const clock = createServerClock(now);

  async function answer<Id extends OperationId>(id: Id, input: InputOf<Id>, options?: OptionsOf<Id>): Promise<Answer<AnswerOf<Id>>> {
    const given = bare({ ...input, ...options }) as Given & { signal?: AbortSignal };
    const { url, init, repeatable } = prepareRequest(base, id, given, token);
    const { signal = new AbortController().signal } = given;
    let mayHaveLeft = false;
    let undecided = false;
    for (let done = 1; ; done += 1) {
      try {
        return read(await attempt((own) => send(url, bare({ ...init, signal: own })), wait, signal, mayHaveLeft), undecided);
      } catch (problem) {
        if (!repeatable || !(problem instanceof ApiProblem)) throw problem;
        const delay = delayBeforeRetry(problem, done, random);
        if (delay === undefined) throw problem;
        mayHaveLeft ||= problem.sent !== 'no';
        undecided ||= problem.sent === 'perhaps';
        await wait(delay, signal);
      }
    }
  }

  /** `undecided`: an earlier try may have been taken, whatever is refused now. */
  function read<Value>({ response: { ok, status, headers }, text }: Reply, undecided: boolean): Answer<Value> {
    const value = readJson(text);
    if (value !== undefined) clock.hear(headers);
    if (status > 399) throw readRefusal(status, value, retryAfterSeconds(headers.get('Retry-After'), clock.now()), undecided);
    if (!ok || value === undefined) throw new ApiProblem('unreadable', { status, sent: 'perhaps' });
    return {
      value: value as Value,
      etag: headers.get('ETag') ?? '',
      replayed: headers.get('Idempotency-Replayed') === 'true',
    };
  }

  async function call<Id extends OperationId>(id: Id, input: InputOf<Id>, options?: OptionsOf<Id>): Promise<AnswerOf<Id>> {
    return (await answer(id, input, options)).value;
  }
  return Object.assign(call, { answer, serverNow: () => clock.now(), baseUrl: base });
}
