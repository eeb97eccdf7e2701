import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { createClient as createClientType } from '../../src/client/index.js';
import { filesBelow } from '../../tools/build/files.js';
import { integrityOf } from '../../tools/build/integrity.js';
import { dist } from '../../tools/build/library.js';
import { openBrowser } from '../support/browser.js';
import { openDistPage } from './dist-page.js';

let browser: Browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

const element = '<hy-comment-box base-url="/v1" consultation-id="x">请打电话</hy-comment-box>';
const module = (file: string) => `<script type="module" src="/huiying/${file}"></script>`;
const classic = '<script defer src="/huiying/huiying.classic.js"></script>';
const drawn = "document.querySelector('hy-comment-box')?.shadowRoot?.querySelector('.root')";

test('one element draws itself under a strict policy with at most three scripts', async () => {
  const { page, scripts, complaints } = await openDistPage(browser, module('elements/hy-comment-box.js') + element);
  await page.waitForFunction(drawn);
  assert.deepEqual(complaints, []);
  assert.ok(scripts.length <= 3, scripts.join(', '));
  await page.close();
});

test('the mailbox begins with at most three scripts; its other views come when somebody looks at them', async () => {
  const { page, scripts, complaints } = await openDistPage(browser, `${module('elements/hy-mailbox.js')}<hy-mailbox base-url="/v1" mailbox-id="x"></hy-mailbox>`);
  await page.waitForFunction("document.querySelector('hy-mailbox')?.shadowRoot?.querySelector('.root')");
  assert.deepEqual(complaints, []);
  assert.ok(scripts.length <= 3, scripts.join(', '));
  await page.close();
});

test('the classic script draws the same under the same policy', async () => {
  const { page, scripts, complaints } = await openDistPage(browser, classic + element);
  await page.waitForFunction(drawn);
  assert.deepEqual(complaints, []);
  assert.deepEqual(scripts, ['huiying.classic.js']);
  await page.close();
});

test('a page keeps its globals, its own Lit and its own policy', async () => {
  const host = `<script nonce="host">
    globalThis.litHtmlVersions = ['host'];
    globalThis.litHtmlPolyfillSupport = () => { throw new Error('asked the host'); };
    trustedTypes.createPolicy('host', { createHTML: (text) => text });
    globalThis.namesBefore = Reflect.ownKeys(globalThis).map(String);
  </script>`;
  const { page, complaints } = await openDistPage(browser, host + module('huiying.js') + element);
  await page.waitForFunction(drawn);
  assert.deepEqual(complaints, []);
  const left = await page.evaluate(() => {
    const { namesBefore, litHtmlVersions } = globalThis as unknown as { namesBefore: string[]; litHtmlVersions: string[] };
    return { versions: litHtmlVersions, added: Reflect.ownKeys(globalThis).map(String).filter((name) => !namesBefore.includes(name) && name !== 'namesBefore') };
  });
  assert.deepEqual(left.versions, ['host']);
  // What the protocol of the test browser itself adds is not ours.
  assert.deepEqual(left.added.filter((name) => !/^_*(?:puppeteer|aria)/.test(name)), []);
  await page.close();
});

test('a second copy leaves the first alone and says so, without an error', async () => {
  const { page, complaints } = await openDistPage(browser, classic + module('huiying.js') + element);
  await page.waitForFunction(drawn);
  assert.ok(complaints.length > 0);
  assert.ok(complaints.every((text) => text.includes('was defined before')), complaints.join('\n'));
  await page.close();
});

test('the client answers in Node, where there is no document', async () => {
  const { createClient } = (await import(pathToFileURL(join(dist, 'client.js')).href)) as { createClient: typeof createClientType };
  const client = createClient({ baseUrl: 'http://agency.test/v1', random: () => 0, fetch: () => Promise.resolve(Response.json({ shortName: '云河市' })) });
  assert.equal((await client.agency.get()).shortName, '云河市');
});

test('every script stands in integrity.json with its own hash', async () => {
  const listed = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8')) as Record<string, string>;
  const scripts = (await filesBelow(dist)).filter((file) => file.endsWith('.js'));
  assert.deepEqual(Object.keys(listed).sort(), scripts);
  for (const file of scripts) assert.equal(listed[file], integrityOf(await readFile(join(dist, file))), file);
});
