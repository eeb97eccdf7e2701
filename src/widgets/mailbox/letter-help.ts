import { html, nothing, type ReactiveController } from 'lit';
import type { Draft } from '../../core/drafts.js';
import type { FormController } from '../../core/form-controller.js';
import type { ComposeSuggestions } from './compose-suggestions.js';
import type { Letterhead } from './letter-files.js';
import type { LetterValues } from './letter-draft.js';

/** Characters from which a title says what it is about. */
const telling = 4;

export type HelpedLetter = Letterhead & { readonly suggestionsHidden: boolean };

/** Public answers for whoever writes: fetched with the first title that tells something, and no word where they do not come. */
export class LetterHelp implements ReactiveController {
  #part: ComposeSuggestions | undefined;
  #wanted = false;

  constructor(private readonly host: HelpedLetter, private readonly fields: FormController<LetterValues>, private readonly draft: Draft<LetterValues>) {
    host.addController(this);
  }

  hostConnected(): void {
    // The last sign of a word that an input method composed comes with the second.
    for (const type of ['input', 'compositionend']) this.host.addEventListener(type, this.#onTyped);
  }

  hostDisconnected(): void {
    this.#part?.stop();
  }

  /** Their place is kept from the moment on in which they are asked for, so that nothing moves under the hands of whoever writes. */
  get place(): unknown {
    return this.#wanted && !this.host.suggestionsHidden ? html`<div class="suggestions no-print">${this.#part?.view()}</div>` : nothing;
  }

  /** In place of the form, after an answer has solved the matter. */
  get end(): unknown {
    return this.#part?.end();
  }

  readonly #onTyped = (event: Event): void => {
    const { name } = event.composedPath()[0] as HTMLInputElement;
    const { title, category } = this.fields.values;
    // What a report says goes nowhere before it is sent.
    if ((event as InputEvent).isComposing || this.host.suggestionsHidden || category === 'report') return;
    if (name === '/title' && !this.#wanted && [...title.trim()].length >= telling) void this.#fetch();
    else if (name === '/title' || name === '/body') this.#part?.follow(name);
  };

  async #fetch(): Promise<void> {
    this.#wanted = true;
    this.host.requestUpdate();
    try {
      const { createComposeSuggestions } = await import('./compose-suggestions.js');
      this.#part = await createComposeSuggestions(this.host, this.fields, this.draft);
      this.#part.follow('/title');
    } catch {
      // It is help and no duty: the letter is written without.
    }
  }
}
