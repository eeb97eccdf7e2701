import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { addClause, openBox } from '../../support/comment-box.js';
import { Network, offline, keyTaken, stillHandled } from '../../support/network.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { deviceHasNetwork } from '../../support/device.js';
import { addVersion, pause } from '../../support/staff.js';

const limits = { maxItems: 20, maxReasonLength: 2000, maxSuggestedTextLength: 4000, maxBodyBytes: 262_144 };

describe('hy-comment-box, when the server does not take an opinion', () => {
  let server: Server;
  let network: Network;
  let page: Page;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    network = new Network();
    page = await openBox(server, { network });
    await page.fill('意见', '写了很久的一段话。');
  });
  afterEach(async () => {
    deviceHasNetwork(true);
    await server.close();
  });

  /** The text is where it was, and the words that say why have focus. */
  async function keepsText(why: string): Promise<void> {
    await page.sees(why);
    await until(() => focused().textContent?.includes(why), () => `Focus is on ${focused().localName}, not on “${why}”.`);
    expect((await page.field('意见')).value).to.equal('写了很久的一段话。');
    expect(await server.rows('submission')).to.deep.equal([]);
  }

  /** Presses 看新的一稿 and waits until the new form has come. */
  async function looksAtNewVersion(): Promise<void> {
    let come = false;
    network.become(async (url, init) => {
      const response = await fetch(url, init);
      if (url.endsWith('/form')) {
        const text = response.text.bind(response);
        // The box has it before anything else happens on the page.
        response.text = async () => { const whole = await text(); come = true; return whole; };
      }
      return response;
    });
    await page.press('看新的一稿');
    await page.seesNoMore('情况刚有变化');
    await until(() => come, () => 'The new form was not read.');
  }

  it('keeps the text without a network, and sends it when there is one', async () => {
    deviceHasNetwork(false);
    network.become(offline);
    await page.press('提交意见');
    await keepsText('网络断了。文字已保存在本机，联网后再提交。');
    network.become();
    deviceHasNetwork(true);
    await keepsText('网络恢复了，现在可以提交。');
    await page.hears('网络恢复了，现在可以提交。');
    expect(page.text).not.to.contain('网络断了');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('says that it closed meanwhile, offers to carry the text off, and names other ways', async () => {
    await server.setClock('2026-12-20T18:31:00+08:00');
    await page.press('提交意见');
    await keepsText('已于12月20日18:00截止。文字还在，没有丢失。');
    await page.sees('还可以寄信或发邮件：云河市滨水路1号，云河市司法局立法处，邮编555000；lifa@yunhe.example');
    expect(page.names('button')).to.include.members(['复制文字', '打印']);
    expect(page.has('button', '提交意见')).to.equal(false);
  });

  it('says whether the text was copied', async () => {
    await server.setClock('2026-12-20T18:31:00+08:00');
    await page.press('提交意见');
    let copied = '';
    const writeText = (text: string): Promise<void> => { copied = text; return Promise.resolve(); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await page.press('复制文字');
    await page.sees('已复制');
    expect(copied).to.equal('云河市公园管理条例\n\n写了很久的一段话。');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await page.press('复制文字');
    await page.sees('这里复制不了，请截屏。');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('says that the agency paused meanwhile, why, and whom to call', async () => {
    await pause(server, { reason: '系统升级', phone: '0555-6200022', resumesAt: '2026-11-23T09:00:00+08:00' });
    await page.press('提交意见');
    await keepsText('暂停接收。原因：系统升级。');
    await page.sees('预计11月23日09:00恢复。', '急事请打0555-6200022。');
    expect(page.has('button', '复制文字')).to.equal(true);
    await pause(server, null);
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
  });

  it('says that there is a new version of the draft, and sends to that one after a look', async () => {
    const draftId = await addVersion(server);
    await page.press('提交意见');
    await keepsText('情况刚有变化，请再看一遍。草案有了新的一稿，文字还在。');
    await looksAtNewVersion();
    expect((await page.field('意见')).value).to.equal('写了很久的一段话。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('submission'))[0]?.['draft_id']).to.equal(draftId);
  });

  it('says that the whole is too large, where the limit fell after the form was read', async () => {
    await server.configure({ limits: { ...limits, maxBodyBytes: 64 } });
    await page.press('提交意见');
    await keepsText('内容太长，请分两次提交。文字还在。');
    expect(page.has('button', '复制文字')).to.equal(true);
  });

  it('says that the whole is too large before it is sent, where the form knows the limit', async () => {
    await server.configure({ limits: { ...limits, maxBodyBytes: 300 } });
    page.place.remove();
    page = await openBox(server, { network });
    await page.fill('意见', '长'.repeat(200));
    await page.press('提交意见');
    await page.sees('内容太长，请分两次提交。');
    expect(network.count('POST', '/submissions')).to.equal(0);
  });

  it('shows what the server found wrong at its field, in words that name the mend', async () => {
    await server.configure({ limits: { ...limits, maxReasonLength: 5 } });
    await page.press('提交意见');
    await page.sees('理由多了4字，请缩短');
    const field = await page.focusIsOn('textbox', '意见');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
  });

  it('says what the server found wrong where the form has no field for it', async () => {
    const notice = { version: '2026-12', handler: '云河市司法局', contact: '0555-6200022', purpose: '研究意见。', method: '保存。', kinds: '意见。', retention: '六个月。', rights: '可以查阅。' };
    await server.configure({ privacyNotice: notice });
    await page.press('提交意见');
    await page.sees('告知内容有更新，请再看一遍。');
  });

  it('says how long to wait after too many tries', async () => {
    await server.configure({ rateLimits: { ...demoConfig.rateLimits, perAddress: { capacity: 0, perMinute: 0.1 }, unproven: { capacity: 0, perMinute: 0.1 } } });
    await page.press('提交意见');
    await keepsText('提交得太快。请10分钟后再试，文字已保存。');
  });

  it('says when maintenance ends', async () => {
    await server.configure({ maintenance: { resumesAt: '2026-11-22T16:00:00+08:00' } });
    await page.press('提交意见');
    await keepsText('正在维护，预计11月22日16:00恢复。文字已保存。');
    await server.configure({ maintenance: null });
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
  });

  it('waits by itself for an earlier try that is still being handled', async () => {
    let refused = 0;
    network.become((url, init) => {
      if (init.method !== 'POST' || refused === 2) return fetch(url, init);
      refused += 1;
      return stillHandled(url, init);
    });
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect([refused, network.count('POST', '/submissions')]).to.deep.equal([2, 3]);
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('says that it has not begun, where the agency began it later', async () => {
    await server.setClock('2026-11-09T08:00:00+08:00');
    await page.press('提交意见');
    await keepsText('11月10日09:00开始征求意见。文字还在。');
    expect(page.has('button', '复制文字')).to.equal(true);
  });

  it('says that its key brought another text before', async () => {
    network.become(keyTaken());
    await page.press('提交意见');
    await page.sees('已经收到过。');
    expect((await page.field('意见')).value).to.equal('写了很久的一段话。');
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.deep.equal(['写在前面的。']);
  });

  it('asks to press again while an earlier try is still being handled, and repeats that very try', async () => {
    network.become(stillHandled);
    await page.press('提交意见');
    await keepsText('还不知道有没有收到。再按一次，不会重复。');
    network.become();
    await page.press('再提交一次');
    await page.sees('意见已收到，谢谢参与');
    const keys = network.requests.filter(({ method }) => method === 'POST').map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('keeps an opinion on a clause that the new version no longer has, and says so at the opinion', async () => {
    await addClause(page, '12', '第十二条');
    await page.fill('理由', '施行得太晚。');
    await addVersion(server, { without: 'art-12' });
    await page.press('提交2条意见');
    await looksAtNewVersion();
    await page.press('提交2条意见');
    await page.sees('草案里没有这一条，请重新选择。');
  });
});
