import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

/** From the top of the page to the first button that comments on a clause; measured: 21 on a desktop, with the outline's links. */
const stopsAllowed = 24;

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

test('with keys alone a citizen goes from the top of the page to a clause, writes, sends and stands at the receipt', async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  const { keyboard } = citizen.page;
  const earlier = site.records.submissions().length;
  await citizen.opens(`${site.url}/consultations/river-parks/`);
  await citizen.finds('对第一条提意见', 'button');

  const stops = await citizen.tabsTo('对第一条提意见');
  assert.ok(stops.length <= stopsAllowed, `${stops.length} stops: ${stops.map((stop) => stop.name).join(' | ')}`);
  // The clauses are one stop; arrows go from one to the next.
  await keyboard.press('ArrowDown');
  await citizen.focusIsOn('对第二条提意见');
  await keyboard.press('Enter');
  await citizen.focusIsOn('针对第二条');
  stops.push(...await citizen.tabsTo('理由'));
  await citizen.enters('名单还应当写明面积。');
  stops.push(...await citizen.tabsTo('提交意见'));
  await keyboard.press('Enter');
  const { number } = await citizen.receipt();
  await citizen.focusIsOn('意见已收到，谢谢参与');
  assert.equal((await citizen.focus()).tag, 'h3');

  assert.deepEqual(stops.filter(({ outline }) => outline < 2), [], 'every stop is seen');
  const [filed, ...more] = site.records.submissions().slice(earlier);
  assert.deepEqual([filed?.number, more], [number, []]);
  assert.deepEqual(site.records.opinions(filed?.id ?? ''), [{ clause_id: 'art-2', reason: '名单还应当写明面积。' }]);
  await citizen.page.browserContext().close();
});
