/** Run by `npm run test:webkit` only, and therefore not named as the tests of every run are. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WebKit } from '../support/webkit.js';
import { openSite, type Site } from './site.js';

let browser: WebKit;
let site: Site;
before(async () => { [browser, site] = await Promise.all([WebKit.open(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

test('in WebKit a citizen opens the page under its strict policy, comments on a clause and holds a receipt', async () => {
  const earlier = site.records.submissions().length;
  await browser.goesTo(`${site.url}/consultations/river-parks/`);
  await browser.presses('对第二条提意见');
  await browser.writes('理由', '名单还应当写明面积。');
  await browser.presses('提交意见');
  await browser.sees('意见已收到，谢谢参与');
  const [filed, ...more] = site.records.submissions().slice(earlier);
  assert.ok(filed);
  assert.deepEqual(more, []);
  assert.ok((await browser.text()).replace(/\s/g, '').includes(filed.number), 'the receipt has the number of what was filed');
  assert.deepEqual(site.records.opinions(filed.id), [{ clause_id: 'art-2', reason: '名单还应当写明面积。' }]);
});
