import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import type { SubmissionStatus } from '../../src/contract/models.js';
import { lawPath, skipLaws } from '../server-import/law-folder.js';
import { runCommand } from '../server-import/run-command.js';
import { openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen, lookUp } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const dayMs = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** Presses send without a network, reads why nothing was sent, closes the page and comes back. */
async function losesTheNetwork(context: BrowserContext, citizen: Citizen, submit: string): Promise<void> {
  await citizen.page.setOfflineMode(true);
  await citizen.presses(submit);
  await citizen.sees('网络断了。文字已保存在本机，联网后再提交。');
  await citizen.page.close();
  assert.equal((await context.pages()).length, 0);
}

test('a citizen comments on two articles with a phone, loses the network, comes back another time and receives a receipt that opens', async () => {
  const context = await browser.createBrowserContext();
  const address = `${site.url}/consultations/river-parks/`;
  const earlier = site.records.submissions().length;

  const first = await Citizen.sitsDown(context);
  await first.opens(address);
  await first.scrollsTo('第二章 开放与使用');
  await first.presses('对第三条提意见');
  await first.writes('理由', '我下夜班十点多才到家，想去河边走一圈。');
  await first.presses('对第五条提意见');
  await first.presses('赞成', 'radio');
  await first.writes('理由', '老人走一段就要歇，座椅多一点好。😀');
  await losesTheNetwork(context, first, '提交2条意见');
  assert.equal(site.records.submissions().length, earlier, 'nothing was filed');

  const again = await Citizen.sitsDown(context);
  await again.opens(address);
  await again.sees('上次写的还在，已放回来。', '针对第五条');
  assert.equal(await again.reads('理由'), '老人走一段就要歇，座椅多一点好。😀');
  await again.presses('提交2条意见');
  const receipt = await again.receipt();
  await again.focusIsOn('2条意见已收到，谢谢参与');

  const [filed, ...more] = site.records.submissions().slice(earlier);
  assert.ok(filed);
  assert.deepEqual([filed.number, more], [receipt.number, []]);
  assert.deepEqual(site.records.opinions(filed.id).map(({ clause_id, reason }) => [clause_id, reason]), [
    ['art-3', '我下夜班十点多才到家，想去河边走一圈。'],
    ['art-5', '老人走一段就要歇，座椅多一点好。😀'],
  ]);
  const opened = await lookUp(site.url, receipt);
  assert.equal(opened.status, 200);
  const status = (await opened.json()) as SubmissionStatus;
  assert.equal(status.number, receipt.number);
  assert.deepEqual(status.items.map(({ clauseId }) => clauseId), ['art-3', 'art-5']);
  assert.deepEqual(await again.page.evaluate('Object.keys(localStorage)'), [], 'nothing stays on the device');
  await context.close();
});

test('a citizen goes to article 1001 of the Civil Code by its number, loses the network and files one opinion in the end', { skip: skipLaws }, async () => {
  const { code, stdout, stderr } = await runCommand([lawPath('civil-code-2020'), '--id', 'civil-code', '--opens', day(-2), '--closes', day(40)], site.dataDir);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /\/consultations\/\?id=civil-code/);

  const context = await browser.createBrowserContext();
  const address = `${site.url}/consultations/?id=civil-code`;
  const goesTo1001 = async (): Promise<Citizen> => {
    const citizen = await Citizen.sitsDown(context);
    await citizen.opens(address);
    await citizen.writes('跳到第几条', '1001');
    await citizen.presses('跳转');
    await citizen.focusIsOn('第一千零一条');
    return citizen;
  };
  const first = await goesTo1001();
  await first.presses('对第一千零一条提意见');
  await first.writes('理由', '人格权和身份关系怎样衔接，请写得再明白些。');
  await losesTheNetwork(context, first, '提交意见');
  assert.deepEqual(site.records.submissions('civil-code'), []);

  const again = await Citizen.sitsDown(context);
  await again.opens(address);
  await again.sees('上次写的还在，已放回来。', '针对第一千零一条');
  assert.equal(await again.reads('理由'), '人格权和身份关系怎样衔接，请写得再明白些。');
  await again.presses('提交意见');
  const receipt = await again.receipt();
  const [filed, ...more] = site.records.submissions('civil-code');
  assert.deepEqual([filed?.number, more], [receipt.number, []]);
  assert.deepEqual(site.records.opinions(filed?.id ?? '').map(({ clause_id }) => clause_id), ['art-1001']);
  assert.equal((await lookUp(site.url, receipt)).status, 200);
  await context.close();
});

test('a form that was open when the consultation closed keeps its text and says where else it may go', async () => {
  const context = await browser.createBrowserContext();
  const earlier = site.records.submissions().length;
  const citizen = await Citizen.sitsDown(context);
  await citizen.opens(`${site.url}/consultations/river-parks/`);
  await citizen.presses('提意见');
  await citizen.writes('意见', '晚上十点关门早了一点。');

  // Past closing and past the time that opened forms are still taken in.
  const later = new Date(Date.now() + 30 * dayMs);
  const { clock } = site.server.platform;
  const { now } = clock;
  Object.assign(clock, { now: () => later });
  try {
    await citizen.presses('提交意见');
    await citizen.sees('截止。文字还在，没有丢失。', '还可以寄信或发邮件：云河市滨水路1号', 'lifa@yunhe.example');
    assert.equal(await citizen.reads('意见'), '晚上十点关门早了一点。');
    assert.ok(await citizen.finds('复制文字', 'button'));
  } finally {
    Object.assign(clock, { now });
  }
  assert.equal(site.records.submissions().length, earlier);
  await context.close();
});
