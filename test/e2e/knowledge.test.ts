import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
import Database from 'libsql';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { createStaffClient } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { publishQuestion } from './questions.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const desk = (account: 'drafter' | 'signer') => createStaffClient({ baseUrl: `${site.url}/v1`, token: `yunhe-demo-${account}` }).knowledge;

/** Every table of the database, as text. */
function whatIsHeld(): string {
  const reader = new Database(join(site.dataDir, 'huiying.db'), { readonly: true });
  try {
    const tables = reader.prepare("select name from sqlite_master where type = 'table' and name not like 'clause_search%' and name not like 'sqlite%'").all() as { name: string }[];
    return JSON.stringify(tables.map(({ name }) => reader.prepare(`select * from "${name}"`).all()));
  } finally {
    reader.close();
  }
}

test('J5: three answers are suggested with source and date, one solves it, no letter is written, and it is counted as useful', async () => {
  await publishQuestion(site.url, 'lamps-out', '路灯不亮，找谁修', '打0555-12345，说清路名和灯杆编号。');
  await publishQuestion(site.url, 'lamps-many', '整条路的路灯不亮怎么办', '多半是电缆受潮，三天内修好。');
  await publishQuestion(site.url, 'lamps-late', '路灯不亮，报修以后多久修好', '一般当天修好。');
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 320, height: 640 });
  await citizen.opens(`${site.url}/embed/mailbox-compose.html`, '检查一遍');
  await citizen.writes('标题', '和平路秘密段路灯不亮');
  await citizen.sees('这些答复也许有用（3条）');
  await citizen.unfolds('这些答复也许有用（3条）');
  await citizen.sees('路灯不亮，找谁修', '整条路的路灯不亮怎么办', '路灯不亮，报修以后多久修好', '云河市城市管理局 · 3月1日起', '依据：《云河市城市照明管理办法》');
  assert.equal(await citizen.overflow(), 0);
  await citizen.unfolds('路灯不亮，找谁修');
  await citizen.presses('解决了，不写了');
  await citizen.focusIsOn('这封信没有寄出');
  while ((await desk('drafter').get('lamps-out')).value.ratings.solved === 0);
  assert.deepEqual((await desk('drafter').get('lamps-out')).value.ratings, { useful: 1, notUseful: 0, solved: 1 });
  const held = whatIsHeld();
  assert.doesNotMatch(held, /秘密段/);
  assert.deepEqual(citizen.requested.filter((url) => decodeURIComponent(url).includes('秘密段')), []);
  assert.equal(await citizen.page.evaluate("Object.entries(localStorage).filter(([, value]) => value.includes('秘密段')).length"), 0);
  await citizen.presses('接着写信');
  assert.equal(await citizen.reads('标题'), '和平路秘密段路灯不亮');
  assert.deepEqual(citizen.complaints, []);
  await citizen.page.browserContext().close();
});

test('a question is found, read and rated on the built page under its strict policy, with at most three scripts', async () => {
  await publishQuestion(site.url, 'stalls', '夜市摊位怎样申请', '到街道服务窗口登记。');
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/embed/knowledge.html`, '查找');
  const scripts = citizen.requested.filter((url) => new URL(url).pathname.startsWith('/huiying/') && url.endsWith('.js'));
  assert.ok(scripts.length <= 3, scripts.join(', '));
  await citizen.writes('想问什么', '夜市摆摊');
  await citizen.presses('查找');
  await citizen.sees('找到1条，最接近的在前。');
  await citizen.presses('夜市摊位怎样申请', 'link');
  await citizen.focusIsOn('夜市摊位怎样申请');
  await citizen.presses('有用');
  await citizen.sees('已记下。');
  assert.equal((await desk('drafter').get('stalls')).value.ratings.useful, 1);
  assert.deepEqual(citizen.complaints, []);
  await citizen.page.browserContext().close();
});

test('an official writes an answer, a colleague signs it, and the public reads it; both pages are accessible on a phone', async () => {
  const drafter = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 375, height: 740 });
  await drafter.opens(`${site.url}/staff/#/knowledge/new`, '登录');
  await drafter.presses('用拟稿员登录');
  await drafter.finds('保存，重新审核');
  await drafter.writes('地址里的名字', 'dog-licence');
  await drafter.writes('问题', '养狗怎样办证');
  await drafter.writes('答复', '带身份证和免疫证，到街道服务窗口。');
  await drafter.writes('依据', '《云河市养犬管理规定》第六条');
  await drafter.presses('保存，重新审核');
  await drafter.sees('请选择答复的部门。');
  await (await drafter.finds('答复部门') as unknown as ElementHandle<HTMLSelectElement>).select('city');
  for (const [label, value] of [['生效日期', '2026-03-01'], ['复核日期', '2099-01-01']] as const) {
    await (await drafter.finds(label)).evaluate((input, day) => { (input as HTMLInputElement).value = day; }, value);
  }
  await drafter.presses('保存，重新审核');
  await drafter.sees('养狗怎样办证', '正在审核');
  assert.equal(await drafter.page.evaluate('location.hash'), '#/knowledge/dog-licence');
  await isAccessible(drafter);
  await drafter.presses('通过拟稿');
  await drafter.sees('拟稿已通过。');

  const signer = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  await signer.opens(`${site.url}/staff/#/knowledge`, '登录');
  await signer.presses('用签发人登录');
  await signer.presses('养狗怎样办证', 'link');
  await signer.presses('签发并公开');
  await signer.sees('看公开的样子');
  await signer.presses('回到问答列表', 'link');
  await signer.sees('已公开');
  await isAccessible(signer);
  const reader = await Citizen.sitsDown(await browser.createBrowserContext());
  await reader.opens(`${site.url}/knowledge/dog-licence`, '养狗怎样办证');
  await reader.sees('带身份证和免疫证，到街道服务窗口。', '《云河市养犬管理规定》第六条');
  for (const each of [drafter, signer, reader]) {
    assert.deepEqual(each.complaints.filter((complaint) => !/\b(?:422|412)\b/.test(complaint)), []);
    assert.equal(await each.overflow(), 0);
    await each.page.browserContext().close();
  }
});

async function isAccessible(official: Citizen): Promise<void> {
  await official.page.evaluate(axe.source);
  const { violations } = (await official.page.evaluate('axe.run()')) as AxeResults;
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
}
