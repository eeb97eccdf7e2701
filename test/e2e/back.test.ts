import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createClient, newKey } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { answerLetter, publishLetter } from './answered-letters.js';
import { Clocks } from './clocks.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const title = '和平路东段路灯不亮';

async function publishOne(): Promise<void> {
  const { number } = await createClient({ baseUrl: `${site.url}/v1` }).letters.create('leaders', {
    category: 'complaint', recipientId: null, title, body: '六盏路灯不亮。', identity: { name: '张明', phone: '13900001234' },
    publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01',
  }, { key: newKey() });
  await answerLetter(site.url, number, '六盏路灯已经换好。');
  await publishLetter(site.url, number, { title, body: '六盏路灯不亮。', answers: ['六盏路灯已经换好。'] });
  new Clocks(site).passOnServer(3 * 86_400_000);
}

test('Back on a phone closes the letter, then the view, and only then leaves the page; a reload keeps the letter open', async () => {
  await publishOne();
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  // As the browser's own buttons do it; the protocols wait for a page to load, and within one page none does.
  const step = (by: number) => citizen.page.evaluate(`setTimeout(() => { history.go(${String(by)}); })`);
  await citizen.opens(`${site.url}/`, '写信');
  await citizen.opens(`${site.url}/mailbox/`, '检查一遍');
  await citizen.presses('看答复', 'tab');
  const link = await citizen.finds(title, 'link');
  await link.evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
  const top = (await link.boundingBox())?.y ?? NaN;
  await link.tap();
  await citizen.focusIsOn(title);
  await citizen.sees('六盏路灯已经换好。');
  await step(-1);
  await citizen.finds(title, 'link');
  await citizen.focusIsOn(title);
  assert.ok(!(await citizen.text()).includes('六盏路灯已经换好。'));
  const again = (await (await citizen.finds(title, 'link')).boundingBox())?.y ?? NaN;
  assert.ok(Math.abs(again - top) < 2, `It stood at ${top}, and stands at ${again}.`);
  await step(1);
  await citizen.sees('六盏路灯已经换好。');
  await citizen.page.reload();
  await citizen.sees('六盏路灯已经换好。');
  await step(-1);
  await citizen.finds(title, 'link');
  await step(-1);
  await citizen.finds('检查一遍', 'button');
  await step(-1);
  await citizen.page.waitForFunction("location.pathname === '/'");
  assert.deepEqual(citizen.complaints, []);
  await citizen.page.browserContext().close();
});
