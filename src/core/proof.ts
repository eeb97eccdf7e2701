import { ApiProblem, type Challenge } from '../client/index.js';
import { solve } from './proof-of-work.js';

/** Milliseconds after which a reader who waits is told what for, that it is slow, and after which it goes without. */
const noticeAfter = 400;
const slowAfter = 2500;
const patience = 6000;
/** A proof that is older than its challenge by so little may be too old when it arrives. */
const margin = 30_000;
/** A second refusal in a row is not a matter of age. */
const tries = 2;

/** What a reader who has to wait is told. */
export type ProofWait = 'no' | 'checking' | 'slow';

export interface ProofOptions {
  readonly challenge: (signal: AbortSignal) => Promise<Challenge>;
  /** The server's time in milliseconds. */
  readonly now: () => number;
  /** Somebody waits for the check, or no longer. */
  readonly onWait: (wait: ProofWait) => void;
}

interface Ready {
  readonly proof: string;
  /** Until when it is worth sending. */
  readonly until: number;
}

/** The security check of one form: done while the citizen writes, and done again by itself when it grows old. */
export class Proof {
  readonly #options: ProofOptions;
  #ready: Ready | undefined;
  #working: Promise<Ready | undefined> | undefined;
  #abort = new AbortController();
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ProofOptions) {
    this.#options = options;
  }

  /** Begins, unless it is done or under way. Never fails: without a proof the form is sent as well. */
  start(): void {
    if (!this.#fresh && !this.#working) void this.#begin();
  }

  /** Ends everything that is under way; `start` begins anew. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#working = undefined;
    this.#forget();
  }

  /**
   * Writes with a proof, without one where the check takes too long. A proof that the server refuses is replaced and the write repeated, and
   * the citizen need not know.
   */
  async along<T>(write: (proof: string | undefined) => Promise<T>): Promise<T> {
    for (let refused = 0; refused < tries; refused += 1) {
      const proof = await this.#take();
      try {
        const value = await write(proof);
        this.#forget();
        return value;
      } catch (problem) {
        if (proof === undefined || !speaksOfProof(problem)) throw problem;
        this.#forget();
      }
    }
    return write(undefined);
  }

  get #fresh(): Ready | undefined {
    return this.#ready && this.#options.now() < this.#ready.until ? this.#ready : undefined;
  }

  async #take(): Promise<string | undefined> {
    // Nothing leaves this device: let the write say so at once.
    if (!navigator.onLine) return this.#fresh?.proof;
    this.start();
    const { onWait } = this.#options;
    const timers = [setTimeout(() => { onWait('checking'); }, noticeAfter), setTimeout(() => { onWait('slow'); }, slowAfter)];
    try {
      const late = new Promise<undefined>((resolve) => { timers.push(setTimeout(() => { resolve(undefined); }, patience)); });
      return (this.#fresh ?? (await Promise.race([this.#working, late])))?.proof;
    } finally {
      timers.forEach(clearTimeout);
      onWait('no');
    }
  }

  #begin(): Promise<Ready | undefined> {
    const { signal } = this.#abort;
    const working = this.#work(signal).catch(() => undefined).then((ready) => {
      if (signal.aborted || this.#working !== working) return undefined;
      this.#working = undefined;
      this.#forget();
      this.#ready = ready;
      if (ready) this.#renewal = setTimeout(() => { this.#renew(); }, ready.until - this.#options.now());
      return ready;
    });
    this.#working = working;
    return working;
  }

  async #work(signal: AbortSignal): Promise<Ready> {
    const challenge = await this.#options.challenge(signal);
    return { proof: await solve(challenge, signal), until: Date.parse(challenge.expiresAt) - margin };
  }

  /** Not for a page that nobody looks at. */
  #renew(): void {
    this.#forget();
    if (!document.hidden) this.start();
    else document.addEventListener('visibilitychange', () => { this.start(); }, { once: true, signal: this.#abort.signal });
  }

  #forget(): void {
    clearTimeout(this.#renewal);
    this.#ready = undefined;
  }
}

function speaksOfProof(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.errors.some(({ pointer }) => pointer === '/proof');
}
