import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { inFirefox, openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const skip = inFirefox && "Firefox's protocol prints to a file only, and has no page as it is on paper";
const address = (): string => `${site.url}/consultations/river-parks/`;

/** What stands on the paper. */
async function prints(citizen: Citizen): Promise<string> {
  await citizen.page.emulateMediaType('print');
  return citizen.text();
}

test('on paper all views stand below each other under their names, also those that nobody opened', { skip }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(address());
  const paper = await prints(citizen);
  for (const words of [
    '要点', '沿河公园早晨五点半开门', '这次特别想听', '第一章 总则', '第一条',
    '征集公告', '征求意见时间', '起草说明（全文）', '起草说明', '全市有公园一百零六处', '坐的地方少。',
    `全文和最新情况，请看${site.url}/consultations/river-parks`,
  ]) assert.ok(paper.includes(words), `“${words}” is not on the paper: ${paper}`);
  assert.ok(!paper.includes('<strong>'));
  await citizen.page.browserContext().close();
});

test('on paper a chapter that was not opened is named with its number of articles, and has no button', { skip }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(address());
  await citizen.finds('打开这一章，共4条');
  const paper = await prints(citizen);
  assert.ok(paper.includes('这一章共4条，没有打印出来。'), paper);
  for (const button of ['打开这一章，共4条', '看草案', '提意见', '跳转', '查找', '目录']) assert.ok(!paper.split('\n').includes(button), button);
  await citizen.page.browserContext().close();
});

test('on paper what is folded is open, the opinion stands in full, and all of it is folded again afterwards', { skip }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  const opinion = '请把关门时间延到二十三点，下夜班的人也能走一圈。'.repeat(20);
  await citizen.opens(address());
  await citizen.presses('对第一条提意见');
  await citizen.writes('理由', opinion);
  await citizen.sees('已保存在本机，还没有提交。');
  const folded = `[...document.querySelector('hy-consultation').shadowRoot.querySelector('hy-comment-box').shadowRoot.querySelectorAll('details')].map((details) => details.open)`;
  const before = await citizen.page.evaluate(folded);
  // Files, another clause, name and contact, what is done with them.
  assert.deepEqual(before, [false, false, false, false]);
  await citizen.page.evaluate(`addEventListener('beforeprint', () => { queueMicrotask(() => { globalThis.whilePrinting = ${folded}; }); })`);
  await citizen.page.pdf({ format: 'A4' });
  assert.deepEqual(await citizen.page.evaluate('globalThis.whilePrinting'), [true, true, true, true]);
  assert.deepEqual(await citizen.page.evaluate(folded), before);
  const paper = await prints(citizen);
  assert.ok(paper.includes(opinion), paper);
  assert.equal(await citizen.overflow(), 0);
  await citizen.page.browserContext().close();
});

test('【打印】 puts the receipt alone on paper, on one page, and afterwards the page is as it was', { skip }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  await citizen.opens(address());
  await citizen.presses('提意见');
  await citizen.writes('意见', '写得清楚。');
  await citizen.presses('提交意见');
  const { number } = await citizen.receipt();
  const before = await citizen.page.evaluate('document.documentElement.outerHTML');
  // What would open a window of the system; the page is printed below.
  await citizen.page.evaluate('globalThis.print = () => {}');
  await citizen.presses('打印');
  const paper = await prints(citizen);
  for (const words of ['已收到，谢谢参与', number.slice(0, 4), '查询码', '云河市司法局', '接下来']) assert.ok(paper.includes(words), `“${words}” is not on the paper: ${paper}`);
  for (const words of ['第一条', '征集公告', '要点', '再提一条意见', '云河市人民政府', '上传']) assert.ok(!paper.split('\n').some((line) => line.startsWith(words)), `“${words}” is on the paper: ${paper}`);
  const sheets = Buffer.from(await citizen.page.pdf({ format: 'A4' })).toString('latin1');
  assert.equal(sheets.match(/\/Type \/Page\b/g)?.length, 1);
  await citizen.page.emulateMediaType('screen');
  assert.equal(await citizen.page.evaluate('document.documentElement.outerHTML'), before);
  assert.ok((await prints(citizen)).includes('第一条'));
  await citizen.page.browserContext().close();
});
