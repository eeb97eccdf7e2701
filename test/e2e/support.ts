/** A citizen in front of a page: looks by role and name and at the text that is seen, presses, types. Reaches through shadow roots. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import { inFirefox } from '../support/browser.js';

/** What a condition may take before a test gives up, in milliseconds: nothing waits so long unless it fails, or its machine is busy. */
const patience = 25_000;

/** Between two looks at a page, in milliseconds: reading all its text each frame would take the time that the page needs. */
const between = 50;

/** Chromium's accessibility tree is one; Firefox is asked in each shadow root, because WebDriver's search ends at them. */
const throughShadow = inFirefox ? '>>> ' : '';

/** The text that is seen, a line a block. A string, because it runs in the page, which knows none of this module's names. */
const seenText = `(function textOf(node) {
  if (node.nodeType === 3) return node.data.replace(/\\s+/g, ' ');
  if (node.nodeType !== 1) return '';
  const { display } = getComputedStyle(node);
  if (display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) return '';
  const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
  let text = '';
  for (const child of assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes) text += textOf(child);
  return display.startsWith('inline') || display === 'contents' ? text : '\\n' + text + '\\n';
})(document.body)`;

const deepestFocus = `(() => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})()`;

/** Firefox takes one character at a time. */
export async function enterText({ keyboard }: Page, text: string): Promise<void> {
  for (const part of inFirefox ? text : [text]) await keyboard.sendCharacter(part);
}

export interface Focus {
  readonly tag: string;
  /** Its label or its words. */
  readonly name: string;
  /** Width of its outline in CSS pixels; 0 without one. */
  readonly outline: number;
}

export interface Receipt {
  readonly number: string;
  readonly code: string;
}

export type Role = 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'tab' | 'textbox';

