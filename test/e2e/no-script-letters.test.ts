import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createClient } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { answerLetter } from './answered-letters.js';
import { keepsScriptsAway, openSilentBrowser, Reader, violations } from './reader.js';
import { openSite, type Site } from './site.js';

let browser: Browser;
let silent: Browser;
let site: Site;
before(async () => {
  [browser, silent, site] = await Promise.all([openBrowser(), openSilentBrowser(), openSite()]);
  // A test writes faster than any person; test/server/pages-letter-form.test.ts has the time.
  Object.assign(site.server.platform.config, { noScript: { minSeconds: 0, reviewHours: 24 } });
});
after(async () => {
  await Promise.all([browser.close(), silent.close()]);
  await site.close();
});

/** Chooses in the first list of that name, or the first button of that value. */
async function fills(reader: Reader, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await reader.page.focus(`[name="${name}"]`);
    await reader.enters(text);
  }
}

test('without script a citizen writes from the city\'s page, gets a receipt, follows the letter, reads the answer and rates it', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext());
  await reader.opens('/mailbox/');
  await reader.sees('领导信箱', '有危险，请先打电话');
  assert.deepEqual(await reader.page.select('[name="category"]', 'complaint'), ['complaint']);
  await fills(reader, { title: '和平路东段路灯不亮', body: '菜市场到东门有六盏灯不亮。', name: '张明', phone: '13900001234' });
  await reader.presses('检查一遍');
  await reader.sees('还没有寄出', '请帮我转交', '菜市场到东门有六盏灯不亮。', '公开后的样子');
  assert.equal(await reader.overflow(), 0);
  await reader.presses('寄出');
  await reader.sees('信已收到', '前答复', '查询码只显示一次');
  assert.equal(await reader.page.evaluate('document.activeElement.localName'), 'h1');
  const receipt = await reader.receipt();
  await reader.reloads();
  assert.deepEqual(await reader.receipt(), receipt, 'the same page again is the same receipt');

  await reader.presses('可查进度和答复', 'link');
  await fills(reader, { number: receipt.number, code: receipt.code.toLowerCase() });
  await reader.presses('查进度');
  await reader.sees('和平路东段路灯不亮', '已收到，等着受理。', '办理经过');
  await answerLetter(site.url, receipt.number, '六盏灯已经换好。');

  // From the city's own page this time.
  await reader.opens('/mailbox/');
  await fills(reader, receipt);
  await reader.presses('查进度');
  await reader.sees('云河市城市管理局的答复', '六盏灯已经换好。', '对答复满意吗');
  assert.equal(await reader.overflow(), 0);
  await reader.checks('rating', 'satisfied');
  await reader.presses('提交评价');
  await reader.sees('评价已收到，谢谢。', '评价：满意');
  assert.ok(!reader.page.url().includes(receipt.code));
  const { answers } = await createClient({ baseUrl: `${site.url}/v1` }).letters.lookUp(receipt);
  assert.equal(answers[0]?.rating, 'satisfied');
  await reader.page.browserContext().close();
});

test('with keys alone the letter form leads over its errors to the receipt, and focus is always seen', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext(), { width: 1280, height: 900 });
  const { keyboard } = reader.page;
  await reader.opens('/forms/mailboxes/leaders');
  await reader.tabsTo('category');
  await keyboard.press(' ');
  await reader.tabsTo('title');
  await reader.enters('和平路东段路灯不亮');
  // Enter in a field checks the form: it is the only button.
  await reader.entersAndLeaves();
  await reader.sees('有3处需要修改', '请写正文，或拍照上传手写信。', '请填写姓名。');
  assert.equal(await reader.page.evaluate('document.activeElement.className'), 'errors');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  assert.equal(new URL(reader.page.url()).hash, '#body');
  assert.equal(await reader.page.evaluate('document.activeElement.id'), 'body', 'the link leads into the field');
  await reader.enters('六盏灯不亮。');
  for (const [id, text] of [['name', '张明'], ['phone', '13900001234']] as const) {
    await reader.tabsTo(id);
    await reader.enters(text);
  }
  await reader.tabsTo('review');
  await reader.entersAndLeaves();
  await reader.tabsTo('submit');
  await reader.entersAndLeaves();
  await reader.sees('信已收到', '咨询');
  assert.equal(await reader.page.evaluate('document.activeElement.localName'), 'h1');
  await reader.page.browserContext().close();
});

test('on a screen 320 px wide nothing has to be scrolled sideways on any page of a letter', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext(), { width: 320, height: 640 });
  const fits = async (where: string) => { assert.equal(await reader.overflow(), 0, where); };
  for (const path of ['/mailbox/', '/mailboxes/leaders', '/letters', '/forms/letters', '/forms/mailboxes/leaders?category=help']) {
    await reader.opens(path);
    await fits(path);
  }
  await fills(reader, { title: 'https://yunhe.example/a-long-address', body: 'https://yunhe.example/a-very-long-address-without-a-single-place-to-break-it-in-two', name: '张明', phone: '13900001234' });
  await reader.presses('检查一遍');
  await reader.sees('有1处需要修改');
  await fits('the form with an error');
  await reader.page.$eval('#title', (field) => { (field as HTMLInputElement).value = ''; });
  await fills(reader, { title: '路灯一直不亮' });
  await reader.presses('检查一遍');
  await fits('the page for checking');
  await reader.presses('寄出');
  await fits('the receipt');
  const receipt = await reader.receipt();
  await reader.opens('/forms/letters');
  await fills(reader, receipt);
  await reader.presses('查进度');
  await fits('the letter');
  await reader.page.browserContext().close();
});

test('a checker finds nothing on the pages of a letter, with errors and without', async (context) => {
  const page = await (await browser.createBrowserContext()).newPage();
  await keepsScriptsAway(page);
  const opens = (path: string) => page.goto(`${site.url}${path}`, { waitUntil: 'load' });
  for (const path of ['/mailbox/', '/mailboxes/leaders', '/letters', '/forms/letters', '/forms/mailboxes/leaders']) {
    await context.test(path, async () => {
      await opens(path);
      assert.deepEqual(await violations(page), []);
    });
  }
  const presses = (selector: string) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
  await context.test('the form with errors, the page for checking, the receipt', async () => {
    await opens('/forms/mailboxes/leaders?category=complaint');
    await presses('button[value="review"]');
    assert.deepEqual(await violations(page), []);
    for (const [id, text] of Object.entries({ title: '和平路路灯不亮', body: '六盏灯不亮。', name: '张明', phone: '13900001234' })) await page.type(`[id="${id}"]`, text);
    await presses('button[value="review"]');
    assert.deepEqual(await violations(page), []);
    await presses('button[value="submit"]');
    assert.deepEqual(await violations(page), []);
  });
  await context.test('the letter answered, the refusal of a rating', async () => {
    const [number, code] = await page.$$eval('.number', (parts) => parts.map(({ textContent }) => textContent.replace(/\s/g, '')));
    await answerLetter(site.url, number ?? '', '已经换好。');
    await opens('/forms/letters');
    await page.type('#number', number ?? '');
    await page.type('#code', code ?? '');
    await presses('button.primary');
    assert.deepEqual(await violations(page), []);
    await presses('button[value="rate"]');
    assert.deepEqual(await violations(page), []);
  });
  await page.browserContext().close();
});
