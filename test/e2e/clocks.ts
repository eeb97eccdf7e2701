/** Time that passes for server and pages at once, without anybody waiting for it. */
import type { Page } from 'puppeteer-core';
import type { Site } from './site.js';

/** In a page, before any of its scripts: a `Date` that is ahead by so much, until a page's test says otherwise. */
const shiftedDate = (shift: number): string => `{
  const Real = Date;
  let shift = ${String(shift)};
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
  addEventListener('test-clock', ({ detail }) => { shift = detail; });
}`;

export class Clocks {
  #shift = 0;
  readonly #scripts = new Map<Page, string>();

  constructor({ server }: Site) {
    server.platform.clock.now = () => new Date(Date.now() + this.#shift);
  }

  /** The page's clock goes with the server's from its next document on. */
  async bind(page: Page): Promise<void> {
    const { identifier } = await page.evaluateOnNewDocument(shiftedDate(this.#shift));
    this.#scripts.set(page, identifier);
  }

  /** Time passes on the server alone, as for a page that sleeps. */
  passOnServer(milliseconds: number): void {
    this.#shift += milliseconds;
  }

  /** Time passes on the server and in a page that was bound. */
  async pass(page: Page, milliseconds: number): Promise<void> {
    this.#shift += milliseconds;
    const old = this.#scripts.get(page);
    if (old !== undefined) await page.removeScriptToEvaluateOnNewDocument(old);
    await this.bind(page);
    await page.evaluate(`dispatchEvent(new CustomEvent('test-clock', { detail: ${String(this.#shift)} }))`);
  }
}
