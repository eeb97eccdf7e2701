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

const address = (): string => `${site.url}/consultations/river-parks/`;

/** WCAG 2.2, 1.4.10: 320 px wide, and what a window of 1280 by 1024 becomes at 400 %. */
const screens = { 'a screen 320 px wide': { width: 320, height: 640 }, 'a desktop at 400 %': { width: 320, height: 256 } } as const;

for (const [name, size] of Object.entries(screens)) {
  test(`on ${name} nothing has to be scrolled sideways, from the first look to the receipt`, async () => {
    const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), size);
    await citizen.opens(address());
    assert.equal(await citizen.overflow(), 0, 'as it opens');
    await citizen.scrollsTo('第一章 总则');
    await citizen.presses('对第一条提意见');
    await citizen.writes('理由', 'https://yunhe.example/a-very-long-address-without-a-single-place-to-break-it-in-two');
    await citizen.presses('直接改原文');
    await citizen.unfolds('留下姓名或联系方式（可不填）');
    await citizen.unfolds('个人信息怎样处理');
    assert.equal(await citizen.overflow(), 0, 'while writing');
    for (const tab of ['征集公告', '起草说明', '草案内容']) {
      await citizen.presses(tab, 'tab');
      assert.equal(await citizen.overflow(), 0, tab);
    }
    await citizen.presses('提交意见');
    await citizen.receipt();
    assert.equal(await citizen.overflow(), 0, 'with the receipt');
    await citizen.page.browserContext().close();
  });
}

/** Words of buttons and tabs that stand on two lines; of Chinese, whole names of tabs. Runs in the page. */
const brokenWords = `(() => {
  const broken = new Set();
  const look = (node, control) => {
    if (node.nodeType === 3) {
      for (const { 0: word, index } of node.data.matchAll(/[^\\s\\p{sc=Han}]+|\\p{sc=Han}+/gu)) {
        if (!control || (/\\p{sc=Han}/u.test(word) && control.getAttribute('role') !== 'tab')) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(word);
      }
    }
    if (node.nodeType !== 1 || (getComputedStyle(node).display !== 'contents' && !node.checkVisibility({ visibilityProperty: true }))) return;
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    for (const child of assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes) look(child, node.matches('button') ? node : control);
  };
  look(document.querySelector('main'), null);
  return [...broken];
})()`;

for (const width of [320, 375]) {
  for (const [page, tag, views] of [
    ['english.html', 'hy-consultation', ['notice', 'comment', 'comments', 'outcome']],
    ['elder.html', 'hy-consultation', ['notice', 'comment']],
    ['mailbox.html', 'hy-mailbox', ['letters', 'statistics']],
  ] as const) {
    test(`on a screen ${width} px wide no button or tab breaks a word, and nothing is wider than it, also with large text and in English: ${page}`, async () => {
      const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width, height: 740 });
      for (const [lang, mode] of [['', ''], ['', 'elder'], ['en', ''], ['en', 'elder']]) {
        await citizen.page.goto(`${site.url}/embed/${page}`, { waitUntil: 'load' });
        for (const view of views) {
          await citizen.page.evaluate(`Object.assign(document.querySelector('${tag}'), { view: '${view}' }); ${mode ? `document.querySelector('${tag}').mode = '${mode}';` : ''} ${lang ? `document.querySelector('${tag}').lang = '${lang}';` : ''}`);
          await citizen.page.waitForNetworkIdle({ idleTime: 200 });
          assert.deepEqual([await citizen.page.evaluate(brokenWords), await citizen.overflow()], [[], 0], `${view} ${lang} ${mode}`);
        }
      }
      await citizen.page.browserContext().close();
    });
  }
}

/** `firefox`: the preferences that ask for it there, where a page that is open cannot be turned. */
const media = {
  'forced colours': { name: 'forced-colors', value: 'active', firefox: { 'browser.display.document_color_use': 2 } },
  'less motion': { name: 'prefers-reduced-motion', value: 'reduce', firefox: { 'ui.prefersReducedMotion': 1 } },
} as const;

for (const [name, { firefox, ...feature }] of Object.entries(media)) {
  test(`with ${name} the page works without an error and focus is seen`, async (context) => {
    const own = inFirefox ? await openBrowser({ extraPrefsFirefox: firefox }) : browser;
    if (own !== browser) context.after(() => own.close());
    const citizen = await Citizen.sitsDown(await own.createBrowserContext());
    if (!inFirefox) await (await citizen.page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [feature] });
    await citizen.opens(address());
    assert.ok(await citizen.page.evaluate(`matchMedia('(${feature.name}: ${feature.value})').matches`));
    await citizen.presses('提意见');
    await citizen.writes('意见', '写得清楚。');
    for (let stop = 0; stop < 6; stop += 1) {
      const { name: where, outline } = await citizen.focus();
      assert.ok(outline >= 2, `${where} shows no focus`);
      await citizen.page.keyboard.press('Tab');
    }
    await citizen.presses('提交意见');
    await citizen.receipt();
    assert.deepEqual(citizen.complaints, []);
    await citizen.page.browserContext().close();
  });
}

const skipPaper = inFirefox && "Firefox's protocol prints to a file only, and has no page as it is on paper";

test('on paper the receipt has its number and code and none of its buttons', { skip: skipPaper }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(address());
  await citizen.presses('提意见');
  await citizen.writes('意见', '写得清楚。');
  await citizen.presses('提交意见');
  const shown = await citizen.receipt();
  await citizen.page.emulateMediaType('print');
  assert.deepEqual(await citizen.receipt(), shown);
  const printed = (await citizen.text()).split('\n');
  for (const button of ['存为图片', '记在本机', '再提一条意见', '跳转']) assert.ok(!printed.includes(button), button);
  await citizen.page.browserContext().close();
});
