import type { ReactiveController } from 'lit';
import type { HyElement } from './element.js';
import type { Language } from './language.js';

/** A message is a text, or a function of values that gives one. */
export type Messages = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** What another language must offer: every key, with the same values. */
export type Translation<M extends Messages> = { readonly [K in keyof M]: M[K] extends (...values: infer A) => string ? (...values: A) => string : string };

/** Chinese ships with the widget; other languages are fetched when asked for. */
export interface Catalogue<M extends Messages> {
  readonly zh: M;
  readonly en: () => Promise<Translation<M>>;
}

type Values<Entry> = Entry extends (...values: infer A) => string ? A : [];

/** Says a message in the element's language; a wrong key or value does not compile. */
export type Translate<M extends Messages> = <K extends keyof M & string>(key: K, ...values: Values<M[K]>) => string;

function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

class MessagesController<M extends Messages> implements ReactiveController {
  #current: Translation<M>;
  #language: Language = 'zh';

  constructor(private readonly host: HyElement, private readonly catalogue: Catalogue<M>) {
    this.#current = catalogue.zh as unknown as Translation<M>;
    host.addController(this);
  }

  /** Fulfilled when the language that was last asked for is there, or could not be fetched. */
  ready: Promise<void> = Promise.resolve();

  hostUpdate(): void {
    const language = this.host.language;
    if (language === this.#language) return;
    this.#language = language;
    this.ready = this.#load(language);
  }

  readonly translate: Translate<M> = (key, ...values) => {
    const override = this.host.settings.messages?.[key];
    if (typeof override === 'string') return fill(override, values);
    const entry: unknown = this.#current[key];
    return typeof entry === 'function' ? String((entry as (...given: readonly unknown[]) => string)(...values)) : String(entry);
  };

  async #load(language: Language): Promise<void> {
    try {
      const loaded = await this.#read(language);
      if (language !== this.#language) return;
      this.#current = loaded;
      this.host.requestUpdate();
    } catch {
      // The language could not be fetched: Chinese stays, which is better than an empty page. A later change asks again.
      this.#language = 'zh';
    }
  }

  async #read(language: Language): Promise<Translation<M>> {
    if (language === 'en') return this.catalogue.en();
    if (language === 'zh') return this.catalogue.zh as unknown as Translation<M>;
    const { pseudo } = await import('./pseudo-locales.js');
    return pseudo(language, this.catalogue.zh);
  }
}

/** The voice of a part that was fetched late: silent until its language is there. */
export async function messagesReady<M extends Messages>(host: HyElement, catalogue: Catalogue<M>): Promise<Translate<M>> {
  const controller = new MessagesController(host, catalogue);
  controller.hostUpdate();
  await controller.ready;
  return controller.translate;
}

/** The element's voice. */
export function messages<M extends Messages>(host: HyElement, catalogue: Catalogue<M>): Translate<M> {
  return new MessagesController(host, catalogue).translate;
}
