import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { siteMounts } from '../../demo/server/node/site.js';
import { openBrowser } from '../support/browser.js';
import { fixture, openSite, type Site } from './site.js';
import { Citizen } from './support.js';

const policy = siteMounts().find(({ prefix }) => prefix === '/')?.headers['Content-Security-Policy'] ?? '';
const twice = policy.replace('trusted-types huiying', "trusted-types huiying 'allow-duplicates'");

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite([fixture('two-copies', { 'Content-Security-Policy': twice })])]); });
after(async () => {
  await browser.close();
  await site.close();
});

/** Says on the console which policies a page makes, without leaving a name on it. */
const tellPolicies = `{
  const { createPolicy } = TrustedTypePolicyFactory.prototype;
  TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
    console.debug('policy ' + name);
    return createPolicy.call(this, name, rules);
  };
}`;

interface Strict {
  readonly citizen: Citizen;
  readonly policies: string[];
}

async function opens(path: string, until?: string): Promise<Strict> {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  const policies: string[] = [];
  citizen.page.on('console', (message) => {
    if (message.text().startsWith('policy ')) policies.push(message.text().slice('policy '.length));
  });
  await citizen.page.evaluateOnNewDocument(tellPolicies);
  await citizen.opens(`${site.url}${path}`, until);
  return { citizen, policies };
}

/** An opinion, the receipt, the receipt as a picture, the explanation: everything that is fetched late. */
async function usesEverything(citizen: Citizen): Promise<void> {
  const earlier = site.records.submissions().length;
  await citizen.presses('提意见');
  await citizen.writes('意见', '<b onclick="alert(1)">座椅</b>要多一点。');
  await citizen.presses('提交意见');
  const { number } = await citizen.receipt();
  assert.deepEqual(site.records.submissions().slice(earlier).map((row) => row.number), [number]);
  await citizen.presses('存为图片');
  const picture = await citizen.finds(`回执图片，编号${number}`);
  assert.ok(await picture.evaluate(async (image) => {
    await (image as HTMLImageElement).decode();
    return (image as HTMLImageElement).naturalWidth > 0;
  }));
  await citizen.presses('起草说明', 'tab');
  await citizen.sees('全市有公园一百零六处', '开门时间不一样。');
  assert.ok(await citizen.page.waitForSelector('>>> li strong', { visible: true }), 'cleaned markup is shown as markup');
}

test("the site's own policy is a strict one", () => {
  for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'", 'trusted-types huiying']) assert.ok(policy.split('; ').includes(part), part);
});

test('under a strict policy a consultation is read, answered and receipted without one refusal, one foreign request or one cookie', async () => {
  const { citizen, policies } = await opens('/consultations/river-parks/');
  await usesEverything(citizen);
  assert.deepEqual(citizen.complaints, []);
  assert.deepEqual(citizen.warnings, []);
  const foreign = citizen.requested.filter((address) => !address.startsWith(`${site.url}/`) && !/^(?:blob|data):/.test(address));
  assert.deepEqual(foreign, []);
  assert.deepEqual(await citizen.page.browserContext().cookies(), []);
  assert.deepEqual(policies, ['huiying']);
  await citizen.page.browserContext().close();
});

test('under the same policy a letter is written, sent and found on the mailbox\'s page without one refusal', async () => {
  const { citizen, policies } = await opens('/mailbox/', '检查一遍');
  await citizen.presses('投诉', 'radio');
  await citizen.writes('标题', '和平路东段路灯不亮');
  await citizen.writes('正文', '菜市场到东门有六盏灯不亮。');
  await citizen.writes('姓名', '张明');
  await citizen.writes('手机号', '13900001234');
  await citizen.presses('检查一遍');
  await citizen.presses('寄出');
  await citizen.focusIsOn('信已收到');
  const [, code = ''] = /查询码（不是短信验证码）\s+([0-9A-Z\s]+?)\s+请截屏/.exec(await citizen.text()) ?? [];
  await citizen.presses('查这封信');
  await citizen.writes('查询码（不是短信验证码）', code.replace(/\s/g, ''));
  await citizen.presses('查询');
  await citizen.sees('办理经过', '已收到，等着受理。');
  assert.deepEqual([citizen.complaints, citizen.warnings, policies], [[], [], ['huiying']]);
  await citizen.page.browserContext().close();
});

test('two copies on one page: the second says so once, the first works, and no error reaches the page', async () => {
  const { citizen, policies } = await opens('/two-copies/');
  await usesEverything(citizen);
  assert.deepEqual(citizen.complaints, []);
  assert.ok(citizen.warnings.length > 0);
  assert.equal(new Set(citizen.warnings).size, citizen.warnings.length, 'nothing is said twice');
  assert.ok(citizen.warnings.every((text) => text.includes('was defined before; the first definition stays.')), citizen.warnings.join('\n'));
  assert.ok(policies.length <= 2 && policies.every((name) => name === 'huiying'), policies.join());
  await citizen.page.browserContext().close();
});
