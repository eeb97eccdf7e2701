import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { hasPackagedBrowser, openBrowser, openPackagedBrowser } from '../support/browser.js';
import { openStorySite, type StoryEntry, type StorySite } from './story-site.js';
import { StoryVisitor } from './story-visitor.js';
import { inWindows, windows } from './windows.js';

/** The pages with all states of an element play again, below each other, what was played by itself. */
const repeats = ({ id }: StoryEntry): boolean => process.env['EVERY_STORY'] === undefined && id.endsWith('--all-states');

let site: StorySite;
let browser: Browser;

before(async () => { [site, browser] = await Promise.all([openStorySite(), hasPackagedBrowser ? openPackagedBrowser() : openBrowser()]); });
after(async () => {
  await browser.close();
  site.close();
});

test('every story is drawn, played to its end, and accessible', { concurrency: windows }, async (t) => {
  const entries = (await site.entries()).filter((entry) => !repeats(entry));
  assert.ok(entries.length > 0, 'The build holds no story.');
  await inWindows(entries, () => StoryVisitor.enter(site, browser), (visitor, entry) => t.test(titleOf(entry), async () => {
    assert.equal((await visitor.visit(entry)).join('\n'), '');
  }));
});

function titleOf({ title, name, type }: StoryEntry): string {
  return `${title} – ${name}${type === 'docs' ? ' (page)' : ''}`;
}
