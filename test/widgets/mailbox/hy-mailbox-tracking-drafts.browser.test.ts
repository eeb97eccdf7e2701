import { expect } from '@open-wc/testing';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { TestLetter } from '../../support/letters.js';
import { Network, answerLost } from '../../support/network.js';
import { until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { lookUp, mountTracking, openLetter } from './tracking-page.js';

haveDeviceAlone();

describe('hy-mailbox-tracking, what it keeps', () => {
  let server: Server;
  let letter: TestLetter;
  beforeEach(async () => {
    server = await startServer();
    letter = await TestLetter.write(server);
    await letter.waits('路灯杆上的编号');
  });
  afterEach(async () => {
    for (const [key] of drafts()) localStorage.removeItem(key);
    await server.close();
  });

  const drafts = (): [string, string][] => (Object.entries(localStorage) as [string, string][]).filter(([key]) => key.startsWith('huiying:draft:') && key.includes(server.baseUrl));

  it('brings a supplement back after number and code are given again, and tells neither', async () => {
    const page = await openLetter(server, letter);
    await page.find('heading', '请补充：路灯杆上的编号');
    await page.fill('补充的情况', '东12号到东17号。');
    await page.sees('已保存在本机，还没有提交。');
    await page.isAccessible();
    page.place.remove();
    expect(drafts()).to.have.length(1);
    for (const secret of [letter.receipt.number, letter.receipt.code]) expect(drafts().flat().join()).not.to.contain(secret);
    const reloaded = mountTracking(server);
    await lookUp(reloaded, letter.receipt);
    await reloaded.sees('上次写的还在，已放回来。');
    expect((await reloaded.field('补充的情况')).value).to.equal('东12号到东17号。');
    await reloaded.press('提交补充');
    await reloaded.sees('已补充，接着办理。');
    expect(drafts()).to.deep.equal([]);
  });

  it('offers what another window wrote for the same letter, and keeps both', async () => {
    const one = await openLetter(server, letter);
    const other = await openLetter(server, letter);
    for (const [page, words] of [[one, '东12号。'], [other, '西3号。']] as const) {
      await page.fill('补充的情况', words);
      await page.sees('已保存在本机，还没有提交。');
    }
    one.place.remove();
    other.place.remove();
    const page = await openLetter(server, letter);
    await page.sees('上次写的还在，已放回来。');
    expect((await page.field('补充的情况')).value).to.equal('西3号。');
    await page.sees('还有一份改好没提交的，已保存在本机。', '东12号。');
    await page.press('放回那份');
    expect((await page.field('补充的情况')).value).to.equal('东12号。');
    await page.sees('西3号。');
  });

  it('keeps nothing once told not to, nor on a shared device', async () => {
    const page = await openLetter(server, letter);
    await page.fill('补充的情况', '不留下。');
    await page.sees('已保存在本机');
    await page.press('不在本机保存');
    await page.sees('没有在本机保存。关掉页面，文字就没有了。');
    expect(drafts()).to.deep.equal([]);
    page.place.remove();
    const kiosk = await openLetter(server, letter, { attributes: 'mode="kiosk"' });
    await kiosk.fill('补充的情况', '大厅里写的。');
    kiosk.place.remove();
    expect(drafts()).to.deep.equal([]);
  });

  it('files a supplement once, also when its answer was lost and the page loaded anew', async () => {
    const network = new Network();
    const page = await openLetter(server, letter, { network });
    await page.fill('补充的情况', '只补充一次。');
    await page.sees('已保存在本机');
    network.become(answerLost());
    await page.press('提交补充');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    page.place.remove();
    network.become();
    const reloaded = await openLetter(server, letter, { network });
    await reloaded.press('再提交一次');
    await reloaded.sees('已补充，接着办理。');
    expect((await letter.look()).events.filter(({ note }) => note === '只补充一次。')).to.have.length(1);
    await until(() => drafts().length === 0, () => JSON.stringify(drafts()));
  });
});
