import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clause, DraftChapter } from '../../client/index.js';

export type ChapterState = { readonly clauses: readonly Clause[] } | 'opening' | 'problem' | undefined;

/** The chapters of a draft, each fetched when it is wanted and kept from then on. */
export class ChaptersController implements ReactiveController {
  readonly #states = new Map<string, ChapterState>();
  readonly #readings = new Map<string, Promise<boolean>>();
  #abort = new AbortController();

  constructor(private readonly host: ReactiveControllerHost, private readonly read: (chapterId: string, signal: AbortSignal) => Promise<DraftChapter>) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
  }

  hostDisconnected(): void {
    this.#abort.abort();
    for (const [id, state] of this.#states) if (state === 'opening') this.#states.delete(id);
  }

  state(chapterId: string): ChapterState {
    return this.#states.get(chapterId);
  }

  clause(clauseId: string): Clause | undefined {
    for (const state of this.#states.values()) {
      const clause = typeof state === 'object' ? state.clauses.find(({ id }) => id === clauseId) : undefined;
      if (clause) return clause;
    }
    return undefined;
  }

  /** A new draft version: what was read of the old one is of no use. */
  begin(opening: DraftChapter): void {
    this.#states.clear();
    this.#readings.clear();
    this.#states.set(opening.id, opening);
  }

  /** True when the chapter's clauses are there; whoever asks while it is being read waits with the first. */
  open(chapterId: string): Promise<boolean> {
    if (typeof this.#states.get(chapterId) === 'object') return Promise.resolve(true);
    const reading = this.#readings.get(chapterId) ?? this.#read(chapterId);
    this.#readings.set(chapterId, reading);
    return reading;
  }

  async #read(chapterId: string): Promise<boolean> {
    this.#set(chapterId, 'opening');
    const { signal } = this.#abort;
    try {
      this.#set(chapterId, await this.read(chapterId, signal));
      return true;
    } catch {
      if (!signal.aborted) this.#set(chapterId, 'problem');
      return false;
    } finally {
      this.#readings.delete(chapterId);
    }
  }

  #set(chapterId: string, state: ChapterState): void {
    this.#states.set(chapterId, state);
    this.host.requestUpdate();
  }
}
