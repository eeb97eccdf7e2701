/** A citizen whose browser runs no script. */
import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import { inFirefox, openBrowser } from '../support/browser.js';
import { enterText } from './support.js';

/** Firefox runs scripts or does not, in all its windows; elsewhere each reader decides. */
export const openSilentBrowser = (): Promise<Browser> => openBrowser({ extraPrefsFirefox: { 'javascript.enabled': false } });

/** Every press is a page. */
export class Reader {
  readonly page: Page;

  private constructor(readonly url: string, page: Page) {
    this.page = page;
  }

  static async sitsDown(url: string, context: BrowserContext, size = { width: 375, height: 740 }): Promise<Reader> {
    const page = await context.newPage();
    await page.setViewport(size);
    if (!inFirefox) await page.setJavaScriptEnabled(false);
    return new Reader(url, page);
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`, { waitUntil: 'load' });
  }

  async words(): Promise<string> {
    return ((await this.page.evaluate('document.body.innerText')) as string).replace(/\s+/g, ' ');
  }

  async sees(...texts: readonly string[]): Promise<void> {
    const words = await this.words();
    for (const text of texts) assert.ok(words.includes(text), `“${text}” is not seen. The page shows: ${words.slice(0, 1500)}`);
  }

  async presses(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    const found = await this.#finds(name, role);
    if (!found) assert.fail(`There is no ${role} “${name}”. The page shows: ${(await this.words()).slice(0, 1500)}`);
    // Enter, because whoever can press it with a key can press it with a finger as well.
    await found.focus();
    await this.#leaves(() => this.page.keyboard.press('Enter'));
  }

  /** By what an assistive technology is told; without scripts Firefox says that to nobody, so there it is the text. */
  async #finds(name: string, role: 'button' | 'link'): Promise<ElementHandle | null> {
    if (!inFirefox) return this.page.$(`::-p-aria([name="${name}"][role="${role}"])`);
    const found = await this.page.evaluateHandle(`[...document.querySelectorAll('${role === 'link' ? 'a[href]' : 'button'}')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)}) ?? null`);
    return found.asElement() as ElementHandle | null;
  }

  /** Tabs on until focus is on that field or button. */
  async tabsTo(id: string): Promise<void> {
    for (let stop = 0; stop < 80; stop += 1) {
      await this.page.keyboard.press('Tab');
      const [where, outline] = (await this.page.evaluate(
        '[document.activeElement.id || document.activeElement.value || "", parseFloat(getComputedStyle(document.activeElement).outlineWidth)]')) as [string, number];
      assert.ok(outline >= 2 || where === '', `${where} shows its focus`);
      if (where === id) return;
    }
    assert.fail(`80 stops did not lead to ${id}.`);
  }

  /** The same page again. Firefox asks before it sends a form again, and there is nobody to say yes. */
  async reloads(): Promise<void> {
    if (!inFirefox) await this.page.reload({ waitUntil: 'load' });
  }

  async entersAndLeaves(): Promise<void> {
    await this.#leaves(() => this.page.keyboard.press('Enter'));
  }

  async writes(id: string, text: string): Promise<void> {
    await this.page.focus(`[id="${id}"]`);
    await this.enters(text);
  }

  async enters(text: string): Promise<void> {
    await enterText(this.page, text);
  }

  async chooses(id: string, value: string): Promise<void> {
    assert.deepEqual(await this.page.select(`[id="${id}"]`, value), [value]);
  }

  /** One of several, with the key for it: where no script runs, Firefox cannot say whether a place to click on is in view. */
  async checks(name: string, value: string): Promise<void> {
    await this.page.focus(`[name="${name}"][value="${value}"]`);
    await this.page.keyboard.press(' ');
  }

  async value(id: string): Promise<string> {
    return (await this.page.$eval(`[id="${id}"]`, (field) => (field as HTMLInputElement).value));
  }

  async overflow(): Promise<number> {
    return (await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
  }

  async receipt(): Promise<{ number: string; code: string }> {
    const read = async (id: string) => (await this.page.$eval(`[id="${id}"]`, (element) => element.textContent)).replace(/\s/g, '');
    return { number: await read('receipt-number'), code: await read('receipt-code') };
  }

  async #leaves(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'load' }), act()]);
  }
}

/** The pages are the same for a checker, which is a script: what they name as script is kept away. */
export async function keepsScriptsAway(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => { void (request.url().endsWith('.js') ? request.abort() : request.continue()); });
}

/** What a checker finds on the page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found, passes } = (await page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })')) as AxeResults;
  assert.ok(passes.length > 10, 'it looked');
  return found.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
