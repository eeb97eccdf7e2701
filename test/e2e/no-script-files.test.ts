/** Files in forms without script, with a real browser's own way of sending them. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { createClient, type SubmissionStatus } from '../../src/client/index.js';
import { inFirefox, openBrowser } from '../support/browser.js';
import { barePhoto, pdf, photo } from '../server/support/files.js';
import { keepsScriptsAway, openSilentBrowser, Reader, violations } from './reader.js';
import { openSite, type Site } from './site.js';
import { lookUp } from './support.js';

let browser: Browser;
let silent: Browser;
let site: Site;
let folder: string;
before(async () => {
  [browser, silent, site, folder] = await Promise.all([openBrowser(), openSilentBrowser(), openSite(), mkdtemp(join(tmpdir(), 'huiying-form-files-'))]);
  // A test writes faster than any person; test/server/pages-letter-form.test.ts has the time.
  Object.assign(site.server.platform.config, { noScript: { minSeconds: 0, reviewHours: 24 } });
  const files = { '东门.jpg': photo(), '座椅图纸.pdf': pdf(), '网页.html': Buffer.from('<html>'), '大图.jpg': photo({ size: 12_000_000 }) };
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
});
after(async () => {
  await Promise.all([browser.close(), silent.close(), rm(folder, { recursive: true, force: true })]);
  await site.close();
});

/** Chooses files as the system's dialogue would hand them over. */
async function chooses(page: Page, id: string, ...names: readonly string[]): Promise<void> {
  await ((await page.$(`[id="${id}"]`)) as ElementHandle<HTMLInputElement>).uploadFile(...names.map((name) => join(folder, name)));
}

async function writes(reader: Reader, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) await reader.writes(id, text);
}

/** Firefox without scripts tells names to nobody. */
const dropButton = (name: string) => (inFirefox ? '去掉' : `去掉${name}`);

test('without script a citizen sends a photographed letter: a wrong file is named, one is taken away, the other is in the letter', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext());
  await reader.opens('/forms/mailboxes/leaders?category=help');
  await writes(reader, { title: '请帮忙看看这封信', name: '张明', phone: '13900001234' });
  await chooses(reader.page, 'files', '东门.jpg', '座椅图纸.pdf', '网页.html');
  await reader.presses('检查一遍');
  await reader.sees('有1处需要修改', '网页.html：请传图片、PDF或Word文件。', '去掉东门.jpg（1KB，已添加）');
  assert.equal(await reader.value('title'), '请帮忙看看这封信');
  assert.equal(await reader.overflow(), 0);
  await reader.presses('检查一遍');
  await reader.sees('没有写正文，内容见附件。', '东门.jpg（1KB，已添加）', '座椅图纸.pdf（1KB，已添加）');
  assert.equal(await reader.overflow(), 0);
  await reader.presses(dropButton('东门.jpg'));
  await reader.sees('已去掉东门.jpg。');
  if (!inFirefox) assert.equal(await reader.page.evaluate('document.activeElement.className'), 'done');
  await reader.presses('回去修改');
  await reader.sees('去掉座椅图纸.pdf');
  await chooses(reader.page, 'files', '东门.jpg');
  await reader.presses('检查一遍');
  await reader.presses('寄出');
  await reader.sees('信已收到');
  const receipt = await reader.receipt();
  await reader.reloads();
  assert.deepEqual(await reader.receipt(), receipt);

  await reader.opens('/forms/letters');
  await writes(reader, receipt);
  await reader.presses('查进度');
  await reader.page.focus('details:last-of-type summary');
  const { attachments } = await createClient({ baseUrl: `${site.url}/v1` }).letters.lookUp(receipt);
  assert.deepEqual(attachments.map(({ name, bytes }) => [name, bytes]), [['座椅图纸.pdf', pdf().length], ['东门.jpg', barePhoto(6).length]]);
  await reader.page.browserContext().close();
});

