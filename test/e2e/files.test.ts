import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import type { SubmissionStatus } from '../../src/client/index.js';
import { inFirefox, openBrowser } from '../support/browser.js';
import { barePhoto, photo, secrets } from '../server/support/files.js';
import { openSite, type Site } from './site.js';
import { Citizen, lookUp } from './support.js';

let browser: Browser;
let site: Site;
let folder: string;
before(async () => {
  [browser, site, folder] = await Promise.all([openBrowser(), openSite(), mkdtemp(join(tmpdir(), 'huiying-files-'))]);
});
after(async () => {
  await Promise.all([browser.close(), rm(folder, { recursive: true, force: true })]);
  await site.close();
});

/** Chooses files as the system's dialogue would hand them over. */
async function chooses(citizen: Citizen, ...paths: readonly string[]): Promise<void> {
  await citizen.unfolds('附件（可不填）');
  await citizen.sees('添加附件');
  const control = (await citizen.page.$('>>> input[type=file]')) as ElementHandle<HTMLInputElement>;
  await control.uploadFile(...paths);
}

test('a photo goes along with an opinion, staff look at it and publish it, and nobody learns where it was taken', async () => {
  const path = join(folder, '我家东门.jpg');
  await writeFile(path, photo({ orientation: 6, size: 400_000 }));
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/embed/comment-box.html`, '意见');
  await citizen.writes('意见', '东门的路灯坏了，照片在后面。');
  await chooses(citizen, path);
  await citizen.sees('我家东门.jpg', '已添加', '附件（1个）');
  await citizen.presses('同意公开这些意见', 'checkbox');
  await citizen.presses('提交意见');
  const receipt = await citizen.receipt();
  assert.deepEqual(citizen.complaints, []);
  await citizen.page.browserContext().close();

  const { items: [item] } = (await (await lookUp(site.url, receipt)).json()) as SubmissionStatus;
  assert.deepEqual(item?.attachments.map(({ name, state, published }) => [name, state, published]), [['我家东门.jpg', 'ready', false]]);

  const official = await Citizen.sitsDown(await browser.createBrowserContext(), { width: 1280, height: 900 });
  await official.opens(`${site.url}/staff/`, '登录');
  await official.presses('用拟稿员登录');
  await official.finds('退出', 'button');
  await official.page.evaluate("location.hash = '#/consultations/river-parks/opinions'");
  await official.writes('词语或编号', receipt.number);
  await official.presses('查找');
  await official.presses(`打开全文，编号${receipt.number}`);
  if (!inFirefox) {
    // Firefox's protocol cannot say where a file is to be saved.
    const session = await official.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', browserContextId: official.page.browserContext().id ?? '', downloadPath: folder, eventsEnabled: true });
    const saved = new Promise<void>((resolve) => { session.on('Browser.downloadProgress', ({ state }) => { if (state === 'completed') resolve(); }); });
    await rm(path);
    await official.presses('下载我家东门.jpg');
    await saved;
    const kept = await readFile(join(folder, (await readdir(folder))[0] ?? ''));
    for (const secret of secrets) assert.ok(!kept.includes(secret), secret);
    assert.deepEqual(kept.subarray(0, 40), barePhoto(6).subarray(0, 40));
  }
  await official.presses(`公开附件：我家东门.jpg，${Math.round((item?.attachments[0]?.bytes ?? 0) / 1024)}KB`, 'checkbox');
  await official.presses('公开', 'radio');
  await official.presses('保存决定');
  await official.sees('已保存：已公开。');
  await official.page.browserContext().close();

  const reader = await Citizen.sitsDown(await browser.createBrowserContext());
  await reader.opens(`${site.url}/embed/comments.html`, '附件1.jpg');
  const address = await (await reader.finds('附件1.jpg', 'link')).evaluate((link) => (link as HTMLAnchorElement).href);
  const answer = await fetch(address);
  assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment; /);
  assert.ok(!Buffer.from(await answer.arrayBuffer()).includes(secrets[0]));
  await reader.page.goto(`${site.url}/consultations/river-parks/comments/${item?.id ?? ''}`);
  await reader.sees('东门的路灯坏了', '附件1.jpg');
  assert.ok(!(await reader.text()).includes('我家东门'));
  await reader.page.browserContext().close();
});

test('a citizen sees how much of a large file has left, stops it, and the opinion goes without it', async () => {
  const path = join(folder, '大图.jpg');
  await writeFile(path, photo({ size: 3_000_000 }));
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/embed/comment-box.html`, '意见');
  await citizen.writes('意见', '这张图很大。');
  if (!inFirefox) {
    const session = await citizen.page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 50, downloadThroughput: 1e6, uploadThroughput: 60_000 });
  }
  await chooses(citizen, path);
  if (!inFirefox) {
    for (let percent = 0; percent === 0;) percent = Number(/已传(\d+)%/.exec(await citizen.text())?.[1] ?? 0);
    await citizen.presses('取消上传大图.jpg');
  } else await citizen.presses('去掉大图.jpg');
  await citizen.presses('提交意见');
  const receipt = await citizen.receipt();
  const { items: [item] } = (await (await lookUp(site.url, receipt)).json()) as SubmissionStatus;
  assert.deepEqual(item?.attachments, []);
  await citizen.page.browserContext().close();
});
