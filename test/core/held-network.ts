import type { Fetch } from '../support/network.js';

interface Held {
  readonly signal: AbortSignal | null | undefined;
  readonly answer: () => void;
}

/** A network whose answers wait until a test lets them through; an abort ends a wait as it does in a browser. */
export class HeldNetwork {
  readonly held: Held[] = [];

  readonly fetch: Fetch = (url, init) => new Promise((resolve, reject) => {
    const { signal } = init;
    signal?.addEventListener('abort', () => { reject(new DOMException('Aborted', 'AbortError')); });
    this.held.push({ signal, answer: () => { fetch(url, init).then(resolve, reject); } });
  });

  /** Lets everything through that waits. */
  release(): void {
    for (const { answer } of this.held.splice(0)) answer();
  }
}