test('without script a citizen adds a photo to one of two opinions and finds it under the receipt', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext());
  await reader.opens('/forms/consultations/river-parks?clause=art-3');
  await reader.writes('reason', '东门的灯坏了。');
  await reader.presses('再写一条');
  await reader.writes('reason-2', '椅子要多。');
  await chooses(reader.page, 'files-2', '东门.jpg');
  await reader.presses('检查一遍');
  await reader.sees('东门.jpg（1KB，已添加）', '针对全文');
  await reader.presses('提交2条意见');
  await reader.sees('2条意见已收到');
  const { items } = (await (await lookUp(site.url, await reader.receipt())).json()) as SubmissionStatus;
  assert.deepEqual(items.map(({ attachments }) => attachments.map(({ name }) => name)), [[], ['东门.jpg']]);
  await reader.page.browserContext().close();
});

test('with keys alone files are ticked away and the letter is sent: Enter on the page for checking never takes a file away', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext(), { width: 1280, height: 900 });
  const { keyboard } = reader.page;
  await reader.opens('/forms/mailboxes/leaders?category=suggestion');
  await reader.tabsTo('title');
  await reader.enters('给东门装个坡道吧');
  await reader.tabsTo('files');
  await chooses(reader.page, 'files', '东门.jpg', '座椅图纸.pdf');
  await reader.page.focus('#title');
  await reader.entersAndLeaves();
  await reader.sees('有2处需要修改', '请填写姓名。');
  await reader.tabsTo('files');
  await keyboard.press('Tab');
  await keyboard.press(' ');
  for (const [id, text] of [['name', '张明'], ['phone', '13900001234']] as const) {
    await reader.tabsTo(id);
    await reader.enters(text);
  }
  await reader.entersAndLeaves();
  await reader.sees('检查一遍', '座椅图纸.pdf（1KB，已添加）');
  assert.ok(!(await reader.words()).includes('东门.jpg（'));
  await reader.page.focus('[name="consent"]');
  await keyboard.press(' ');
  await reader.entersAndLeaves();
  await reader.sees('信已收到');
  const { attachments } = await createClient({ baseUrl: `${site.url}/v1` }).letters.lookUp(await reader.receipt());
  assert.deepEqual(attachments.map(({ name }) => name), ['座椅图纸.pdf']);
  await reader.page.browserContext().close();
});

test('a file that is too large is named at its field; more than a form can hold is refused on a page, and the way back has the text', async () => {
  const reader = await Reader.sitsDown(site.url, await silent.createBrowserContext());
  await reader.opens('/forms/mailboxes/leaders');
  await reader.writes('title', '和平路路灯不亮');
  await chooses(reader.page, 'files', '大图.jpg');
  await reader.presses('检查一遍');
  await reader.sees('大图.jpg：文件太大，最大10MB。');
  assert.equal(await reader.value('title'), '和平路路灯不亮');
  await chooses(reader.page, 'files', '大图.jpg', '大图.jpg', '大图.jpg', '大图.jpg', '大图.jpg');
  await reader.presses('检查一遍');
  await reader.sees('附件太大，最多3个，每个不超过10MB', '请按返回键，文字还在原来的页面。');
  assert.equal(await reader.overflow(), 0);
  await reader.page.browserContext().close();
});

test('on a screen 320 px wide, and for a checker, the pages with files are as the others', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  await keepsScriptsAway(page);
  await page.setViewport({ width: 320, height: 640 });
  const fits = async (where: string) => {
    assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0, where);
    assert.deepEqual(await violations(page), [], where);
  };
  const presses = (selector: string) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
  await page.goto(`${site.url}/forms/mailboxes/leaders?category=complaint`, { waitUntil: 'load' });
  await fits('the form');
  await chooses(page, 'files', '东门.jpg', '网页.html');
  await presses('button[value="review"]');
  await fits('the form with errors');
  for (const [id, text] of Object.entries({ title: '和平路路灯不亮', body: '六盏灯不亮。', name: '张明', phone: '13900001234' })) await page.type(`[id="${id}"]`, text);
  await presses('button[value="review"]');
  await fits('the page for checking');
  await presses('button[name^="drop-"]');
  await fits('the page for checking without the file');
  await page.browserContext().close();
});
