import type { ReactiveControllerHost } from 'lit';

const wordsOf = (markup: string): string => markup.replace(/<[^>]*>/g, ' ');

/** Rich text for the eye; the cleaner is fetched with the first text that is looked at, never before. */
export class CleanedText {
  #markup = '';
  #fragment: DocumentFragment | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** What to draw for this markup: until the cleaner has come, its words alone. */
  of(markup: string): DocumentFragment | string {
    if (this.#markup !== markup) void this.#clean(markup);
    return this.#fragment ?? wordsOf(markup);
  }

  /** What is there of it, fetching nothing. */
  soFar(markup: string): DocumentFragment | string {
    return (this.#markup === markup ? this.#fragment : undefined) ?? wordsOf(markup);
  }

  async #clean(markup: string): Promise<void> {
    this.#markup = markup;
    this.#fragment = undefined;
    try {
      const { clean } = await import('./rich-text.js');
      if (this.#markup !== markup) return;
      this.#fragment = clean(markup);
      this.host.requestUpdate();
    } catch {
      // Not fetched: the text stands without its markup, and the next look asks again.
      this.#markup = '';
    }
  }
}
