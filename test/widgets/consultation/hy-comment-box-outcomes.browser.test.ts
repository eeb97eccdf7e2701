import { expect } from '@open-wc/testing';
import { openBox, receiptNumber, stored } from '../../support/comment-box.js';
import { Network, answerLost, failing, offline, type Fetch } from '../../support/network.js';
import { deviceHasNetwork } from '../../support/device.js';
import { until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

/** The request is handled, but a gateway on the way gave up waiting and answers in the server's place. */
const gatewayGivesUp: Fetch = async (url, init) => {
  await fetch(url, init);
  return new Response('<h1>504 Gateway Time-out</h1>', { status: 504, headers: { 'Content-Type': 'text/html' } });
};

const keysOf = (network: Network): (string | null)[] => network.requests.filter(({ method }) => method === 'POST').map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));

describe('hy-comment-box, when it is not known whether an opinion arrived', () => {
  let server: Server;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    network = new Network();
  });
  afterEach(() => server.close());

  it('says so, and the second press gives the receipt of the first', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '路上丢了回音。');
    network.become(answerLost());
    await page.press('提交意见');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    expect((await page.field('意见')).value).to.equal('路上丢了回音。');
    const [filed] = await server.rows('submission');
    network.become();
    await page.press('再提交一次');
    expect(await receiptNumber(page)).to.equal(filed?.['number']);
    expect(await server.rows('submission')).to.have.length(1);
    expect(new Set(keysOf(network)).size).to.equal(1);
    expect(stored(server)).to.deep.equal([]);
  });

  it('asks again after a reload, and sends the same submission under the same key', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '还没看到回执，页面就刷新了。');
    network.become(answerLost());
    await page.press('提交意见');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    const [filed] = await server.rows('submission');
    page.place.remove();

    const later = new Network();
    const reloaded = await openBox(server, { network: later });
    await reloaded.sees('还不知道有没有收到。再按一次，不会重复。', '上次写的还在，已放回来。');
    expect((await reloaded.field('意见')).value).to.equal('还没看到回执，页面就刷新了。');
    await reloaded.press('再提交一次');
    expect(await receiptNumber(reloaded)).to.equal(filed?.['number']);
    expect(await server.rows('submission')).to.have.length(1);
    expect(keysOf(later)[0]).to.equal(keysOf(network)[0]);
    reloaded.place.remove();
    expect(stored(server)).to.deep.equal([]);
  });

  it('sends a submission once whose page was left before the answer came', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '按完就走。');
    let arrived: () => void;
    const arrival = new Promise<void>((resolve) => { arrived = resolve; });
    network.become(async (url, init) => {
      await fetch(url, init);
      arrived();
      return new Promise<Response>(() => undefined);
    });
    await page.press('提交意见');
    await arrival;
    page.place.remove();
    const [filed] = await server.rows('submission');

    const reloaded = await openBox(server, { network: new Network() });
    await reloaded.press('再提交一次');
    expect(await receiptNumber(reloaded)).to.equal(filed?.['number']);
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('gives the receipt of what was sent, and keeps what was written later', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '先写的。');
    network.become(answerLost());
    await page.press('提交意见');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    await page.fill('意见', '先写的。后来又补了一句。');
    network.become();
    await page.press('再提交一次');
    await page.sees('意见已收到，谢谢参与', '这是上一次提交的内容。后来写的还在，没有提交。');
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.deep.equal(['先写的。']);
    await page.press('再提一条意见');
    expect((await page.field('意见')).value).to.equal('先写的。后来又补了一句。');
    expect(stored(server)).to.have.length(1);
  });

  it('keeps the later text over a reload, without the submission that was received', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '先写的。');
    network.become(answerLost());
    await page.press('提交意见');
    await page.sees('还不知道有没有收到。');
    await page.fill('意见', '后写的。');
    network.become();
    await page.press('再提交一次');
    await page.sees('后来写的还在，没有提交。');
    page.place.remove();
    const reloaded = await openBox(server, { network: new Network() });
    expect((await reloaded.field('意见')).value).to.equal('后写的。');
    await reloaded.press('提交意见');
    await reloaded.sees('意见已收到，谢谢参与');
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.deep.equal(['先写的。', '后写的。']);
  });

  it('files an opinion once when a gateway gives up waiting and the citizen presses again', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '网关先放弃了。');
    network.become(gatewayGivesUp);
    await page.press('提交意见');
    await until(() => network.count('POST', '/submissions') === 3 && page.has('button', '提交意见'), () => page.text);
    network.become();
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('sends what is in the form under a new key once the server has refused', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '写得很长很长。');
    await server.configure({ limits: { maxItems: 20, maxReasonLength: 4, maxSuggestedTextLength: 4000, maxBodyBytes: 262_144 } });
    await page.press('提交意见');
    await page.sees('理由多了3字，请缩短');
    await page.fill('意见', '写短了');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(new Set(keysOf(network)).size).to.equal(2);
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.deep.equal(['写短了']);
  });

  for (const [name, refusal] of [['no network at all', offline], ['a proxy that finds it too large', failing(413)], ['a proxy that finds it too much', failing(429)]] as const) {
    it(`files an opinion once when its answer is lost and the next try meets ${name}`, async () => {
      const page = await openBox(server, { network });
      await page.fill('意见', '第一次已经到了。');
      network.become(answerLost());
      await page.press('提交意见');
      await page.sees('还不知道有没有收到。再按一次，不会重复。');
      const [filed] = await server.rows('submission');
      network.become(refusal);
      if (refusal === offline) deviceHasNetwork(false);
      await page.press('提交意见');
      await page.seesNoMore('还不知道有没有收到。再按一次，不会重复。');
      await page.button('提交意见');
      network.become();
      if (refusal === offline) {
        deviceHasNetwork(true);
        await page.sees('还不知道有没有收到。再按一次，不会重复。');
        await page.hears('还不知道有没有收到。再按一次，不会重复。');
      }
      await page.press('提交意见');
      expect(await receiptNumber(page)).to.equal(filed?.['number']);
      expect(await server.rows('submission')).to.have.length(1);
      expect(new Set(keysOf(network)).size).to.equal(1);
    });
  }

  it('has stood on the device before it left it', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '断电也不怕。');
    let kept: string[] = [];
    network.become((url, init) => {
      kept = stored(server);
      return offline(url, init);
    });
    await page.press('提交意见');
    await page.sees('还不知道有没有收到。');
    expect(kept).to.have.length(1);
    expect(kept[0]).to.contain('断电也不怕。').and.to.contain(keysOf(network)[0]);
  });
});
