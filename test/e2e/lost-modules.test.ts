/** A network that breaks while a page fetches what it needs to send: every browser remembers some of what failed, and the citizen must not pay for it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => { await browser.close(); await site.close(); });

/** What belongs to what sends: each of them is lost once, as it is asked for first. */
const parts = [/refusal-notice-/, /form-files-/, /elements\/hy-receipt\.js/, /proof-[\w-]+\.js/];

for (const [form, path, written, sends] of [
  ['an opinion', '/embed/comment-box.html', ['意见'], async (citizen: Citizen) => { await citizen.presses('提交意见'); }],
  ['a letter', '/embed/mailbox-compose.html', ['标题', '正文', '姓名', '手机号'], async (citizen: Citizen) => {
    await citizen.presses('投诉', 'radio');
    await citizen.presses('检查一遍');
    await citizen.focusIsOn('检查一遍');
    await citizen.presses('寄出');
  }],
] as const) {
  test(`${form} is sent although parts of what sends it did not come at first`, async () => {
    const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
    const lost = new Set<string>();
    const onRequest = (request: HTTPRequest): void => {
      const address = request.url();
      const loses = parts.some((part) => part.test(address)) && !address.includes('.whole.') && !lost.has(address);
      if (loses) lost.add(address);
      void (loses ? request.abort('internetdisconnected') : request.continue());
    };
    await citizen.page.setRequestInterception(true);
    citizen.page.on('request', onRequest);
    await citizen.opens(`${site.url}${path}`, written[0]);
    const values: Readonly<Record<string, string>> = { 姓名: '张明', 手机号: '13900001234', 标题: '和平路东段路灯不亮' };
    for (const field of written) await citizen.writes(field, values[field] ?? '椅子多一点，走累了能歇。');
    await sends(citizen);
    await citizen.sees('查询码');
    assert.ok(lost.size > 0, 'something was lost');
    await citizen.page.browserContext().close();
  });
}
