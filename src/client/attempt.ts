import { ApiProblem } from './problem.js';
import type { Sent } from './problem.js';
import type { Wait } from './wait.js';

/** An answer that has come in whole: as text, or as a file where it is one. */
export interface Reply {
  response: Response;
  text: string;
  file?: Blob;
}

/** Bytes of a file that come or go in a millisecond at least: 128 kbit/s, an old phone far from its mast. */
export const slowest = 16;

const isFile = (response: Response): boolean => response.ok && /^(?:image\/|application\/(?:pdf|vnd\.))/.test(response.headers.get('Content-Type') ?? '');

async function readWhole(response: Response): Promise<Reply> {
  return isFile(response) ? { response, text: '', file: await response.blob() } : { response, text: await response.text() };
}

/** Whether the device says that it has no network at all. It may know; that it has one says nothing. */
function knowsItIsOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

/**
 * Sends once and reads the whole answer.
 *
 * @param mayHaveLeft An earlier try may have reached the server, whatever becomes of this one.
 * @param timeoutMs How long to wait for the answer.
 * @throws ApiProblem 'timeout' after that, 'offline' when no answer came through; the reason of the caller's signal.
 */
export async function attempt(
  send: (signal: AbortSignal) => Promise<Response>,
  wait: Wait,
  caller: AbortSignal,
  mayHaveLeft: boolean,
  timeoutMs: number,
): Promise<Reply> {
  caller.throwIfAborted();
  const own = new AbortController();
  const stop = () => own.abort();
  caller.addEventListener('abort', stop);
  const sent: Sent = !mayHaveLeft && knowsItIsOffline() ? 'no' : 'perhaps';
  try {
    // The races, because a replaced fetch may not heed its signal.
    const late = wait(timeoutMs, own.signal);
    const response = await Promise.race([send(own.signal), late]);
    caller.throwIfAborted();
    const reply = response && await Promise.race([readWhole(response), isFile(response) ? wait(timeoutMs + Number(response.headers.get('Content-Length')) / slowest, own.signal) : late]);
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
