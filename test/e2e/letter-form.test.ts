import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Database from 'libsql';
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

test('a citizen writes a letter on a phone, looks through it, sends it and holds its number', async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 320, height: 640 });
  await citizen.opens(`${site.url}/embed/mailbox-compose.html`, '检查一遍');
  assert.equal(await citizen.overflow(), 0);
  await citizen.presses('投诉', 'radio');
  await citizen.writes('标题', '和平路东段路灯不亮');
  await citizen.writes('正文', '菜市场到东门有六盏灯不亮。');
  await citizen.writes('姓名', '张明');
  await citizen.writes('手机号', '13900001234');
  await citizen.presses('检查一遍');
  await citizen.focusIsOn('检查一遍');
  await citizen.presses('寄出');
  await citizen.focusIsOn('信已收到');
  await citizen.sees('查询码（不是短信验证码）', '和平路东段路灯不亮', '前答复。');
  assert.equal(await citizen.overflow(), 0);
  assert.deepEqual(citizen.complaints, []);
  const [, number = ''] = /编号\s+([\d\s]+?)\s+查询码/.exec(await citizen.text()) ?? [];
  assert.deepEqual(lettersTitled('和平路东段路灯不亮', '菜市场到东门有六盏灯不亮。'), [number.replace(/\s/g, '')]);
  await citizen.page.browserContext().close();
});

/** Numbers of the letters that say so. */
function lettersTitled(title: string, body: string): string[] {
  const reader = new Database(join(site.dataDir, 'huiying.db'), { readonly: true });
  try {
    return (reader.prepare('select number from letter where title = ? and body = ?').all(title, body) as { number: string }[]).map(({ number }) => number);
  } finally {
    reader.close();
  }
}
