/** Puts elements on a page as HTML alone would, and looks at them as a citizen does: what is seen, by role and name, through shadow roots. */
import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/index.js';
import type { HyProvider } from '../../src/parts/provider/hy-provider.js';
import '../../src/parts/provider/hy-provider.js';
import { elementsBelow, isSeen, nameOf, roles, textBelow, type Role } from './accessible-names.js';
import type { Network } from './network.js';

/** What a condition may take before a test gives up, in milliseconds: nothing waits so long unless it fails, or its machine is busy. */
const patience = 12_000;
/** For a whole test; longer, so that what was waited for is told. */
const testPatience = 30_000;

const places: HTMLElement[] = [];

/** How often the browser told the page that sizes went in circles: no fault of one test alone, so it ends none, and a test can ask. */
let sizeLoops = 0;
window.addEventListener('error', (event) => {
  if (!event.message.startsWith('ResizeObserver loop')) return;
  sizeLoops += 1;
  event.stopImmediatePropagation();
}, true);

beforeEach(function () {
  sizeLoops = 0;
  this.currentTest?.timeout(testPatience);
});

// What leads to a fragment before a page has loaded makes no step of its own in the history.
before(async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => { window.addEventListener('load', resolve, { once: true }); });
});
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
  // What was opened stands in the address, and would be open in the next test.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
});

export interface Mounting {
  /** The network the elements speak through; with it, the server's address goes to a provider and not into the markup. */
  readonly network?: Network;
  readonly baseUrl?: string;
}

/** Puts markup on the page; it is taken off after the test. */
export function mount(markup: string, { network, baseUrl = '/v1' }: Mounting = {}): Page {
  const place = document.createElement('div');
  places.push(place);
  document.body.append(place);
  if (network) {
    const provider: HyProvider = document.createElement('hy-provider');
    // Without jitter a repeated try goes out at once.
    provider.ownClient = createClient({ baseUrl, fetch: network.fetch, random: () => 0 });
    provider.innerHTML = markup;
    place.append(provider);
  } else {
    place.innerHTML = markup;
  }
  return new Page(place);
}

/** Waits until a condition holds; what it gives is handed on. */
export async function until<T>(check: () => T | undefined | null | false, saying: () => string): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const held = check();
    if (held !== undefined && held !== null && held !== false) return held;
    if (Date.now() > end) throw new Error(saying());
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

/** The element that has focus, through shadow roots. */
export function focused(): HTMLElement {
  let element = document.activeElement as HTMLElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

/** What was read out last, without moving focus. */
export function announced(): string {
  return document.querySelector('[data-huiying-announcer]')?.shadowRoot?.textContent ?? '';
}

/** Errors of that kind since the test began. */
export function sizeLoopErrors(): number {
  return sizeLoops;
}

export class Page {
  constructor(readonly place: HTMLElement) {}

  /** An element by its tag, through shadow roots. */
  element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const found = elementsBelow(this.place).find((element) => element.localName === tag);
    if (!found) throw new Error(`There is no <${tag}>.`);
    return found as HTMLElementTagNameMap[Tag];
  }

  get text(): string {
    return textBelow(this.place);
  }

  /** Everything of a role and name that is seen now. */
  all(role: Role, name?: string | RegExp): HTMLElement[] {
    const fits = (element: Element): boolean => {
      if (name === undefined) return true;
      return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
    };
    return elementsBelow(this.place).filter((element): element is HTMLElement => element.matches(roles[role]) && isSeen(element) && fits(element));
  }

  /** The names of everything of a role that is seen now. */
  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  has(role: Role, name: string | RegExp): boolean {
    return this.all(role, name).length > 0;
  }

  /** Waits for the first of a role and name. */
  find(role: Role, name: string | RegExp): Promise<HTMLElement> {
    return until(() => this.all(role, name)[0], () => `No ${role} “${String(name)}”. ${this.#seen()}`);
  }

  button(name: string | RegExp): Promise<HTMLElement> {
    return this.find('button', name);
  }

  async press(name: string | RegExp, role: Role = 'button'): Promise<void> {
    (await this.find(role, name)).click();
  }

  async field(name: string | RegExp): Promise<HTMLInputElement | HTMLTextAreaElement> {
    return (await this.find('textbox', name)) as HTMLInputElement | HTMLTextAreaElement;
  }

  /** Puts the caret into a field and replaces what stands there, as pasting does. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    const field = await this.field(name);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Waits until all the texts are seen. */
  async sees(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await until(() => this.text.includes(text), () => `“${text}” is not seen. ${this.#seen()}`);
  }

  async seesNoMore(text: string): Promise<void> {
    await until(() => !this.text.includes(text), () => `“${text}” is still seen. ${this.#seen()}`);
  }

  async hears(text: string): Promise<void> {
    await until(() => announced().includes(text), () => `“${text}” was not read out, but “${announced()}”.`);
  }

  async focusIsOn(role: Role, name: string | RegExp): Promise<HTMLElement> {
    const on = (): string => `${focused().localName} “${nameOf(focused()).slice(0, 80)}”`;
    return until(() => this.all(role, name).find((element) => element === focused()), () => `Focus is on ${on()}, not on ${role} “${String(name)}”. ${this.#seen()}`);
  }

  /** Collects the details of an event as the page outside gets them. */
  events(type: string): unknown[] {
    const details: unknown[] = [];
    this.place.addEventListener(type, (event) => details.push((event as CustomEvent<unknown>).detail));
    return details;
  }

  async isAccessible(): Promise<void> {
    await expect(this.place).to.be.accessible();
  }

  #seen(): string {
    return `The page shows: ${this.text.replaceAll('\n', ' | ').slice(0, 1500)}`;
  }
}
