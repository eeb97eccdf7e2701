import type { LitElement, ReactiveController } from 'lit';
import { identityFieldNameValues, type Identity } from '../contract/models.js';
import type { TypedValues } from './fallback-element.js';
import type { FormController } from './form-controller.js';

/** What was typed, together with what is here. */
export type Merge<Values> = (values: Values, typed: TypedValues) => Values | Promise<Values>;

export interface AdoptionOptions<Values> {
  /** Whether the form is there, and with it the draft of the device. */
  readonly ready: () => boolean;
  /** Fetches what reads the page's own names. */
  readonly load: () => Promise<Merge<Values>>;
  readonly adopted: () => void;
}

/** Takes over what was typed into the page's own form, once the element has its form and the draft of the device is back. */
export class Adoption<Values extends object> implements ReactiveController {
  #typed: TypedValues | undefined;

  constructor(private readonly host: LitElement, private readonly form: FormController<Values>, private readonly options: AdoptionOptions<Values>) {
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
    const merge = await this.options.load().catch(() => undefined);
    if (!merge) {
      // It did not come over the network: with the next change of the element it is tried again.
      this.#typed = typed;
      return;
    }
    this.form.restore(await merge(this.form.values, typed));
    this.options.adopted();
  }
}

/** Who writes, by the names that such a form has. */
export function typedIdentity(typed: TypedValues): Identity {
  return Object.fromEntries(identityFieldNameValues.flatMap((name) => (typed.has(name) ? [[name, typed.get(name)]] : [])));
}
