/** Takes a story's picture, once everything in it stands still. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { readPicture, type Picture } from './picture.js';
import { globalsOf, type Shot } from './shots.js';
import { stillDevice } from './still-device.js';
import type { StoryEntry, StorySite } from './story-site.js';
import { StoryVisitor } from './story-visitor.js';

/** The most of a page that is kept, in CSS pixels: what follows repeats what stands above. */
const tallest = 1600;
const tries = 40;

export class Photographer {
  readonly #visitor: StoryVisitor;
  readonly #entries: readonly StoryEntry[];

  private constructor(visitor: StoryVisitor, entries: readonly StoryEntry[]) {
    this.#visitor = visitor;
    this.#entries = entries;
  }

  static async enter(site: StorySite, browser: Browser): Promise<Photographer> {
    const [visitor, entries] = await Promise.all([StoryVisitor.enter(site, browser), site.entries()]);
    await visitor.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await visitor.page.evaluateOnNewDocument(stillDevice);
    return new Photographer(visitor, entries);
  }

  /** Fails where something is wrong with the story itself. */
  async takes(shot: Shot): Promise<Picture> {
    const [entry, ...others] = this.#entries.filter(({ id }) => id.endsWith(`-${shot.story}`));
    assert.ok(entry && others.length === 0, `There is ${entry ? 'more than one' : 'no'} story whose id ends with ${shot.story}.`);
    const { page } = this.#visitor;
    // As tall as the picture from the beginning: chapters that are read when they come near are there.
    await page.setViewport({ width: shot.width, height: tallest });
    assert.equal((await this.#visitor.visit(entry, globalsOf(shot))).join('\n'), '');
    return pictureOf(page);
  }
}

/** Two in a row must be the same. */
async function pictureOf(page: Page): Promise<Picture> {
  await page.evaluate(hideCarets);
  let before: Buffer | undefined;
  for (let taken = 0; taken < tries; taken += 1) {
    const height = await page.evaluate(settle, tallest);
    const file = Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width: page.viewport()?.width ?? 0, height }, captureBeyondViewport: false, optimizeForSpeed: true }));
    if (before?.equals(file)) return readPicture(file);
    before = file;
  }
  return assert.fail('The page does not come to rest.');
}

/** Runs in the page: a caret blinks, and no rule from outside reaches a field in a shadow root. */
function hideCarets(): void {
  const hidden = new CSSStyleSheet();
  hidden.replaceSync('input, textarea { caret-color: transparent !important; }');
  within(document);
  function within(root: Document | ShadowRoot): void {
    root.adoptedStyleSheets.push(hidden);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) within(shadowRoot);
  }
}

/** Runs in the page: waits for letters and for what they move, and says how far down the story goes. */
async function settle(most: number): Promise<number> {
  window.scrollTo(0, 0);
  const fonts = await document.fonts.ready;
  await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
  const faces = [...fonts];
  const broken = faces.filter(({ status }) => status === 'error');
  if (broken.length > 0 || !faces.some(({ status }) => status === 'loaded')) throw new Error(`${String(broken.length)} parts of the font could not be read, or none was wanted.`);
  const root = document.querySelector('#storybook-root')?.getBoundingClientRect();
  // As much room below as there is at the side.
  return Math.min(most, Math.ceil((root?.bottom ?? 0) + (root?.left ?? 0)));
}
