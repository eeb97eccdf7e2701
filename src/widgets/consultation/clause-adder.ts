import type { LitElement } from 'lit';
import type { Clause } from '../../client/index.js';
import { clauseIdOf } from './clause-number.js';

/** The field in which a citizen names one more clause by its number. */
export class ClauseAdder {
  number = '';
  /** The draft has no such clause. */
  missing = false;

  constructor(
    private readonly host: LitElement,
    private readonly read: (clauseId: string) => Promise<Clause | undefined>,
    private readonly choose: (clause: Clause) => Promise<void>,
  ) {}

  readonly type = (number: string): void => {
    this.number = number;
    this.missing = false;
    this.host.requestUpdate();
  };

  readonly add = async (): Promise<void> => {
    const clause = await this.#find(clauseIdOf(this.number)) ?? await this.#find(clauseIdOf(this.number, 'para'));
    if (clause) {
      this.number = '';
      await this.choose(clause);
      return;
    }
    this.missing = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('[name="clause-number"]')?.focus();
  };

  async #find(clauseId: string | undefined): Promise<Clause | undefined> {
    // Unknown to the draft, or no network: the number stays in its field, and the words below it say so.
    return clauseId === undefined ? undefined : this.read(clauseId).catch(() => undefined);
  }
}
