import { writeJson, type Challenge } from '../client/index.js';
import type { Search } from './proof-search.js';
import { trustedTypesPolicy } from './trusted-types.js';

/** What a slice of work on the page's own thread may take, in milliseconds: half a frame, less what one step of it takes on a slow phone. */
const slice = 6;
const step = 32;

/**
 * The answer to a challenge, as it is sent. Looks for it in a worker where the script comes from the page's own origin and the page's policy
 * lets it start, else on the page's thread in small slices.
 *
 * @throws The signal's reason, as soon as it aborts.
 */
export async function solve(given: Challenge, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const { algorithm, challenge, salt, maxNumber, signature } = given;
  const sum = { challenge, salt, maxNumber };
  const number = (await searchInWorker(sum, signal)) ?? (await searchHere(sum, signal));
  if (number === null) throw new Error('The challenge has no answer.');
  return btoa(writeJson({ algorithm, challenge, number, salt, signature }));
}

type Sum = Pick<Challenge, 'challenge' | 'salt' | 'maxNumber'>;

/** Undefined where there is no worker, or it ended without an answer. */
async function searchInWorker(sum: Sum, signal: AbortSignal): Promise<number | undefined> {
  const worker = startWorker();
  if (!worker) return undefined;
  try {
    return await new Promise<number | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<number | null>) => { resolve(data ?? undefined); });
      // Refused by the page's policy, not there, or too new for this browser: an event that would reach the page's console as well.
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        resolve(undefined);
      });
      worker.postMessage(sum);
    });
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker | undefined {
  try {
    // Beside this file, with its ending; the classic script has no address of its own, and a sandboxed frame no origin.
    const address = import.meta.url.replace(/[^/]+?(\.\w+)(?:\?.*)?$/, 'proof-worker$1');
    if (new URL(address).origin !== location.origin) return undefined;
    return new Worker(trustedTypesPolicy()?.createScriptURL(address) ?? address, { type: 'module' });
  } catch {
    return undefined;
  }
}

async function searchHere(sum: Sum, signal: AbortSignal): Promise<number | null> {
  const { beginSearch } = await import('./proof-search.js');
  const search = beginSearch(sum);
  for (;;) {
    await pause();
    signal.throwIfAborted();
    const number = searchFor(slice, search);
    if (number !== undefined) return number;
  }
}

function searchFor(milliseconds: number, search: Search): number | null | undefined {
  const end = performance.now() + milliseconds;
  let number: number | null | undefined;
  do number = search(step);
  while (number === undefined && performance.now() < end);
  return number;
}

interface Scheduler {
  postTask(task: () => void, options: { priority: 'background' }): Promise<void>;
}

/** Lets everything else that the page has to do go first. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return new Promise((resolve) => {
    if (scheduler) {
      void scheduler.postTask(resolve, { priority: 'background' });
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
