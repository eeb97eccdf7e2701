/** The line breaks before somebody writes the first word, when what is needed to send has not been fetched yet; and it comes back. */
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

async function opens(page: string, until: string): Promise<Citizen> {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/embed/${page}.html`, until);
  await citizen.page.setOfflineMode(true);
  return citizen;
}

// Firefox's protocol takes no network away.
const options = { skip: inFirefox };

test('an opinion that cannot leave says so where the focus goes, and leaves once the network is back', options, async () => {
  const citizen = await opens('comment-box', '意见');
  await citizen.writes('意见', '椅子多一点，走累了能歇。');
  await citizen.presses('提交意见');
  await citizen.focusIsOn('网络断了。文字已保存在本机，联网后再提交。');
  await citizen.page.setOfflineMode(false);
  await citizen.sees('网络恢复了，现在可以提交。');
  await citizen.focusIsOn('网络恢复了，现在可以提交。');
  await citizen.presses('提交意见');
  await citizen.receipt();
  await citizen.page.browserContext().close();
});

test('a letter that cannot be checked says so where the focus goes, and is checked once the network is back', options, async () => {
  const citizen = await opens('mailbox-compose', '检查一遍');
  await citizen.writes('标题', '和平路东段路灯不亮');
  await citizen.presses('检查一遍');
  await citizen.focusIsOn('网络断了。文字已保存在本机，联网后再寄。');
  await citizen.page.setOfflineMode(false);
  await citizen.sees('网络恢复了，现在可以寄出。');
  await citizen.presses('检查一遍');
  await citizen.sees('处需要修改');
  await citizen.page.browserContext().close();
});
