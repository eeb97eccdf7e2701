import type { LitElement, ReactiveController } from 'lit';
import type { Clause } from '../../client/index.js';

/** The clause that a page names to begin with. A form waits for it, so that nothing changes under a citizen who already writes. */
export class FirstClause implements ReactiveController {
  #asked = '';
  #clause: Clause | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly options: { clauseId: () => string; read: (clauseId: string) => Promise<Clause | undefined>; ready: () => boolean; begin: (clause: Clause) => void },
  ) {
    host.addController(this);
  }

  /** Reads it once. Where the draft has no such clause, or nobody answers, the box begins with the whole text. */
  async read(): Promise<void> {
    const clauseId = this.options.clauseId();
    if (clauseId === this.#asked) return;
    this.#asked = clauseId;
    const clause = clauseId ? await this.options.read(clauseId).catch(() => undefined) : undefined;
    if (clauseId !== this.#asked) return;
    this.#clause = clause;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.options.ready()) return;
    // The page names another one while the form is there.
    void this.read();
    if (this.#clause) this.options.begin(this.#clause);
    this.#clause = undefined;
  }
}