export class Citizen {
  /** What the page complained of: thrown errors, errors on the console, refusals by the page's policy. */
  readonly complaints: string[] = [];
  readonly warnings: string[] = [];
  /** Every address that was asked for. */
  readonly requested: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.complaints.push(`thrown: ${error instanceof Error ? error.message : String(error)}`));
    page.on('request', (request) => this.requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()} ${message.location().url ?? ''}`);
      if (message.type() === 'warn') this.warnings.push(message.text());
    });
  }

  /** @param size Of the screen, in CSS pixels; a phone's when left out. */
  static async sitsDown(context: BrowserContext, size: { readonly width: number; readonly height: number } = { width: 375, height: 740 }): Promise<Citizen> {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.setViewport(size);
    await page.evaluateOnNewDocument("addEventListener('securitypolicyviolation', (event) => { console.error(`refused ${event.violatedDirective} ${event.blockedURI} ${event.sample}`); })");
    return new Citizen(page);
  }

  /** Opens an address and waits until there is something to press. */
  async opens(url: string, until = '看草案'): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.finds(until);
  }

  async finds(name: string, role?: Role): Promise<ElementHandle<HTMLElement>> {
    const selector = `${throughShadow}::-p-aria([name="${name}"]${role ? `[role="${role}"]` : ''})`;
    const first = await this.page.waitForSelector(selector, { visible: true }).catch(() => null);
    const found = first && inFirefox && role === undefined ? await this.#control(selector) : first;
    return (found ?? assert.fail(`There is no ${role ?? 'element'} “${name}”. ${await this.#shown()}`)) as ElementHandle<HTMLElement>;
  }

  /** Firefox finds whatever has the name: the label of a control, or the heading above it, before the control. */
  async #control(selector: string): Promise<ElementHandle | undefined> {
    const all = await this.page.$$(selector);
    const controls = await Promise.all(all.map((each) => each.evaluate((element) => element.matches('input, textarea, select, button, summary, a'))));
    return all.find((_, place) => controls[place]) ?? all[0];
  }

  /** A field to write into. One for a secret is a textbox to Chromium alone. */
  async #field(name: string): Promise<ElementHandle<HTMLElement>> {
    return inFirefox ? this.finds(name) : this.finds(name, 'textbox');
  }

  /** The text of every heading in the browser's accessibility tree. */
  async headings(): Promise<string[]> {
    const found = await this.page.$$(`${throughShadow}::-p-aria([role="heading"])`);
    return Promise.all(found.map((heading) => heading.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim())));
  }

  async presses(name: string, role: Role = 'button'): Promise<void> {
    await (await this.finds(name, role)).click();
  }

  /** As far as a heading; what a page fetches for whoever comes near is fetched then. */
  async scrollsTo(heading: string): Promise<void> {
    const found = await this.page.waitForSelector(`>>> h3::-p-text(${heading})`, { visible: true }).catch(() => null);
    await (found ?? assert.fail(`There is no heading “${heading}”.`)).evaluate((element) => { element.scrollIntoView(); });
  }

  /** Unfolds what has no role of its own in a browser's tree. */
  async unfolds(name: string): Promise<void> {
    await (await this.finds(name)).click();
  }

  /** Puts the caret into a field and enters text. */
  async writes(field: string, text: string): Promise<void> {
    await (await this.#field(field)).focus();
    await this.enters(text);
  }

  /** Enters text where the caret is, as an input method does. */
  async enters(text: string): Promise<void> {
    await enterText(this.page, text);
  }

  async reads(field: string): Promise<string> {
    return (await this.#field(field)).evaluate((area) => (area as HTMLTextAreaElement).value);
  }

  async sees(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      if (!(await this.#holds(`${seenText}.includes(${JSON.stringify(text)})`))) assert.fail(`“${text}” is not seen. ${await this.#shown()}`);
    }
  }

  async text(): Promise<string> {
    return ((await this.page.evaluate(seenText)) as string).replace(/\n\s*/g, '\n').trim();
  }

  /** Number and code of the receipt, once it is shown. */
  async receipt(): Promise<Receipt> {
    await this.sees('已收到，谢谢参与', '查询码');
    const [, number = '', code = ''] = /编号\s+([\d\s]+?)\s+查询码（不是短信验证码）\s+([0-9A-Z\s]+?)\s+请截屏/.exec(await this.text()) ?? [];
    const receipt = { number: number.replace(/\s/g, ''), code: code.replace(/\s/g, '') };
    assert.ok(receipt.number && receipt.code, `The receipt has no number or code. ${await this.#shown()}`);
    return receipt;
  }

  async focus(): Promise<Focus> {
    return (await this.page.evaluate(`((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
      return { tag: element.localName, name: name.replace(/\\s+/g, ' ').trim().slice(0, 80), outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) };
    })(${deepestFocus})`)) as Focus;
  }

  /** Presses Tab until focus is on what has that name. Gives every stop on the way. */
  async tabsTo(name: string): Promise<Focus[]> {
    const stops: Focus[] = [];
    while (stops.length < 60) {
      await this.page.keyboard.press('Tab');
      const stop = await this.focus();
      stops.push(stop);
      if (stop.name === name) return stops;
    }
    return assert.fail(`60 stops did not lead to “${name}”: ${stops.map((stop) => stop.name).join(' | ')}`);
  }

  /** The other way. */
  async tabsBackTo(name: string): Promise<Focus[]> {
    await this.page.keyboard.down('Shift');
    const stops = await this.tabsTo(name);
    await this.page.keyboard.up('Shift');
    return stops;
  }

  /** Waits until focus is on something that has this in its name. */
  async focusIsOn(name: string): Promise<void> {
    const held = await this.#holds(`(${deepestFocus}.getAttribute('aria-label') ?? ${deepestFocus}.textContent).includes(${JSON.stringify(name)})`);
    if (!held) assert.fail(`Focus is on ${JSON.stringify(await this.focus())}, not on “${name}”.`);
  }

  /** CSS pixels by which the page is wider than its window. */
  async overflow(): Promise<number> {
    return (await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
  }

  /** Asks until it is so. From here and not in the page: one with broken prototypes, or a policy against eval, must answer as well. */
  async #holds(condition: string): Promise<boolean> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      // While a page is being replaced there is nothing to ask.
      if (await this.page.evaluate(condition).catch(() => false)) return true;
      await pause(between);
    }
    return false;
  }

  async #shown(): Promise<string> {
    return `The page shows: ${(await this.text()).replaceAll('\n', ' | ').slice(0, 1500)}`;
  }
}

/** What the server answers to whoever shows a receipt. */
export async function lookUp(url: string, receipt: Receipt): Promise<Response> {
  return fetch(`${url}/v1/receipts/lookup`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(receipt) });
}
