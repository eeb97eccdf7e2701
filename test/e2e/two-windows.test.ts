import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
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

test('two windows that write the same opinion keep both texts, say so, and give back the other one', async () => {
  const context = await browser.createBrowserContext();
  const address = `${site.url}/embed/comment-box.html`;
  const first = await Citizen.sitsDown(context);
  await first.opens(address, '意见');
  const second = await Citizen.sitsDown(context);
  await second.opens(address, '意见');

  await first.page.bringToFront();
  await first.writes('意见', '第一个窗口里写的。');
  await first.sees('已保存在本机，还没有提交。');
  await second.page.bringToFront();
  await second.writes('意见', '第二个窗口里写的。');
  await second.sees('还有一份没提交的意见，已保存在本机。');
  // The first was told by the browser, without a key pressed.
  await first.page.bringToFront();
  await first.sees('还有一份没提交的意见，已保存在本机。');
  assert.equal(await first.reads('意见'), '第一个窗口里写的。');

  await second.page.bringToFront();
  await second.presses('放回那份');
  assert.equal(await second.reads('意见'), '第一个窗口里写的。');
  await second.presses('放回那份');
  assert.equal(await second.reads('意见'), '第二个窗口里写的。');

  await second.presses('提交意见');
  await second.receipt();
  await first.page.close();
  await second.page.close();
  const later = await Citizen.sitsDown(context);
  await later.opens(address, '意见');
  await later.sees('上次写的还在，已放回来。');
  assert.equal(await later.reads('意见'), '第一个窗口里写的。');
  assert.deepEqual(site.records.submissions().slice(-1).flatMap(({ id }) => site.records.opinions(id).map(({ reason }) => reason)), ['第二个窗口里写的。']);
  await context.close();
});
