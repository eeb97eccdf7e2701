import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { photo } from '../server/support/files.js';
import { openBrowser } from '../support/browser.js';
import { fixture, openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite([fixture('fallback'), fixture('fallback-letter')])]); });
after(async () => {
  await browser.close();
  await site.close();
});

const typed = '(() => document.querySelector("textarea[name=reason]").value)()';
const focusIsIn = 'document.activeElement.getAttribute("name")';

/** The script comes late, as it does on a slow line. */
async function theScriptComes({ page }: Citizen, tag = 'hy-comment-box'): Promise<void> {
  await page.addScriptTag({ url: `/huiying/elements/${tag}.js`, type: 'module' });
  await page.waitForFunction(`customElements.get("${tag}") !== undefined`);
}

test('a citizen who is writing when the script comes is not disturbed, and loses no word', async () => {
  const earlier = site.records.reasons().length;
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/fallback/`, '写意见');
  await citizen.writes('针对第几条（空着就是全文）', '三');
  await citizen.writes('写意见', '公园晚上十点');
  await theScriptComes(citizen);
  await citizen.enters('关门太早。');
  assert.equal(await citizen.page.evaluate(typed), '公园晚上十点关门太早。');
  assert.equal(await citizen.page.evaluate(focusIsIn), 'reason');

  await citizen.page.focus('#end');
  await citizen.sees('针对第三条');
  assert.equal(await citizen.reads('理由'), '公园晚上十点关门太早。');
  assert.equal(await citizen.page.evaluate(typed), '');
  await citizen.presses('提交意见');
  await citizen.receipt();
  assert.deepEqual(site.records.reasons().slice(earlier), ['公园晚上十点关门太早。']);
});

test('moving from field to field keeps the form; its own button still sends it', async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/fallback/`, '写意见');
  await citizen.writes('写意见', '夜里灯要亮。');
  await theScriptComes(citizen);
  await citizen.writes('针对第几条（空着就是全文）', '三');
  await citizen.writes('写意见', '小路也要亮。');
  await citizen.presses('检查一遍');
  await citizen.sees('小路也要亮。', '第三条');
  assert.match(citizen.page.url(), /\/forms\/consultations\/river-parks/);
});

test('a citizen who is writing a letter when the script comes goes on writing, and sends it from the element', async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/fallback-letter/`, '写信');
  await citizen.writes('题目', '和平路路灯不亮');
  await citizen.writes('写信', '菜市场到东门');
  await theScriptComes(citizen, 'hy-mailbox-compose');
  await citizen.enters('有六盏灯不亮。');
  assert.equal(await citizen.page.evaluate('document.activeElement.value'), '菜市场到东门有六盏灯不亮。');

  await citizen.page.focus('#end');
  await citizen.sees('给领导信箱写信', '已保存在本机，还没有寄出。');
  assert.deepEqual([await citizen.reads('标题'), await citizen.reads('正文')], ['和平路路灯不亮', '菜市场到东门有六盏灯不亮。']);
  assert.equal(await citizen.page.evaluate('document.querySelector("[name=body]").value'), '');
  await citizen.presses('投诉', 'radio');
  await citizen.writes('姓名', '张明');
  await citizen.writes('手机号', '13900001234');
  await citizen.presses('检查一遍');
  await citizen.presses('寄出');
  await citizen.sees('信已收到', '和平路路灯不亮');
  await citizen.page.browserContext().close();
});

test('a photo chosen before the script comes goes along with the letter from the element', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huiying-fallback-'));
  await writeFile(join(folder, '手写信.jpg'), photo());
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/fallback-letter/`, '写信');
  await citizen.writes('题目', '请看照片里的信');
  await ((await citizen.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(join(folder, '手写信.jpg'));
  await citizen.page.focus('#end');
  await theScriptComes(citizen, 'hy-mailbox-compose');
  await citizen.sees('附件（1个）', '手写信.jpg', '已添加');
  await citizen.presses('求助', 'radio');
  await citizen.writes('姓名', '张明');
  await citizen.writes('手机号', '13900001234');
  await citizen.presses('检查一遍');
  await citizen.sees('手写信.jpg');
  await citizen.presses('寄出');
  await citizen.sees('信已收到', '请看照片里的信');
  await citizen.page.browserContext().close();
  await rm(folder, { recursive: true });
});
