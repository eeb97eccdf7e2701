import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createClient, newKey, type LetterDraft, type LetterReceipt } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { answerLetter, publishLetter } from './answered-letters.js';
import { Clocks } from './clocks.js';
import { leaves } from './letter-desk.js';
import { publishQuestion } from './questions.js';
import { openSite, type Site } from './site.js';
import { Citizen, type Focus } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const draft: LetterDraft = {
  category: 'complaint', recipientId: null, title: '南门外的井盖松了', body: '车一过就响。', identity: { name: '张明', phone: '13900001234' },
  publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01',
};

/** Written, answered and on its way to the public, without a page. */
async function answeredLetter(): Promise<LetterReceipt> {
  const receipt = await createClient({ baseUrl: `${site.url}/v1` }).letters.create('leaders', draft, { key: newKey() });
  await answerLetter(site.url, receipt.number, '井盖已经换好。');
  await publishLetter(site.url, receipt.number, { title: draft.title, body: draft.body, answers: ['井盖已经换好。'] });
  return receipt;
}

test('with keys alone a letter is looked up and rated, a public one is found and read, and the figures are reached', async () => {
  const receipt = await answeredLetter();
  new Clocks(site).passOnServer(3 * 86_400_000);
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  const { keyboard } = citizen.page;
  await citizen.opens(`${site.url}/mailbox/`, '检查一遍');
  const stops = await citizen.tabsTo('写信');
  await keyboard.press('ArrowRight');
  stops.push(...await looksUp(citizen, receipt), ...await rates(citizen));

  stops.push(...await citizen.tabsBackTo('查进度'));
  await keyboard.press('ArrowRight');
  stops.push(...await findsPublished(citizen), ...await readsPublished(citizen));

  stops.push(...await citizen.tabsBackTo('看答复'));
  await keyboard.press('ArrowRight');
  stops.push(...await readsFigures(citizen));
  assert.deepEqual(stops.filter(({ outline }) => outline < 2), [], 'every stop is seen');
  await leaves(citizen);
});

async function looksUp(citizen: Citizen, { number, code }: LetterReceipt): Promise<Focus[]> {
  await citizen.finds('查询', 'button');
  const stops = await citizen.tabsTo('把回执粘贴到这里（可不填）');
  await citizen.enters(`编号 ${number} 查询码 ${code}`);
  stops.push(...await citizen.tabsTo('查询'));
  await citizen.page.keyboard.press('Enter');
  await citizen.focusIsOn(draft.title);
  return stops;
}

async function rates(citizen: Citizen): Promise<Focus[]> {
  await citizen.finds('提交评价', 'button');
  const stops = await citizen.tabsTo('非常满意');
  await citizen.page.keyboard.press(' ');
  stops.push(...await citizen.tabsTo('提交评价'));
  await citizen.page.keyboard.press('Enter');
  await citizen.focusIsOn('评价已收到，谢谢。');
  return stops;
}

async function findsPublished(citizen: Citizen): Promise<Focus[]> {
  await citizen.finds('查找', 'button');
  const stops = await citizen.tabsTo('查找词语');
  await citizen.enters('井盖');
  await citizen.page.keyboard.press('Enter');
  await citizen.sees('找到1封');
  stops.push(...await citizen.tabsTo(draft.title));
  return stops;
}

/** Opens it, and comes back to where it stood. */
async function readsPublished(citizen: Citizen): Promise<Focus[]> {
  await citizen.page.keyboard.press('Enter');
  await citizen.focusIsOn(draft.title);
  assert.equal((await citizen.focus()).tag, 'h3');
  await citizen.sees('井盖已经换好。');
  const stops = await citizen.tabsTo('回到列表');
  await citizen.page.keyboard.press('Enter');
  await citizen.focusIsOn(draft.title);
  assert.equal((await citizen.focus()).tag, 'a');
  return stops;
}

async function readsFigures(citizen: Citizen): Promise<Focus[]> {
  await citizen.finds('下载表格（CSV）', 'link');
  const stops = [...await citizen.tabsTo('月份'), ...await citizen.tabsTo('按类别'), ...await citizen.tabsTo('按承办单位'), ...await citizen.tabsTo('下载表格（CSV）')];
  await citizen.sees('收到1封', '统计口径');
  return stops;
}

test('with keys alone a question is found, read and rated', async () => {
  await publishQuestion(site.url, 'stalls', '夜市摊位怎样申请', '到街道服务窗口登记。');
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/embed/knowledge.html`, '查找');
  const stops = await citizen.tabsTo('想问什么');
  await citizen.enters('夜市摆摊');
  await citizen.page.keyboard.press('Enter');
  await citizen.sees('找到1条，最接近的在前。');
  stops.push(...await citizen.tabsTo('夜市摊位怎样申请'));
  await citizen.page.keyboard.press('Enter');
  await citizen.focusIsOn('夜市摊位怎样申请');
  stops.push(...await citizen.tabsTo('有用'));
  await citizen.page.keyboard.press('Enter');
  await citizen.sees('已记下。');
  stops.push(...await citizen.tabsTo('回到列表'));
  await citizen.page.keyboard.press('Enter');
  await citizen.focusIsOn('夜市摊位怎样申请');
  assert.deepEqual(stops.filter(({ outline }) => outline < 2), [], 'every stop is seen');
  await leaves(citizen);
});
