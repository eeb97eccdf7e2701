import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser.js';
import { fixture, openSite, type Site } from './site.js';
import { Citizen } from './support.js';
import { elementFiles } from '../../tools/vite/element-entries.js';

let browser: Browser;
let site: Site;
let citizen: Citizen;
let untouched: Snapshot;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite([fixture('hostile')])]); });
after(async () => {
  await browser.close();
  await site.close();
});

interface Snapshot {
  readonly globals: readonly string[];
  readonly looks: readonly string[];
  readonly markup: string;
}

/** What belongs to the page: its names, how its own button, heading and field compute, its markup without the script that was added. */
const snapshot = `(() => {
  const looks = [];
  for (const element of document.querySelectorAll('.btn, h2, .form-control')) {
    const style = getComputedStyle(element);
    for (const name of style) looks[looks.length] = element.localName + ' ' + name + ': ' + style.getPropertyValue(name);
  }
  const page = document.documentElement.cloneNode(true);
  page.querySelector('script[type="module"]')?.remove();
  return { globals: Object.getOwnPropertyNames(window), looks, markup: page.outerHTML };
})()`;

/** The page stands as its template left it; only then the library comes. */
beforeEach(async () => {
  citizen = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1100, height: 900 });
  await citizen.page.goto(`${site.url}/hostile/`, { waitUntil: 'load' });
  untouched = (await citizen.page.evaluate(snapshot)) as Snapshot;
  await citizen.page.addScriptTag({ url: '/huiying/huiying.js', type: 'module' });
  await citizen.finds('看草案', 'button');
});

test("the template's rules do not reach into the widget: text of 16 px, every button at least 44 px high, every label seen", async () => {
  await citizen.presses('提意见');
  await citizen.finds('意见', 'textbox');
  const measures = (await citizen.page.evaluate(`(() => {
    const found = { sizes: [], low: [], buttons: 0 };
    (function look(root) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (root === document || !element.checkVisibility()) continue;
        if (element.matches('p.paragraph')) found.sizes[found.sizes.length] = getComputedStyle(element).fontSize;
        if (element.localName !== 'button') continue;
        found.buttons += 1;
        if (element.offsetHeight < 44) found.low[found.low.length] = element.textContent + ' ' + element.offsetHeight;
      }
    })(document);
    return found;
  })()`)) as { sizes: string[]; low: string[]; buttons: number };
  assert.ok(measures.buttons > 5);
  assert.deepEqual(measures.low, []);
  assert.deepEqual([...new Set(measures.sizes)], ['16px']);
  await citizen.sees('态度（可不选）', '建议修改', '谁能看到', '同意公开这些意见');
});

test("the page's own button, heading and field look as before, its names are its own, and only the announcer was added", async () => {
  await citizen.presses('提意见');
  await citizen.finds('意见', 'textbox');
  await citizen.page.evaluate('document.activeElement.blur()');
  const now = (await citizen.page.evaluate(snapshot)) as Snapshot;
  assert.ok(untouched.looks.length > 300);
  assert.deepEqual(now.looks, untouched.looks);
  // What the protocol of the test browser adds is not ours.
  assert.deepEqual(now.globals.filter((name) => !untouched.globals.includes(name) && !name.includes('puppeteer')), []);
  assert.equal(now.markup.replace('<div data-huiying-announcer=""></div>', ''), untouched.markup);
});

test('a foreign wrapper around the registry sees each element once', async () => {
  const defined = (await citizen.page.evaluate('[...window.definedTags]')) as string[];
  assert.deepEqual(defined.sort(), [...elementFiles('src').keys()].sort());
});

test('what is typed arrives as it was typed, past prototypes that write JSON of their own', async () => {
  const earlier = site.records.submissions().length;
  const typed = '晚上“十点”关门：\n1. 太早 <b>&amp;</b> "quoted" \\n 😀';
  await citizen.presses('提意见');
  await citizen.writes('意见', typed);
  await citizen.presses('提交意见');
  const { number } = await citizen.receipt();
  const [filed, ...more] = site.records.submissions().slice(earlier);
  assert.deepEqual([filed?.number, more], [number, []]);
  assert.deepEqual(site.records.opinions(filed?.id ?? ''), [{ clause_id: null, reason: typed }]);
  assert.deepEqual(citizen.complaints, []);
});

test('the classic script takes an opinion there too', async () => {
  const other = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1100, height: 900 });
  await other.page.goto(`${site.url}/hostile/`, { waitUntil: 'load' });
  await other.page.addScriptTag({ url: '/huiying/huiying.classic.js' });
  await other.presses('提意见');
  await other.writes('意见', '座椅要有靠背。');
  await other.presses('提交意见');
  await other.receipt();
  assert.deepEqual(other.complaints, []);
});
