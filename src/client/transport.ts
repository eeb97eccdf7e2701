import { resolveBase } from './address.js';
import { attempt, slowest } from './attempt.js';
import type { Reply } from './attempt.js';
import { bare } from './bare.js';
import type { Answer, Call, FileOptions, InputOf, OptionsOf } from './call.js';
import { readJson } from './json.js';
import { ApiProblem } from './problem.js';
import { readRefusal, retryAfterSeconds } from './refusal.js';
import { prepareRequest } from './request.js';
import type { Given, OperationRow } from './request.js';
import { delayBeforeRetry } from './retry.js';
import { createServerClock } from './server-clock.js';
import { wait as platformWait } from './wait.js';
import type { Wait } from './wait.js';
import { publicOperations } from '../contract/models.js';
import type { AnswerOf, OperationId } from '../contract/models.js';

/** How long an answer may take, in milliseconds. */
const answerMs = 15_000;

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
 * Makes the function through which everything leaves: it waits 15 s for an answer, longer while a file comes or leaves, repeats reads and keyed writes on
 * passing failures and while an earlier try is still being handled (three tries, full jitter, `Retry-After` up to 30 s),
 * and ends every failure in one ApiProblem.
 *
 * @param rows Where the operations are: those of citizens, unless the table of all is handed in, which their pages need not carry.
 */
export function createCall(clientOptions: ClientOptions | StaffClientOptions, rows: Readonly<Partial<Record<OperationId, OperationRow>>> = publicOperations): Call {
  const { baseUrl, fetch: ownFetch, wait = platformWait, random = Math.random, now = Date.now, token } =
    bare<ClientOptions & { token?: string }>(clientOptions);
  const send = ownFetch ?? globalThis.fetch;
  const base = resolveBase(baseUrl);
  const clock = createServerClock(now);

  async function answer<Id extends OperationId>(id: Id, input: InputOf<Id>, options?: OptionsOf<Id>): Promise<Answer<AnswerOf<Id>>> {
    const given = bare({ ...input, ...options }) as Given & { signal?: AbortSignal } & Pick<FileOptions, 'onProgress'>;
    const row = rows[id];
    if (!row) throw new TypeError(`${id} is not in the table of operations`);
    const { url, init, repeatable, bytes } = prepareRequest(base, row, given, token);
    const { signal = new AbortController().signal, onProgress } = given;
    // A page cannot see how much of a fetch has left. Whoever brings a fetch of their own is asked all the same.
    const deliver = bytes && onProgress && !ownFetch ? (await import('./send-file.js')).fileSender(onProgress) ?? send : send;
    let mayHaveLeft = false;
    let undecided = false;
    for (let done = 1; ; done += 1) {
      try {
        return read(await attempt((own) => deliver(url, bare({ ...init, signal: own })), wait, signal, mayHaveLeft, answerMs + bytes / slowest), undecided);
      } catch (problem) {
        if (!repeatable || !(problem instanceof ApiProblem)) throw problem;
        const delay = delayBeforeRetry(problem, done, random);
        if (delay === undefined) throw problem;
        mayHaveLeft ||= problem.sent !== 'no';
        undecided ||= problem.sent === 'perhaps' || problem.kind === 'in-progress';
        await wait(delay, signal);
      }
    }
  }

  /** `undecided`: an earlier try may have been taken, whatever is refused now. */
  function read<Value>({ response: { ok, status, headers }, text, file }: Reply, undecided: boolean): Answer<Value> {
    // Tables and files are the answers that are not JSON.
    const value = file ?? (/^text\/csv/.test(headers.get('Content-Type') ?? '') ? text : readJson(text));
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
