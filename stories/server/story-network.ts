/** The network between an element and the server in the page. */
import type { Wait } from '../../src/client/index.js';
import { failing, offline, slow, type Fetch } from '../../test/support/network.js';

/** `silent` takes the request and never answers. */
export type NetworkName = 'normal' | 'slow' | 'offline' | 'failing-503' | 'failing-413' | 'failing-429' | 'failing-500' | 'silent';

const slowMilliseconds = 3000;

/** Until nobody waits any more. */
const silent: Fetch = (_url, { signal }) => new Promise((_resolve, reject) => {
  signal?.addEventListener('abort', () => { reject(new DOMException('Aborted', 'AbortError')); });
});

export function networkCalled(name: NetworkName, server: Fetch): Fetch {
  switch (name) {
    case 'slow': return slow(slowMilliseconds, server);
    case 'offline': return offline;
    case 'failing-503': return failing(503);
    case 'failing-413': return failing(413);
    case 'failing-429': return failing(429);
    case 'failing-500': return failing(500);
    case 'silent': return silent;
    case 'normal': return server;
  }
}

/** Ends after so many milliseconds, or as soon as the signal aborts. */
export const waitFor: Wait = (milliseconds, signal) => new Promise((resolve) => {
  const timer = milliseconds === Infinity ? undefined : setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
  if (signal.aborted) resolve();
});
