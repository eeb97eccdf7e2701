import { expect } from '@open-wc/testing';
import { haveDeviceAlone } from '../../core/shared-device.js';
import type { SubmissionReceipt } from '../../../src/client/index.js';
import { Network, answerLost } from '../../support/network.js';
import { until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { fileOpinions, lookUp, mountLookup, openFound } from './lookup-page.js';

haveDeviceAlone();

const amend = /^修改 针对第三条$/;

describe('hy-receipt-lookup, what it keeps of a change', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    receipt = await fileOpinions(server);
  });
  afterEach(async () => {
    for (const [key] of drafts()) localStorage.removeItem(key);
    await server.close();
  });

  const drafts = (): [string, string][] => (Object.entries(localStorage) as [string, string][]).filter(([key]) => key.startsWith('huiying:draft:') && key.includes(server.baseUrl));

  async function write(reason: string, attributes = ''): Promise<Page> {
    const page = await openFound(server, receipt, { attributes });
    await page.press(amend);
    await page.fill('理由', reason);
    return page;
  }

  it('is there again after a reload, once number and code are given', async () => {
    const page = await write('写到一半。');
    await page.sees('已保存在本机，还没有提交。');
    await page.isAccessible();
    page.place.remove();
    const reloaded = mountLookup(server);
    expect(reloaded.text).not.to.contain('写到一半。');
    await lookUp(reloaded, { number: receipt.number, code: (receipt.code.match(/.{4}/g) ?? []).join(' ').toLowerCase() });
    expect((await reloaded.field('理由')).value).to.equal('写到一半。');
    await reloaded.sees('上次写的还在，已放回来。');
    await reloaded.hears('上次写的还在，已放回来。');
    await reloaded.press('保存修改');
    await reloaded.sees('修改已保存。');
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.include('写到一半。');
    expect(drafts()).to.deep.equal([]);
  });

  it('does not tell number or code, and is not shown to whoever has another receipt', async () => {
    const page = await write('写到一半。');
    await page.sees('已保存在本机');
    page.place.remove();
    expect(drafts()).to.have.length(1);
    const [[key, value] = ['', '']] = drafts();
    for (const secret of [receipt.number, receipt.code]) expect(`${key}${value}`).not.to.contain(secret);
    const other = await openFound(server, await fileOpinions(server));
    await other.button(amend);
    expect(other.text).not.to.contain('写到一半。');
    expect(drafts()).to.have.length(1);
  });

  it('is gone when the opinion is left as it is, and none is kept of what was only opened', async () => {
    const page = await openFound(server, receipt);
    await page.press(amend);
    page.place.remove();
    expect(drafts()).to.deep.equal([]);
    const again = await write('写到一半。');
    await again.sees('已保存在本机');
    await again.press('不改了');
    expect(drafts()).to.deep.equal([]);
  });

  it('can be had back as long as the page is open, where the writer did not want it', async () => {
    const page = await write('写到一半。');
    await page.press('不改了');
    await page.hears('刚才写的没有提交。');
    await page.focusIsOn('button', '放回来');
    await page.isAccessible();
    await page.press('放回来');
    await page.focusIsOn('textbox', '理由');
    expect((await page.field('理由')).value).to.equal('写到一半。');
    await page.sees('已保存在本机');
    await page.press('不改了');
    await page.press(amend);
    expect((await page.field('理由')).value).not.to.equal('写到一半。');
    expect(page.has('button', '放回来')).to.equal(false);
  });

  it('offers what another window wrote for the same receipt, and keeps both', async () => {
    const one = await openFound(server, receipt);
    const other = await openFound(server, receipt);
    for (const [page, words] of [[one, '这里写的。'], [other, '那里写的。']] as const) {
      await page.press(amend);
      await page.fill('理由', words);
      await page.sees('已保存在本机，还没有提交。');
    }
    one.place.remove();
    other.place.remove();
    const page = await openFound(server, receipt);
    expect((await page.field('理由')).value).to.equal('那里写的。');
    await page.sees('还有一份改好没提交的，已保存在本机。', '这里写的。');
    await page.isAccessible();
    await page.press('放回那份');
    await page.hears('已放回来。');
    expect((await page.field('理由')).value).to.equal('这里写的。');
    await page.sees('那里写的。');
    await page.press('放回那份');
    expect((await page.field('理由')).value).to.equal('那里写的。');
    await page.press('保存修改');
    await page.sees('修改已保存。');
    expect(drafts().join()).to.include('这里写的。');
    expect(drafts().join()).not.to.include('那里写的。');
  });

  it('is kept nowhere when the citizen wants none of it, nor on a shared device', async () => {
    const page = await write('不留下。');
    await page.sees('已保存在本机');
    await page.press('不在本机保存');
    await page.sees('没有在本机保存。关掉页面，文字就没有了。');
    expect(drafts()).to.deep.equal([]);
    page.place.remove();
    const kiosk = await write('大厅里写的。', 'mode="kiosk"');
    kiosk.place.remove();
    expect(drafts()).to.deep.equal([]);
  });

  it('repeats after a reload what was sent without an answer, under the same key', async () => {
    const network = new Network();
    const page = await openFound(server, receipt, { network });
    await page.press(amend);
    await page.fill('理由', '只改一次。');
    network.become(answerLost());
    await page.press('保存修改');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    page.place.remove();
    network.become();
    const reloaded = await openFound(server, receipt, { network });
    await reloaded.press('再提交一次');
    await reloaded.sees('修改已保存。');
    const keys = network.requests.filter(({ url }) => url.endsWith('/receipts/changes')).map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(keys.length).to.be.greaterThan(1);
    expect(new Set(keys).size).to.equal(1);
    await until(() => drafts().length === 0, () => JSON.stringify(drafts()));
  });
});
