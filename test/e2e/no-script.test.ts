import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { inFirefox, openBrowser } from '../support/browser.js';
import { keepsScriptsAway, openSilentBrowser, Reader, violations } from './reader.js';
import { openSite, type Site } from './site.js';

let browser: Browser;
let silent: Browser;
let site: Site;
before(async () => {
  [browser, silent, site] = await Promise.all([openBrowser(), openSilentBrowser(), openSite()]);
  // A test writes faster than any person; test/server/pages-forms.test.ts has the time.
  Object.assign(site.server.platform.config, { noScript: { minSeconds: 0, reviewHours: 24 } });
});
after(async () => {
  await Promise.all([browser.close(), silent.close()]);
  await site.close();
});

test('without script a citizen reads the draft, comments on two clauses, checks, gets a receipt and looks it up', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext());
  const earlier = site.records.submissions().length;
  await reader.opens('/consultations/river-parks');
  await reader.sees('公开征求意见的公告', '正在征求意见', '第十二条', '本条例自公布之日起');
  await reader.presses('对第三条提意见', 'link');
  assert.equal(await reader.value('clause'), 'art-3');
  await reader.sees('第三条原文', '公园每天五时三十分开门');
  await reader.writes('reason', '我下夜班十点多才到家。');
  await reader.presses('再写一条');
  assert.equal(await reader.value('reason'), '我下夜班十点多才到家。');
  await reader.chooses('clause-2', 'art-5');
  await reader.writes('suggestedText-2', '每两百米有一处座椅。');
  await reader.writes('name', '陈先生');
  await reader.presses('检查一遍');
  await reader.sees('还没有提交', '针对第三条', '针对第五条', '每两百米有一处座椅。', '陈先生', '提交以后');
  assert.equal(site.records.submissions().length, earlier);
  await reader.presses('提交2条意见');
  await reader.sees('2条意见已收到，谢谢参与', '查询码只显示一次');
  const receipt = await reader.receipt();
  assert.ok(!reader.page.url().includes(receipt.code));
  const [filed, ...more] = site.records.submissions().slice(earlier);
  assert.deepEqual([filed?.number, more], [receipt.number, []]);
  assert.deepEqual(site.records.opinions(filed?.id ?? '').map((opinion) => opinion.clause_id), ['art-3', 'art-5']);

  await reader.reloads();
  assert.deepEqual(await reader.receipt(), receipt, 'the same page again is the same receipt');
  assert.equal(site.records.submissions().length, earlier + 1);

  await reader.presses('可查每条结果', 'link');
  await reader.writes('number', receipt.number);
  await reader.writes('code', receipt.code.toLowerCase());
  await reader.presses('查结果');
  await reader.sees('意见的结果', '针对第三条', '我下夜班十点多才到家。', '采纳情况还没有公布');
  await reader.page.browserContext().close();
});

test('with keys alone the form leads from the first field over an error to the receipt, and focus is always seen', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext(), { width: 1280, height: 900 });
  const { keyboard } = reader.page;
  await reader.opens('/forms/consultations/river-parks');
  await reader.tabsTo('clause');
  // 第一条 stands after 全文 in the list.
  await keyboard.press('ArrowDown');
  await reader.tabsTo('name');
  // Enter in a field checks the form: it is the first button.
  await reader.entersAndLeaves();
  await reader.sees('有1处需要修改', '请写下对第一条的意见。');
  assert.equal(await reader.page.evaluate('document.activeElement.className'), 'errors');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  assert.equal(new URL(reader.page.url()).hash, '#reason');
  await keyboard.press('Tab');
  if ((await reader.page.evaluate('document.activeElement.id')) !== 'reason') await keyboard.down('Shift').then(() => keyboard.press('Tab')).then(() => keyboard.up('Shift'));
  assert.equal(await reader.page.evaluate('document.activeElement.id'), 'reason');
  await reader.enters('写得清楚。');
  await reader.tabsTo('review');
  await reader.entersAndLeaves();
  await reader.tabsTo('submit');
  await reader.entersAndLeaves();
  await reader.sees('意见已收到，谢谢参与');
  assert.equal(await reader.page.evaluate('document.activeElement.localName'), 'h1');
  await reader.page.browserContext().close();
});

test('on a screen 320 px wide nothing has to be scrolled sideways on any page', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext(), { width: 320, height: 640 });
  const fits = async (where: string) => { assert.equal(await reader.overflow(), 0, where); };
  for (const path of ['/consultations', '/consultations/data-sharing', '/consultations/data-sharing/drafts/data-sharing-1', '/consultations/data-sharing/outcome', '/forms/receipts', '/consultations/none']) {
    await reader.opens(path);
    await fits(path);
  }
  await reader.opens('/forms/consultations/data-sharing?clause=art-3');
  await fits('the form');
  await reader.writes('reason', 'https://yunhe.example/a-very-long-address-without-a-single-place-to-break-it-in-two');
  await reader.presses('检查一遍');
  await fits('the page for checking');
  await reader.presses('提交意见');
  await fits('the receipt');
  await reader.page.browserContext().close();
});

test('a checker finds nothing on the pages, with errors and without', async (context) => {
  const page = await (await browser.createBrowserContext()).newPage();
  await keepsScriptsAway(page);
  const opens = (path: string) => page.goto(`${site.url}${path}`, { waitUntil: 'load' });
  for (const path of [
    '/consultations', '/consultations/river-parks', '/consultations/river-parks/drafts/river-parks-1', '/consultations/river-parks/outcome', '/consultations/old-estates',
    '/consultations/none', '/forms/consultations/river-parks?clause=art-3', '/forms/consultations/old-estates', '/forms/receipts',
  ]) {
    await context.test(path, async () => {
      await opens(path);
      assert.deepEqual(await violations(page), []);
    });
  }
  const leaves = (value: string) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(`button[value="${value}"]`)]);
  await context.test('the form with an error', async () => {
    await opens('/forms/consultations/river-parks?clause=art-3');
    await leaves('review');
    assert.deepEqual(await violations(page), []);
  });
  await context.test('the page for checking, then the receipt', async () => {
    await page.type('[id="reason"]', '写得清楚。');
    await leaves('review');
    assert.deepEqual(await violations(page), []);
    await leaves('submit');
    assert.deepEqual(await violations(page), []);
  });
  await page.browserContext().close();
});

test('where scripts run, the element takes the permanent page over, and the title stays', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto(`${site.url}/consultations/river-parks`, { waitUntil: 'load' });
  await page.waitForSelector(`${inFirefox ? '>>> ' : ''}::-p-aria([name="看草案"][role="button"])`, { visible: true });
  assert.equal(await page.$eval('h1', (title) => title.textContent), '关于《云河市公园管理条例》（征求意见稿）公开征求意见的公告');
  assert.deepEqual(complaints, []);
  await page.browserContext().close();
});
