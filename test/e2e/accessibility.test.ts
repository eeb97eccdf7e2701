import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
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

async function opens(path: string): Promise<Citizen> {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}${path}`);
  return citizen;
}

async function isAccessible(citizen: Citizen): Promise<void> {
  await citizen.page.evaluate(axe.source);
  const { violations, passes } = (await citizen.page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })')) as AxeResults;
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`);
  assert.deepEqual(found, []);
  // A checker that sees nothing finds nothing.
  assert.ok(passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0]))), 'it looked into the shadow roots');
}

test('from the fresh page over errors and several clauses to the receipt, a checker finds nothing', async (context) => {
  const citizen = await opens('/consultations/river-parks/');
  await context.test('the page as it opens', () => isAccessible(citizen));
  await context.test('with errors', async () => {
    await citizen.presses('提意见');
    await citizen.presses('提交意见');
    await citizen.sees('请写下对全文的意见');
    await isAccessible(citizen);
  });
  await context.test('with several clauses', async () => {
    await citizen.writes('意见', '总的说得清楚。');
    for (const clause of ['第一条', '第二条']) {
      await citizen.presses(`对${clause}提意见`);
      await citizen.writes('理由', '写得再短一点。');
    }
    await citizen.presses('直接改原文');
    await citizen.writes('建议改成', '（新）');
    await citizen.sees('改动');
    await isAccessible(citizen);
  });
  await context.test('with the receipt', async () => {
    await citizen.presses('提交3条意见');
    await citizen.receipt();
    await isAccessible(citizen);
  });
  await citizen.page.browserContext().close();
});

const states = { closed: ['old-estates', '截止'], paused: ['bus-routes', '暂停接收'], announced: ['winter-heating', '开始征求意见'] } as const;

for (const [state, [id, words]] of Object.entries(states)) {
  test(`a checker finds nothing on a consultation that is ${state}`, async () => {
    const citizen = await opens(`/consultations/?id=${id}`);
    await citizen.sees(words);
    await isAccessible(citizen);
    await citizen.page.browserContext().close();
  });
}

test('the headings of all chapters stand in the accessibility tree, however far below the screen', async () => {
  const citizen = await opens('/consultations/river-parks/');
  await citizen.sees('第三章 管理与监督');
  const headings = await citizen.headings();
  for (const chapter of ['第一章 总则', '第二章 开放与使用', '第三章 管理与监督']) assert.ok(headings.includes(chapter), `${chapter} is not among ${headings.join(' | ')}`);
  await citizen.page.browserContext().close();
});
