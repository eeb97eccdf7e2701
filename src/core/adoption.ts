import type { LitElement, ReactiveController } from 'lit';
import { identityFieldNameValues, type Identity } from '../contract/models.js';
import type { Typed, TypedValues } from './fallback-element.js';
import type { FormController } from './form-controller.js';

/** Files by the words that the element's own queue knows their owners by. */
export type FilesByOwner = ReadonlyMap<string, readonly File[]>;

/** What was typed, together with what is here; and whose the files are that were chosen. */
export interface Adopted<Values> {
  readonly values: Values;
  readonly files: FilesByOwner;
}

export type Merge<Values> = (values: Values, typed: Typed) => Adopted<Values> | Promise<Adopted<Values>>;

export interface AdoptionOptions<Values> {
  /** Whether the form is there, and with it the draft of the device. */
  readonly ready: () => boolean;
  /** Fetches what reads the page's own names. */
  readonly load: () => Promise<Merge<Values>>;
  readonly adopted: () => void;
}

/** Takes over what was typed into the page's own form, once the element has its form and the draft of the device is back. */
export class Adoption<Values extends object> implements ReactiveController {
  #typed: Typed | undefined;
  #files: FilesByOwner = new Map();

  constructor(private readonly host: LitElement, private readonly form: FormController<Values>, private readonly options: AdoptionOptions<Values>) {
    host.addController(this);
  }

  take(typed: Typed): void {
    this.#typed = typed;
    this.host.requestUpdate();
  }

  /** The files that were chosen, once. */
  takeFiles(): FilesByOwner {
    const files = this.#files;
    this.#files = new Map();
    return files;
  }

  hostUpdated(): void {
    if (!this.#typed || !this.options.ready()) return;
    void this.#adopt(this.#typed);
    this.#typed = undefined;
  }

  async #adopt(typed: Typed): Promise<void> {
    const merge = await this.options.load().catch(() => undefined);
    if (!merge) {
      // It did not come over the network: with the next change of the element it is tried again.
      this.#typed = typed;
      return;
    }
    const { values, files } = await merge(this.form.values, typed);
    this.#files = files;
    this.form.restore(values);
    this.options.adopted();
  }
}

/** Who writes, by the names that such a form has. */
export function typedIdentity(typed: TypedValues): Identity {
  return Object.fromEntries(identityFieldNameValues.flatMap((name) => (typed.has(name) ? [[name, typed.get(name)]] : [])));
}
