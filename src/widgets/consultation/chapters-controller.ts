import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem, type Clause, type DraftChapter } from '../../client/index.js';

export type ChapterState = { readonly clauses: readonly Clause[] } | ApiProblem | 'opening' | undefined;

export const isOpen = (state: ChapterState): state is { readonly clauses: readonly Clause[] } => typeof state === 'object' && 'clauses' in state;

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
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    this.#abort.abort();
    for (const [id, state] of this.#states) if (state === 'opening') this.#states.delete(id);
  }

  state(chapterId: string): ChapterState {
    return this.#states.get(chapterId);
  }

  clause(clauseId: string): Clause | undefined {
    for (const state of this.#states.values()) {
      const clause = isOpen(state) ? state.clauses.find(({ id }) => id === clauseId) : undefined;
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
    if (isOpen(this.#states.get(chapterId))) return Promise.resolve(true);
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
    } catch (error) {
      if (!signal.aborted) this.#set(chapterId, error instanceof ApiProblem ? error : new ApiProblem('internal', { cause: error }));
      return false;
    } finally {
      this.#readings.delete(chapterId);
    }
  }

  readonly #onOnline = (): void => {
    for (const [id, state] of this.#states) if (state instanceof ApiProblem && state.kind === 'offline') void this.open(id);
  };

  #set(chapterId: string, state: ChapterState): void {
    this.#states.set(chapterId, state);
    this.host.requestUpdate();
  }
}
