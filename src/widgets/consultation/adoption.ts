import type { LitElement, ReactiveController } from 'lit';
import type { Clause } from '../../client/index.js';
import type { TypedValues } from '../../core/fallback-element.js';
import type { FormController } from '../../core/form-controller.js';
import type { SubmissionValues } from './submission-values.js';

/** Takes over what was typed into the page's own form, once the box has its form and the draft of the device is back. */
export class Adoption implements ReactiveController {
  #typed: TypedValues | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly form: FormController<SubmissionValues>,
    private readonly options: { ready: () => boolean; read: (clauseId: string) => Promise<Clause | undefined>; adopted: () => void },
  ) {
    host.addController(this);
  }

  take(typed: TypedValues): void {
    this.#typed = typed;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#typed || !this.options.ready()) return;
    void this.#adopt(this.#typed);
    this.#typed = undefined;
  }

  async #adopt(typed: TypedValues): Promise<void> {
    const { adoptOpinions } = await import('./adopted-opinions.js');
    this.form.restore(await adoptOpinions(this.form.values, typed, this.options.read));
    this.options.adopted();
  }
}
