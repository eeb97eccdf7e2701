import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem } from '../client/index.js';

/** After these waits a reader is told that something is on its way, and that the network is slow. */
const noticeAfter = 400;
const slowAfter = 8000;

/** What is older than this when a reader comes back to the page is read anew, in milliseconds. */
const oldAfter = 600_000;

export type Waiting = 'no' | 'unnoticed' | 'noticed' | 'slow';

/** Every failure is one `ApiProblem`; a fault of our own must not look like the network's. */
function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  throw error;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** What a view needs to know of something that is read. */
export interface Remote<T> {
  readonly value: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly waiting: Waiting;
  readonly readAt: number;
  /** The inputs are not known: nobody said where to read, or what. */
  readonly idle: boolean;
  readonly refresh: () => void;
}

/**
 * Something that is read: runs when its inputs change, stops when the host leaves the page, keeps what it had while it reads anew.
 * `args` gives the inputs, or `undefined` while they are not known. With `renews`, it is read anew when a reader comes back to the page after a
 * long time: right for what is only looked at, wrong for what somebody may be in the middle of, such as a form or a long text.
 */
export class Query<T, const Args extends readonly unknown[]> implements ReactiveController, Remote<T> {
  value: T | undefined;
  problem: ApiProblem | undefined;
  waiting: Waiting = 'no';
  /** When `value` was read, in milliseconds on this device's clock. */
  readAt = 0;

  /** Holds the inputs of the last read. */
  #args: Args | undefined;
  #abort: AbortController | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly args: () => Args | undefined,
    private readonly read: (args: Args, signal: AbortSignal) => Promise<T>,
    private readonly renews = false,
  ) {
    host.addController(this);
  }

  get idle(): boolean {
    return this.#args === undefined;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
    document.addEventListener('visibilitychange', this.#onSeen);
    // Moved within the page: what was aborted on the way is read again.
    if (this.#args && !this.value) this.refresh();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    document.removeEventListener('visibilitychange', this.#onSeen);
    this.#stop();
  }

  hostUpdate(): void {
    const args = this.args();
    if (args === undefined || (this.#args?.length === args.length && args.every((item, index) => item === this.#args?.[index]))) return;
    this.#args = args;
    this.value = undefined;
    this.refresh();
  }

  /** Reads again with the same inputs. */
  readonly refresh = (): void => {
    if (this.#args) void this.#run(this.#args);
  };

  async #run(args: Args): Promise<void> {
    this.#stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.problem = undefined;
    this.#wait('unnoticed');
    this.#timers = [setTimeout(() => { this.#wait('noticed'); }, noticeAfter), setTimeout(() => { this.#wait('slow'); }, slowAfter)];
    try {
      const value = await this.read(args, abort.signal);
      if (abort.signal.aborted) return;
      this.value = value;
      this.readAt = Date.now();
    } catch (error) {
      if (abort.signal.aborted || isAbort(error)) return;
      this.problem = toProblem(error);
    } finally {
      if (this.#abort === abort) {
        this.#stop();
        this.host.requestUpdate();
      }
    }
  }

  #wait(waiting: Waiting): void {
    this.waiting = waiting;
    this.host.requestUpdate();
  }

  #stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#abort?.abort();
    this.#abort = undefined;
    this.waiting = 'no';
  }

  readonly #onOnline = (): void => {
    if (this.problem?.kind === 'offline') this.refresh();
  };

  readonly #onSeen = (): void => {
    if (this.renews && this.value !== undefined && !document.hidden && Date.now() - this.readAt > oldAfter) this.refresh();
  };
}

/** Something that is written: refuses a second run while one is under way. */
export class Command<Input extends readonly unknown[], T> {
  value: T | undefined;
  problem: ApiProblem | undefined;
  running = false;

  constructor(private readonly host: ReactiveControllerHost, private readonly write: (...input: Input) => Promise<T>) {}

  /** What the server answered; `undefined` when it refused, and `problem` says why. */
  async run(...input: Input): Promise<T | undefined> {
    if (this.running) return undefined;
    this.running = true;
    this.problem = undefined;
    this.host.requestUpdate();
    try {
      this.value = await this.write(...input);
      return this.value;
    } catch (error) {
      this.problem = toProblem(error);
      return undefined;
    } finally {
      this.running = false;
      this.host.requestUpdate();
    }
  }

  /** Forgets the last outcome, for a new start. */
  reset(): void {
    this.value = this.problem = undefined;
    this.host.requestUpdate();
  }
}
