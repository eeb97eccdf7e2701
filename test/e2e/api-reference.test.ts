import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { operations } from '../../src/contract/models.js';
import { openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

test('the API reference shows every operation under its policy, from this host alone', async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  const answer = await citizen.page.goto(`${site.url}/api/`, { waitUntil: 'load' });
  assert.match(answer?.headers()['content-security-policy'] ?? '', /default-src 'none'; script-src 'self'; style-src 'self'/);
  await citizen.page.waitForSelector('.opblock');
  const shown = await citizen.page.$$eval('.opblock', (blocks) => blocks.map(({ id }) => id.split('-').at(-1) ?? ''));
  assert.deepEqual(shown.sort(), Object.keys(operations).sort());
  // What a reader unfolds is drawn under the same policy.
  await citizen.page.click('[id$="-createSubmission"] button');
  await citizen.sees('Idempotency-Key', '201', '409');
  assert.deepEqual(citizen.complaints, []);
  assert.deepEqual(citizen.requested.filter((address) => !address.startsWith(`${site.url}/`) && !address.startsWith('data:')), []);
  await citizen.page.browserContext().close();
});
