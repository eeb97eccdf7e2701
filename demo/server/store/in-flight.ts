/**
 * How many operations stand at the database, and in which order they begin. SQLite answers without letting go of the process: if every
 * request began as soon as it was read, those that arrive meanwhile would wait unseen in their sockets, nobody would count them, and in a
 * flood everybody would wait until their browser gives up. So one of each kind begins a turn of the event loop; between two of them
 * whatever has arrived is looked at, and turned away when too many wait.
 */
export class InFlight {
  readonly #count = { read: 0, write: 0 };
  readonly #turn = { read: Promise.resolve(), write: Promise.resolve() };

  count(kind: 'read' | 'write'): number {
    return this.#count[kind];
  }

  async run<T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> {
    this.#count[kind] += 1;
    try {
      this.#turn[kind] = this.#turn[kind].then(nextTurn);
      await this.#turn[kind];
      return await work();
    } finally {
      this.#count[kind] -= 1;
    }
  }
}

/** A page has no `setImmediate`, and nobody floods it. */
const nextTurn = (): Promise<void> => new Promise((resolve) => {
  if (typeof setImmediate === 'function') setImmediate(resolve);
  else setTimeout(resolve);
});
