import { ContextConsumer, ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client } from '../client/index.js';
import { holdAnnouncer, releaseAnnouncer } from './announcer.js';
import { clientFor } from './clients.js';
import { settingsContext, undefinedProviderAbove, type Settings, type Theme } from './contexts.js';
import { chooseLanguage, knownLanguage, type Language } from './language.js';
import { toggleState } from './states.js';

/**
 * What every element stands on: client, settings, language, custom states, events. Closed for good: no widget's needs go in here.
 *
 * @attr {string} lang - Language of what it says: `zh`, `en`. Without it, that of the nearest element of the page that has one, else Chinese.
 */
export abstract class HyElement extends LitElement {
  /** Where the agency's server answers, for example `/v1`; without it, the nearest `hy-provider`'s. */
  @property({ attribute: 'base-url' }) baseUrl = '';

  /** Colours: `blue`, `red`, `dark`, `contrast`, or `auto` to follow the system. Without it, the nearest provider's, else blue. */
  @property() theme: Theme | '' = '';

  /** `elder` for large text and targets, `kiosk` for a shared device on which nothing is kept, or both. Without it, the nearest provider's. */
  @property() mode = '';

  readonly #internals = this.attachInternals();
  readonly #provider = new ContextProvider(this, { context: settingsContext, initialValue: { version: 1 } });
  readonly #consumer = new ContextConsumer(this, {
    context: settingsContext,
    subscribe: true,
    callback: (settings) => { this.#inherit(settings); },
  });
  #inherited: Settings = { version: 1 };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override connectedCallback(): void {
    holdAnnouncer();
    super.connectedCallback();
    this.handDown();
    // The provider's script may come later than ours: ask again when it is there.
    if (this.waitsForProvider) void customElements.whenDefined('hy-provider').then(() => this.isConnected && this.#consumer.hostConnected());
  }

  override disconnectedCallback(): void {
    releaseAnnouncer();
    super.disconnectedCallback();
    this.#inherit({ version: 1 });
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang' && before !== now) this.handDown();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('baseUrl') || changed.has('theme') || changed.has('mode')) this.handDown();
  }

  /** What holds for this element and is handed down to the elements inside it. @internal */
  get settings(): Settings { return this.#provider.value; }

  /** The client to ask; `undefined` until a `base-url` is known. @internal */
  get client(): Client | undefined { return this.settings.client; }

  /** The script of a provider above has not run yet: what it will say about the server is not known. @internal */
  get waitsForProvider(): boolean { return undefinedProviderAbove(this) !== undefined; }

  /** @internal */
  get language(): Language { return chooseLanguage(this.getAttribute('lang'), this.#inherited.lang); }

  /** Fires a public event, out of the shadow root; false when a listener vetoed it. */
  protected emit(name: string, detail?: unknown, cancelable = false): boolean {
    const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
    return this.dispatchEvent(event);
  }

  protected setState(state: string, on: boolean): void { toggleState(this.#internals, state, on); }

  /** What only a provider adds, such as an agency's own wording. */
  protected ownSettings(): Partial<Settings> { return {}; }

  #inherit(settings: Settings): void {
    this.#inherited = settings;
    this.handDown();
  }

  /** Tells the elements inside what holds for them. */
  protected handDown(): void {
    const { client, theme, mode, lang } = this.#inherited;
    this.#provider.setValue({
      ...this.#inherited,
      client: this.baseUrl ? clientFor(this.baseUrl) : client,
      theme: this.theme || theme,
      mode: this.mode || mode,
      lang: knownLanguage(this.getAttribute('lang')) ?? lang,
      ...this.ownSettings(),
    }, true);
    this.requestUpdate();
  }
}
