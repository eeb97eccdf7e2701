import type { ReactiveControllerHost } from 'lit';

/** What an element needs only once somebody acts: fetched then, once. What did not come is fetched again when it is asked for again. */
export class OnDemand<T> {
  value: T | undefined;
  /** It did not come the last time. */
  missing = false;

  #fetching: Promise<T> | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly fetch: () => Promise<T>) {}

  async get(): Promise<T | undefined> {
    // Asked for with every drawing, perhaps.
    if (this.value !== undefined) return this.value;
    try {
      this.#fetching ??= this.fetch();
      this.value = await this.#fetching;
      this.missing = false;
    } catch {
      this.#fetching = undefined;
      this.missing = true;
    }
    this.host.requestUpdate();
    return this.value;
  }
}
