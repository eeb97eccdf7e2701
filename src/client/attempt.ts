import { ApiProblem } from './problem.js';
import type { Sent } from './problem.js';
import type { Wait } from './wait.js';

const timeoutMs = 15_000;

/** An answer that has come in whole. */
export interface Reply {
  response: Response;
  text: string;
}

async function readWhole(response: Response): Promise<Reply> {
  return { response, text: await response.text() };
}

/** Whether the device says that it has no network at all. It may know; that it has one says nothing. */
function knowsItIsOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

/**
 * Sends once and reads the whole answer.
 *
 * @param mayHaveLeft An earlier try may have reached the server, whatever becomes of this one.
 * @throws ApiProblem 'timeout' after 15 s, 'offline' when no answer came through; the reason of the caller's signal.
 */
export async function attempt(
  send: (signal: AbortSignal) => Promise<Response>,
  wait: Wait,
  caller: AbortSignal,
  mayHaveLeft: boolean,
): Promise<Reply> {
  caller.throwIfAborted();
  const own = new AbortController();
  const stop = () => own.abort();
  caller.addEventListener('abort', stop);
  const sent: Sent = !mayHaveLeft && knowsItIsOffline() ? 'no' : 'perhaps';
  try {
    // The race, because a replaced fetch may not heed its signal.
    const reply = await Promise.race([send(own.signal).then(readWhole), wait(timeoutMs, own.signal)]);
    caller.throwIfAborted();
    if (reply) return reply;
  } catch (cause) {
    caller.throwIfAborted();
    throw new ApiProblem('offline', { sent, cause });
  } finally {
    caller.removeEventListener('abort', stop);
    stop();
  }
  throw new ApiProblem('timeout', { sent: 'perhaps' });
}
