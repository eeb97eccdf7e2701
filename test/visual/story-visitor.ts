/** Opens stories of the static build in a window of its own, one after the other, and says what went wrong in each. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import type { StoryEntry, StorySite } from './story-site.js';

interface Finish {
  readonly storyId: string;
  readonly status: 'success' | 'error';
  readonly reporters: readonly { readonly type: string; readonly status: string; readonly result?: { readonly violations?: readonly Violation[] } }[];
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Heard {
  finish?: Finish;
  faults: string[];
}

/** Milliseconds for one story; the longest ones wait on a slow network for eight seconds. */
const patience = 90_000;
const pause = 50;

export class StoryVisitor {
  readonly #address: string;
  #spoken: string[] = [];
  /** All was well so far: the next story needs no new page. */
  #mayStay = false;

  private constructor(readonly page: Page, address: string) {
    this.#address = address;
    page.on('console', (message) => { if (message.type() === 'error') this.#spoken.push(`console: ${words(message)}`); });
    page.on('pageerror', (error) => { this.#spoken.push(`thrown: ${error instanceof Error ? error.message : String(error)}`); });
  }

  /** Storage is the visitor's own, so that several may be under way in one browser. */
  static async enter({ address }: StorySite, browser: Browser): Promise<StoryVisitor> {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateFocusedPage(true);
    // The runner's compiler gives functions their names through this, also those that run in the page.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(listen);
    return new StoryVisitor(page, address);
  }

  /** Opens a story and waits for its end; empty when all is well. `globals` as in the address: `theme:dark;mode:elder`. */
  async visit({ id, type }: StoryEntry, globals = ''): Promise<string[]> {
    this.#spoken = [];
    if (this.#mayStay && type === 'story' && globals === '') await this.page.evaluate(turnTo, id);
    else await this.page.goto(`${this.#address}/iframe.html?id=${id}&viewMode=${type}${globals && `&globals=${encodeURIComponent(globals)}`}`);
    await this.#ends(type);
    const { finish, faults } = await this.page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
    const unknown = await this.page.evaluate(() => [...document.querySelectorAll('#storybook-root :not(:defined), .docs-story :not(:defined)')].map(({ localName }) => `<${localName}> is not defined.`));
    const found = [...new Set([...faults, ...this.#spoken, ...unknown, ...violations(finish)])];
    this.#mayStay = found.length === 0 && type === 'story' && globals === '';
    return found;
  }

  /** Until the story is finished, or something was thrown that it will not come back from. */
  async #ends(type: StoryEntry['type']): Promise<void> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const ended = await this.page.evaluate((kind) => {
        const { heard } = globalThis as unknown as { heard: Heard };
        return heard.faults.length > 0 || (kind === 'story' ? heard.finish !== undefined : pageIsDrawn());
        function pageIsDrawn(): boolean {
          const stories = [...document.querySelectorAll('.docs-story')];
          return stories.length > 0 && stories.every((story) => story.querySelector('hy-provider :defined') !== null);
        }
      }, type);
      if (ended || this.#spoken.some((line) => line.startsWith('thrown'))) return;
      await setTimeout(pause);
    }
    this.#spoken.push('The story did not come to its end.');
  }
}

function words(message: ConsoleMessage): string {
  return `${message.text()} ${message.location().url ?? ''}`.trim();
}

function violations(finish: Finish | undefined): string[] {
  return (finish?.reporters ?? []).flatMap(({ type, result }) => (type !== 'a11y' ? [] : (result?.violations ?? []).map(({ id, help, nodes }) =>
    `axe ${id}: ${help}\n${nodes.slice(0, 3).map(({ html, failureSummary = '' }) => `    ${html.slice(0, 200)}\n    ${failureSummary.replaceAll('\n', ' ')}`).join('\n')}`)));
}

/** Runs in the page: goes on to another story, as the manager does. */
function turnTo(storyId: string): void {
  const scope = globalThis as unknown as { heard: Heard; __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, told: object): void } };
  delete scope.heard.finish;
  scope.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** Runs in the page before its scripts: the channel tells how each story ended. */
function listen(): void {
  const heard: Heard = { faults: [] };
  const scope = globalThis as unknown as Record<string, unknown>;
  scope['heard'] = heard;
  let channel: unknown;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (given: { on(event: string, listener: (told: never) => void): void }) => {
      channel = given;
      given.on('storyFinished', (told: Finish) => {
        if (told.status === 'error' && heard.faults.length === 0 && told.reporters.every(({ type, status }) => type !== 'a11y' || status !== 'failed')) heard.faults.push('The story ended in an error.');
        heard.finish = told;
      });
      for (const event of ['storyErrored', 'storyMissing', 'storyThrewException', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying']) {
        given.on(event, (told: unknown) => {
          const errors = (Array.isArray(told) ? told : [told]) as ({ message?: string; description?: string } | string)[];
          for (const error of errors) heard.faults.push(`${event}: ${typeof error === 'string' ? error : (error.message ?? error.description ?? JSON.stringify(error))}`);
        });
      }
    },
  });
}
