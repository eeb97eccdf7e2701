import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { openBox, stored } from '../../support/comment-box.js';
import { failing, Network, slow, type Fetch } from '../../support/network.js';
import { announced, until } from '../../support/page.js';
import { publishOpinions, say } from '../../support/opinions.js';
import { startServer, type Server } from '../../support/server.js';
import { mountWidget } from '../../support/widgets.js';
import '../../../src/widgets/consultation/hy-consultation-comments.js';

const sum = (maxNumber: number, validMinutes = 20) => ({ validMinutes, levels: [{ fromPerMinute: 0, maxNumber }] as const });
const demoLimits = demoConfig.rateLimits;
const nobodyWithout = { rateLimits: { ...demoLimits, unproven: { capacity: 0, perMinute: 1 } } };

/** What was posted as submissions: keys, and whether a proof was with it. */
function posted(network: Network): { key: string; proof: string | undefined }[] {
  return network.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/submissions')).map(({ init }) => ({
    key: new Headers(init.headers).get('Idempotency-Key') ?? '',
    proof: (JSON.parse(String(init.body)) as { proof?: string }).proof,
  }));
}

describe('hy-comment-box, the security check', () => {
  let server: Server;
  let network: Network;
  beforeEach(async () => {
    server = await startServer({ config: { proofOfWork: sum(200), ...nobodyWithout } });
    await server.publish();
    network = new Network();
  });
  afterEach(() => server.close());

  const asked = (): number => network.count('GET', '/challenges/submission');

  it('is done when the citizen begins to write, once, and goes along without a word', async () => {
    const page = await openBox(server, { network });
    expect(asked()).to.equal(0);
    await page.fill('意见', '写得清楚。');
    await until(() => asked() === 1, () => 'No challenge was asked for.');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(posted(network).map(({ proof }) => typeof proof)).to.deep.equal(['string']);
    expect(asked()).to.equal(1);
    expect(await server.rows('spent_proof')).to.have.length(1);
  });

  it('is not asked for where the agency does without', async () => {
    await server.configure({ proofOfWork: null });
    const page = await openBox(server, { network });
    await page.fill('意见', '写得清楚。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(asked()).to.equal(0);
  });

  it('is done again under the same key when it has grown old, and the citizen hears of no refusal', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '写了四十分钟。');
    await until(() => asked() === 1, () => 'No challenge was asked for.');
    await server.setClock(40);
    const heard = new Set<string>();
    const listening = setInterval(() => { heard.add(announced()); }, 10);
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    clearInterval(listening);
    // A slow device may say that it is checking; that is all.
    expect([...heard].filter((words) => !/^$|正在提交|安全检查|检查较慢/.test(words))).to.deep.equal([]);
    const sent = posted(network);
    expect(sent).to.have.length(2);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(new Set(sent.map(({ proof }) => proof)).size).to.equal(2);
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('is done again by itself before it grows old, however long somebody writes', async () => {
    // Half a minute is taken off what the server says, for the way.
    await server.configure({ proofOfWork: sum(200, 0.51) });
    const page = await openBox(server, { network });
    await page.fill('意见', '慢慢写。');
    await until(() => asked() >= 3, () => `${asked()} challenges were asked for.`);
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(posted(network)).to.have.length(1);
  });

  it('serves the next opinion too', async () => {
    const page = await openBox(server, { network });
    for (const [text, count] of [['第一条。', 1], ['第二条。', 2]] as const) {
      await page.fill('意见', text);
      await page.press('提交意见');
      await page.sees('意见已收到，谢谢参与');
      expect(await server.rows('spent_proof')).to.have.length(count);
      if (count === 1) await page.press('再提一条意见');
    }
  });

  it('makes nobody wait for long: a slow device says so, lets the citizen go on writing, and sends without', async () => {
    await server.configure({ proofOfWork: sum(2 ** 40), rateLimits: { ...demoLimits, unproven: { capacity: 1, perMinute: 1 } } });
    const page = await openBox(server, { network });
    await page.fill('意见', '手机很旧。');
    await page.press('提交意见');
    await page.sees('正在做安全检查，不用操作。');
    await page.hears('正在做安全检查，不用操作。');
    expect(posted(network)).to.deep.equal([]);
    await page.sees('检查较慢，可以继续写。');
    await page.hears('检查较慢，可以继续写。');
    await page.fill('意见', '手机很旧。后来写的。');
    await page.sees('意见已收到，谢谢参与', '后来写的还在，没有提交。');
    expect(posted(network).map(({ proof }) => proof)).to.deep.equal([undefined]);
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.deep.equal(['手机很旧。']);
    expect(await server.rows('spent_proof')).to.deep.equal([]);
  });

  it('keeps the text with the words for it when the device is slow and many write from its address', async () => {
    await server.configure({ proofOfWork: sum(2 ** 40) });
    const page = await openBox(server, { network });
    await page.fill('意见', '文字不能丢。');
    await page.press('提交意见');
    await page.sees('提交得太快。请60秒后再试，文字已保存。');
    expect((await page.field('意见')).value).to.equal('文字不能丢。');
    await server.configure({ proofOfWork: null });
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('is no dead end where its address does not answer', async () => {
    await server.configure({ rateLimits: { ...demoLimits, unproven: { capacity: 1, perMinute: 1 } } });
    const blocked: Fetch = (url, init) => (url.includes('/challenges/') ? failing(404)(url, init) : slow(0)(url, init));
    network.become(blocked);
    const page = await openBox(server, { network });
    await page.fill('意见', '网关挡住了检查。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(posted(network).map(({ proof }) => proof)).to.deep.equal([undefined]);
  });

  it('leaves nothing of itself on the device', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '只留文字。');
    await until(() => stored(server).some((entry) => entry.includes('只留文字。')), () => 'No draft was kept.');
    expect(stored(server).join()).not.to.contain('SHA-256');
  });

  it('ends with the box', async () => {
    const box = await openBox(server, { network });
    network.become(slow(60_000));
    await box.fill('意见', '走了。');
    await until(() => asked() === 1, () => 'No challenge was asked for.');
    const request = network.requests.find(({ url }) => url.includes('/challenges/'));
    expect(request?.init.signal?.aborted).to.equal(false);
    box.place.remove();
    await until(() => request?.init.signal?.aborted, () => 'The challenge is still being asked for.');
  });

  it('goes along with a report of an opinion too', async () => {
    await server.configure({ proofOfWork: null });
    await server.publish({ content: { id: 'public', visibility: { comments: 'live', positionCounts: false, agreement: false } } });
    await publishOpinions(server, await say(server, [{ clauseId: null, reason: '写得清楚。' }], 'public'), 'public');
    await server.configure({ proofOfWork: sum(200), ...nobodyWithout });
    const page = mountWidget(server, 'hy-consultation-comments', { network, id: 'public' });
    await page.press('举报');
    await page.press('内容不实', 'radio');
    await page.press('提交举报');
    await page.sees('举报已收到，工作人员会看。');
    expect(network.count('GET', '/challenges/comment-report')).to.equal(1);
    expect(await server.rows('opinion_report')).to.have.length(1);
    expect(await server.rows('spent_proof')).to.have.length(1);
  });
});
