/** Journey J7: somebody of seventy switches to 长辈版, hears the notices, and sends a letter. The voice is acted: a browser without a screen has none. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Database from 'libsql';
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

/** A voice of the device that remembers in `window.heard` what it was to say. A string, because it runs in the page. */
const voice = `
  window.heard = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'zh-CN', localService: true }],
    speak: (utterance) => { window.heard.push(utterance.text); },
    cancel: () => { window.heard.push('…'); },
  });
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

/** What is too small on the screen: targets below 60 by 60 pixels (of a choice the row counts), words below 18. */
const tooSmall = `(function look(root, found) {
  for (const element of root.querySelectorAll('*')) {
    // What is only read out is not seen.
    if (element.matches('[data-huiying-announcer]')) continue;
    if (element.shadowRoot) look(element.shadowRoot, found);
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hide-visually, .skip')) continue;
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (words && !element.matches('option, style, script') && parseFloat(getComputedStyle(element).fontSize) < 18) found.push('words: ' + element.textContent.trim().slice(0, 40));
    if (!element.matches('a[href], button, input, select, textarea, summary')) continue;
    const { width, height } = (element.closest('.choice, .pick') ?? element).getBoundingClientRect();
    if (Math.round(width) < 60 || Math.round(height) < 60) found.push(element.localName + ' ' + element.textContent.trim().slice(0, 40) + ' ' + Math.round(width) + '×' + Math.round(height));
  }
  return found;
})(document, [])`;

async function opens(citizen: Citizen): Promise<void> {
  await citizen.page.evaluateOnNewDocument(voice);
  await citizen.opens(`${site.url}/embed/mailbox-elder.html`, '检查一遍');
}

const heard = async (citizen: Citizen): Promise<string[]> => (await citizen.page.evaluate('window.heard')) as string[];

/** On the screen as it is now. */
async function isLarge(citizen: Citizen, where: string): Promise<void> {
  assert.deepEqual(await citizen.page.evaluate(tooSmall), [], where);
  assert.equal(await citizen.overflow(), 0, where);
  assert.equal((await citizen.page.$$('>>> dialog[open], >>> [role="dialog"]')).length, 0, `${where}: nothing pops up`);
}

/** Presses Tab until focus is on that name. */
async function tabsTo(citizen: Citizen, name: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < 40) {
    await citizen.page.keyboard.press('Tab');
    const stop = await citizen.focus();
    assert.ok(stop.outline >= 2, `“${stop.name}” shows no focus`);
    if (stop.name.startsWith(name)) return;
    stops.push(stop.name);
  }
  assert.fail(`40 stops did not lead to “${name}”: ${stops.join(' | ')}`);
}

/** Numbers of the letters that say so. */
function lettersTitled(title: string): string[] {
  const reader = new Database(join(site.dataDir, 'huiying.db'), { readonly: true });
  try {
    return (reader.prepare('select number from letter where title = ?').all(title) as { number: string }[]).map(({ number }) => number);
  } finally {
    reader.close();
  }
}

async function holdsReceipt(citizen: Citizen, title: string): Promise<void> {
  await citizen.focusIsOn('信已收到');
  await citizen.sees('查询码（不是短信验证码）', '前答复。');
  await isLarge(citizen, 'the receipt');
  const [, number = ''] = /编号\s+([\d\s]+?)\s+查询码/.exec(await citizen.text()) ?? [];
  assert.deepEqual(lettersTitled(title), [number.replace(/\s/g, '')]);
  assert.deepEqual(citizen.complaints, []);
}

test('somebody of seventy switches to 长辈版, hears the notices and sends a letter by keyboard alone (J7)', async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  const { keyboard } = citizen.page;
  await opens(citizen);
  await tabsTo(citizen, '长辈版');
  await keyboard.press('Enter');
  await citizen.sees('第1步，共4步');
  await isLarge(citizen, 'step 1');

  await tabsTo(citizen, '咨询');
  await keyboard.press('ArrowDown');
  await tabsTo(citizen, '下一步');
  await keyboard.press('Enter');
  await citizen.focusIsOn('第2步，共4步');
  await isLarge(citizen, 'step 2');

  await tabsTo(citizen, '下一步');
  await keyboard.press('Enter');
  await citizen.focusIsOn('第3步，共4步');
  await tabsTo(citizen, '下一步');
  await keyboard.press('Enter');
  await citizen.sees('请写标题，5到30个字');
  await citizen.enters('小区门口修个坡道');
  await tabsTo(citizen, '正文');
  await citizen.enters('门口有三级台阶，轮椅上不去。');
  await isLarge(citizen, 'step 3');
  await tabsTo(citizen, '下一步');
  await keyboard.press('Enter');
  await citizen.focusIsOn('第4步，共4步');
  await isLarge(citizen, 'step 4');

  await tabsTo(citizen, '姓名');
  await citizen.enters('李桂兰');
  await tabsTo(citizen, '手机号');
  await citizen.enters('13900001234');
  await tabsTo(citizen, '朗读须知');
  assert.deepEqual(await heard(citizen), [], 'nothing speaks by itself');
  await keyboard.press('Enter');
  await citizen.focusIsOn('停止朗读');
  for (const words of ['承办的工作人员能看到全部内容。', '处理单位：云河市人民政府办公室', '一封信说一件事。']) assert.ok((await heard(citizen)).includes(words), words);
  await keyboard.press('Enter');
  await citizen.focusIsOn('朗读须知');
  assert.equal((await heard(citizen)).at(-1), '…', 'silent');

  await tabsTo(citizen, '可以，隐去个人信息');
  await keyboard.press(' ');
  await tabsTo(citizen, '检查一遍');
  await keyboard.press('Enter');
  await citizen.focusIsOn('检查一遍');
  await citizen.sees('小区门口修个坡道', '李桂兰');
  await isLarge(citizen, 'the check');
  await tabsTo(citizen, '修改“正文”');
  await keyboard.press('Enter');
  await citizen.sees('第3步，共4步');
  assert.equal((await citizen.focus()).name, '正文');
  await isLarge(citizen, 'step 3 again');
  await citizen.enters('请派人看看。');
  await tabsTo(citizen, '检查一遍');
  await keyboard.press('Enter');
  await citizen.focusIsOn('检查一遍');
  await citizen.sees('请派人看看。');
  await tabsTo(citizen, '寄出');
  await keyboard.press('Enter');
  await holdsReceipt(citizen, '小区门口修个坡道');
  await citizen.page.browserContext().close();
});

const skip = inFirefox && 'Only Chromium can be given fingers';

test('the same by touch, on a phone 375 px wide (J7)', { skip }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.page.setViewport({ width: 375, height: 740, hasTouch: true, isMobile: true });
  const taps = async (name: string, role?: Parameters<Citizen['finds']>[1]): Promise<void> => {
    const found = await citizen.finds(name, role);
    await found.evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
    await found.tap();
  };
  await opens(citizen);
  await taps('长辈版', 'button');
  await citizen.sees('第1步，共4步');
  await isLarge(citizen, 'step 1');
  await taps('建议', 'radio');
  for (const step of [2, 3]) {
    await taps('下一步', 'button');
    await citizen.focusIsOn(`第${step}步，共4步`);
    await isLarge(citizen, `step ${step}`);
  }
  await taps('标题', 'textbox');
  await citizen.enters('公园里多放几把椅子');
  await taps('正文', 'textbox');
  await citizen.enters('走一圈没有地方歇脚。');
  await taps('上一步', 'button');
  await citizen.focusIsOn('第2步，共4步');
  await taps('下一步', 'button');
  await citizen.focusIsOn('第3步，共4步');
  assert.equal(await citizen.reads('正文'), '走一圈没有地方歇脚。');
  await taps('下一步', 'button');
  await citizen.focusIsOn('第4步，共4步');
  await taps('姓名', 'textbox');
  await citizen.enters('李桂兰');
  await taps('手机号', 'textbox');
  await citizen.enters('13900001234');
  await taps('朗读须知', 'button');
  await citizen.finds('停止朗读', 'button');
  await taps('看看公开后的样子', 'button');
  await citizen.sees('公开前工作人员还会再看一遍。');
  await isLarge(citizen, 'step 4');
  await taps('检查一遍', 'button');
  await citizen.focusIsOn('检查一遍');
  assert.equal((await heard(citizen)).at(-1), '…', 'silent once the step is left');
  await isLarge(citizen, 'the check');
  await taps('寄出', 'button');
  await holdsReceipt(citizen, '公园里多放几把椅子');
  await citizen.page.browserContext().close();
});

const skipPaper = inFirefox && "Firefox's protocol prints to a file only, and has no page as it is on paper";

test('on paper all steps of the form are there, whichever is on the screen', { skip: skipPaper }, async () => {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await opens(citizen);
  await citizen.presses('长辈版');
  await citizen.sees('第1步，共4步');
  assert.ok(!(await citizen.text()).includes('手机号'));
  await citizen.page.emulateMediaType('print');
  await citizen.sees('这封信想说什么', '写给谁', '正文', '手机号', '写信须知');
  assert.ok(!(await citizen.text()).includes('共4步'));
  await citizen.page.browserContext().close();
});
