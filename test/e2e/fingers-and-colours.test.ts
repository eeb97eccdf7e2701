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

const skip = inFirefox && 'Only Chromium can be given fingers, or the colours of the system, in a page that is open';

const hands = {
  'a finger': { touch: true, words: '长按图片保存。', other: '鼠标右键' },
  'a mouse': { touch: false, words: '用鼠标右键点图片，再选“另存为”。', other: '长按' },
} as const;

for (const [name, { touch, words, other }] of Object.entries(hands)) {
  test(`whoever points with ${name} is told how to save the receipt's picture with it`, { skip }, async () => {
    const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
    await citizen.page.setViewport({ width: 375, height: 740, hasTouch: touch, isMobile: touch });
    await citizen.opens(`${site.url}/consultations/river-parks/`);
    await citizen.presses('提意见');
    await citizen.writes('意见', '写得清楚。');
    await citizen.presses('提交意见');
    await citizen.receipt();
    assert.ok(!(await citizen.text()).includes(words), 'before there is a picture');
    await citizen.presses('存为图片');
    await citizen.sees(words);
    assert.ok(!(await citizen.text()).includes(other));
    await citizen.page.browserContext().close();
  });
}

test('the words that a search found are still told apart where the system chooses the colours', { skip }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  const session = await citizen.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await citizen.opens(`${site.url}/consultations/river-parks/`);
  await citizen.writes('查找词语', '公园 开放');
  await citizen.presses('查找');
  await citizen.sees('找到2条');
  const mark = await citizen.page.waitForSelector('>>> .matches mark');
  const look = await mark?.evaluate((element) => {
    const { borderBlockEndWidth, borderBlockEndColor } = getComputedStyle(element);
    return { words: element.textContent, line: borderBlockEndWidth, seen: borderBlockEndColor !== getComputedStyle(document.body).backgroundColor };
  });
  assert.deepEqual(look, { words: '公园', line: '2px', seen: true });
  await citizen.page.browserContext().close();
});
