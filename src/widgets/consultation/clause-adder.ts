import type { LitElement } from 'lit';
import { clauseIdOf } from './clause-number.js';

/** The field in which a citizen names one more clause by its number. */
export class ClauseAdder {
  number = '';
  /** The draft has no such clause. */
  missing = false;

  constructor(private readonly host: LitElement, private readonly choose: (clauseId: string) => Promise<boolean>) {}

  readonly type = (number: string): void => {
    this.number = number;
    this.missing = false;
    this.host.requestUpdate();
  };

  readonly add = async (): Promise<void> => {
    const article = clauseIdOf(this.number);
    const paragraph = clauseIdOf(this.number, 'para');
    const found = article !== undefined && paragraph !== undefined && (await this.choose(article) || await this.choose(paragraph));
    if (found) this.number = '';
    this.missing = !found;
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (!found) this.host.renderRoot.querySelector<HTMLElement>('[name="clause-number"]')?.focus();
  };
}
