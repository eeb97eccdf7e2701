import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createClient, newKey, type LetterReceipt } from '../../src/client/index.js';
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

const write = (): Promise<LetterReceipt> => createClient({ baseUrl: `${site.url}/v1` }).letters.create('leaders', {
  category: 'complaint', recipientId: null, title: '和平路东段路灯不亮', body: '和平路从菜市场到东门的路灯，有六盏不亮。', identity: { name: '张明', phone: '13900001234' },
  publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01',
}, { key: newKey() });

async function looksUp(citizen: Citizen, { number, code }: LetterReceipt): Promise<void> {
  await citizen.opens(`${site.url}/embed/mailbox-tracking.html`, '查询');
  await citizen.writes('把回执粘贴到这里（可不填）', `编号 ${number} 查询码 ${code}`);
  await citizen.sees('已填好编号和查询码。');
  await citizen.presses('查询');
  await citizen.sees('已收到，等着受理。');
}

test('a letter is followed, saved and withdrawn on the built page under its strict policy', async () => {
  const receipt = await write();
  const context = await browser.createBrowserContext();
  const citizen = await Citizen.sitsDown(context);
  await looksUp(citizen, receipt);
  await citizen.presses('保存这封信');
  await citizen.sees('已存成文本文件，里面没有查询码。');
  await citizen.presses('撤回这封信');
  await citizen.presses('撤回');
  await citizen.sees('信已撤回。');
  assert.ok(!citizen.page.url().includes(receipt.code), 'the code stands in no address');
  assert.equal(await citizen.page.evaluate('localStorage.length + sessionStorage.length'), 0);
  assert.equal(await citizen.overflow(), 0);
  assert.deepEqual(citizen.complaints, []);
  await context.close();
});

test('a letter can be read when what changes it does not come, and changed when it has come after all', async () => {
  const receipt = await write();
  const context = await browser.createBrowserContext();
  const citizen = await Citizen.sitsDown(context);
  let lost = true;
  await citizen.page.setRequestInterception(true);
  citizen.page.on('request', (request) => { void (lost && /tracking-changes/.test(request.url()) ? request.abort() : request.continue()); });
  await looksUp(citizen, receipt);
  await citizen.sees('网络不顺，暂时只能看。不能补充、评价、撤回或下载附件。');
  lost = false;
  await citizen.presses('再试一次');
  await citizen.finds('撤回这封信');
  await context.close();
});
