import { HyElement } from './element.js';

/** What was typed into a form, by the names of its fields. */
export type TypedValues = ReadonlyMap<string, string>;

/** All that was given in a form, by the names of its fields. */
export interface Typed {
  readonly texts: TypedValues;
  readonly files: ReadonlyMap<string, readonly File[]>;
}

/** A press on a button of the form takes focus out of its field before it is a press, in milliseconds. */
const pressTakes = 500;

/**
 * An element inside whose tag a page may have a form for readers without script (`form[data-hy-fallback]`). While somebody is in that form it
 * is left alone: becoming an element would take the focus, and the word that an input method is composing, away from under their fingers.
 * Then what was typed is taken over, and nothing is to be typed twice.
 */
export abstract class FallbackElement extends HyElement {
  #leaving: AbortController | undefined;

  override connectedCallback(): void {
    if (this.#isInUse()) this.#waitUntilLeft();
    else this.#takeOver();
  }

  override disconnectedCallback(): void {
    if (this.#leaving) this.#stopWaiting();
    else super.disconnectedCallback();
  }

  /** What was typed and chosen, when there was something. @internal */
  abstract adopt(typed: Typed): void;

  get #form(): HTMLFormElement | null {
    return this.querySelector('form[data-hy-fallback]');
  }

  #isInUse(): boolean {
    return this.#form?.contains(document.activeElement) ?? false;
  }

  #waitUntilLeft(): void {
    this.#leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.addEventListener('focusout', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (this.#leaving === undefined || this.#isInUse()) return;
        this.#stopWaiting();
        this.#takeOver();
      }, pressTakes);
    }, { signal: this.#leaving.signal });
  }

  #stopWaiting(): void {
    this.#leaving?.abort();
    this.#leaving = undefined;
  }

  #takeOver(): void {
    super.connectedCallback();
    // A script in the head meets the tag before what is inside it.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => { this.#readForm(); }, { once: true });
    else this.#readForm();
  }

  #readForm(): void {
    const form = this.#form;
    if (!form) return;
    const texts = new Map<string, string>();
    const files = new Map<string, File[]>();
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') {
        // A field of which nothing was chosen holds a file without a name.
        if (value.name) files.set(name, [...files.get(name) ?? [], value]);
      } else if (value.trim() !== '') texts.set(name, value);
    }
    if (texts.size + files.size === 0) return;
    form.reset();
    this.adopt({ texts, files });
  }
}
