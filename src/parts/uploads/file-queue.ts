import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem, newKey, type FileOptions, type SentFile, type Upload } from '../../client/index.js';

/** A file that is on its way, or did not arrive. */
export interface QueuedFile {
  /** What it belongs to, in the words of whoever owns the queue. */
  readonly owner: string;
  readonly file: File;
  /** One key over all tries, so that the server holds it once. */
  readonly key: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** Bytes that have left. */
  readonly sent: number;
  /** Why it did not arrive. */
  readonly problem?: ApiProblem;
}

export interface FileQueueOptions {
  readonly send: (file: SentFile, options: FileOptions) => Promise<Upload>;
  /** How far the check of a file is. */
  readonly look: (uploadId: string, signal: AbortSignal) => Promise<Upload>;
  /** The server holds it. */
  readonly held: (owner: string, upload: Upload) => void;
  /** It did not arrive. */
  readonly failed: (file: File, problem: ApiProblem) => void;
  /** The check of one that is held has come to something. */
  readonly checked: (upload: Upload) => void;
}

/** Between two looks at a check, in milliseconds; the last of them is repeated. */
const looks = [2000, 4000, 8000, 15_000];

/** Sends files one after the other, because they share a narrow line, and follows the check of those that are held. */
export class FileQueue implements ReactiveController {
  #files: readonly QueuedFile[] = [];
  /** Of the one that is being sent. */
  #sending: AbortController | undefined;
  readonly #looking = new Map<string, AbortController>();

  constructor(private readonly host: ReactiveControllerHost & { readonly isConnected: boolean }, private readonly options: FileQueueOptions) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    // Moving about in the page takes an element out and puts it back at once.
    setTimeout(() => { if (!this.host.isConnected) this.#stop(); });
  }

  of(owner: string): readonly QueuedFile[] {
    return this.#files.filter((each) => each.owner === owner);
  }

  get all(): readonly QueuedFile[] {
    return this.#files;
  }

  add(owner: string, file: File): void {
    this.#set([...this.#files, { owner, file, key: newKey(), state: 'waiting', sent: 0 }]);
    void this.#next();
  }

  /** Sends one again that did not arrive: under the same key, for it may have arrived after all. */
  retry({ key }: QueuedFile): void {
    this.#change(key, ({ problem: _, ...file }) => ({ ...file, state: 'waiting', sent: 0 }));
    void this.#next();
  }

  /** Takes one out; what has left of it is forgotten by the server in time. */
  drop({ key, state }: QueuedFile): void {
    this.#set(this.#files.filter((each) => each.key !== key));
    if (state === 'sending') this.#sending?.abort();
  }

  /** Looks at the check of one that is held, until there is a result. */
  watch(upload: Upload): void {
    if (upload.state !== 'checking' || this.#looking.has(upload.id)) return;
    const abort = new AbortController();
    this.#looking.set(upload.id, abort);
    void this.#follow(upload.id, abort.signal).finally(() => this.#looking.delete(upload.id));
  }

  /** Whoever lost the network in a tunnel need not press for each file. */
  readonly #onOnline = (): void => {
    this.#files.filter(({ problem }) => problem?.kind === 'offline' || problem?.kind === 'timeout').forEach((file) => { this.retry(file); });
  };

  async #next(): Promise<void> {
    const next = this.#files.find(({ state }) => state === 'waiting');
    if (!next || this.#sending) return;
    const { owner, file, key } = next;
    const abort = new AbortController();
    this.#sending = abort;
    this.#change(key, (each) => ({ ...each, state: 'sending' }));
    try {
      const onProgress = (sent: number): void => { this.#change(key, (each) => ({ ...each, sent })); };
      const upload = await this.options.send({ name: file.name, content: file }, { key, signal: abort.signal, onProgress });
      // Taken out in the last moment.
      if (!abort.signal.aborted) this.options.held(owner, upload);
      this.#set(this.#files.filter((each) => each.key !== key));
    } catch (error) {
      if (!abort.signal.aborted) {
        const problem = error instanceof ApiProblem ? error : new ApiProblem('internal', { cause: error });
        this.#change(key, (each) => ({ ...each, state: 'failed', problem }));
        this.options.failed(file, problem);
      }
    }
    this.#sending = undefined;
    void this.#next();
  }

  async #follow(id: string, signal: AbortSignal): Promise<void> {
    for (let look = 0; !signal.aborted; look += 1) {
      await pause(looks[Math.min(look, looks.length - 1)] ?? 0, signal);
      try {
        const upload = await this.options.look(id, signal);
        if (upload.state === 'checking') continue;
        this.options.checked(upload);
        return;
      } catch (error) {
        // Used or expired: there is nothing left to follow. Anything else may pass.
        if (!(error instanceof ApiProblem) || error.kind === 'not-found') return;
      }
    }
  }

  #change(key: string, change: (file: QueuedFile) => QueuedFile): void {
    this.#set(this.#files.map((each) => (each.key === key ? change(each) : each)));
  }

  #set(files: readonly QueuedFile[]): void {
    this.#files = files;
    this.host.requestUpdate();
  }

  #stop(): void {
    this.#files = [];
    this.#sending?.abort();
    for (const abort of this.#looking.values()) abort.abort();
  }
}

/** Ends early, without a word, when nobody waits any more. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});
