import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { openForm, send, writeLetter } from '../../support/letter-form.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, failing, offline, slow } from '../../support/network.js';
import type { Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const personal = '路灯不亮，找13812345678或 li@example.org。';

describe('hy-mailbox-compose, as the public would read it', () => {
  let server: Server;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    network = new Network();
  });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  async function looks(page: Page): Promise<void> {
    await page.press('看看公开后的样子');
    await page.focusIsOn('heading', '公开后的样子');
  }

  it('is shown beside the consent, masked as the server would, and closed again', async () => {
    const page = await openForm(server, { network });
    await page.fill('标题', '和平路东段路灯不亮');
    await page.fill('正文', personal);
    await looks(page);
    await page.sees('路灯不亮，找138****5678或 l***@example.org。', '隐去了1处电话、1处邮箱。', '文字里的人名、住址不会自动隐去。', '姓名、联系方式、地点和附件不公开。', '公开前工作人员还会再看一遍。');
    await page.isAccessible();
    expect(await server.rows('letter')).to.deep.equal([]);
    const [asked] = network.requests.filter(({ url }) => url.endsWith('/letter-preview'));
    expect(asked?.url.endsWith('/mailboxes/leaders/letter-preview'), 'nothing of it stands in the address').to.equal(true);
    expect(JSON.parse(String(asked?.init.body))).to.deep.equal({ title: '和平路东段路灯不亮', body: personal });
    await page.press('收起');
    await page.focusIsOn('button', '看看公开后的样子');
    expect(page.text).not.to.contain('138****5678');
  });

  it('tells the page nothing', async () => {
    const heard: string[] = [];
    const page = await openForm(server);
    for (const type of ['hy-before-send-letter', 'hy-letter-sent', 'input', 'change']) page.place.addEventListener(type, (event) => { if (event instanceof CustomEvent) heard.push(type); });
    await page.fill('正文', personal);
    await looks(page);
    await page.sees('138****5678');
    expect(heard).to.deep.equal([]);
  });

  it('is asked for only when somebody wants to see it', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    await page.button('看看公开后的样子');
    expect(network.count('POST', '/letter-preview')).to.equal(0);
  });

  it('says that nothing was written yet, and asks for nothing', async () => {
    const page = await openForm(server, { network });
    await page.fill('姓名', '张明');
    await looks(page);
    await page.sees('还没有写标题和正文。');
    await page.isAccessible();
    expect(network.count('POST', '/letter-preview')).to.equal(0);
  });

  it('says that the text has changed since, and looks again', async () => {
    const page = await openForm(server);
    await page.fill('正文', personal);
    await looks(page);
    await page.sees('138****5678');
    await page.fill('正文', '路灯不亮。');
    await page.sees('文字改过了，这是改之前的。');
    await page.press('再看一次');
    await page.sees('没有要隐去的号码。');
    expect(page.text).not.to.contain('138****5678').and.not.to.contain('文字改过了');
  });

  it('is shown while the letter is looked through, once its writer has agreed', async () => {
    const page = await openForm(server);
    await writeLetter(page, { body: personal });
    await page.press('检查一遍');
    await page.sees('不公开');
    expect(page.has('button', '看看公开后的样子')).to.equal(false);
    await page.press('修改');
    await page.press('可以，隐去个人信息', 'checkbox');
    await page.press('检查一遍');
    await page.focusIsOn('heading', '检查一遍');
    await looks(page);
    await page.sees('138****5678');
    await page.isAccessible();
    await page.press('寄出');
    await page.sees('信已收到');
  });

  it('is absent for a report, which is never public', async () => {
    const page = await openForm(server);
    await writeLetter(page, { category: /^举报/, title: '停车场收费没有公示' });
    expect(page.has('button', '看看公开后的样子')).to.equal(false);
    await send(page);
    await page.sees('信已收到');
  });

  it('says that it is on its way', async () => {
    const page = await openForm(server, { network });
    await page.fill('正文', personal);
    await page.button('看看公开后的样子');
    network.become(slow(2000));
    await looks(page);
    await page.sees('正在打开…');
    await page.sees('138****5678');
  });

  it('says that it cannot be shown, and tries again when asked', async () => {
    const page = await openForm(server, { network });
    await page.fill('正文', personal);
    network.become(failing(500));
    await looks(page);
    await page.sees('暂时打不开。请稍后再试。');
    await page.isAccessible();
    network.become();
    await page.press('再试一次');
    await page.sees('138****5678');
  });

  it('comes by itself when the network is back', async () => {
    const page = await openForm(server, { network });
    await page.fill('正文', personal);
    network.become(offline);
    deviceHasNetwork(false);
    await looks(page);
    await page.sees('网络断了。联网后会自动打开。');
    network.become();
    deviceHasNetwork(true);
    await page.sees('138****5678');
  });

  it('says that somebody looked too often, and until when', async () => {
    await server.configure({ rateLimits: { ...demoConfig.rateLimits, preview: { capacity: 0, perMinute: 1 } } });
    const page = await openForm(server);
    await page.fill('正文', personal);
    await looks(page);
    await page.sees('打开得太快。请60秒后再试。');
  });

  it('says that there is maintenance', async () => {
    const page = await openForm(server);
    await page.fill('正文', personal);
    await page.button('看看公开后的样子');
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await looks(page);
    await page.sees('正在维护，预计11月22日18:00恢复。');
  });

  for (const [why, body, fault] of [['the form takes', '字'.repeat(2001), undefined], ['the server takes', '路灯不亮。', failing(413)]] as const) {
    it(`says that the text is longer than ${why}`, async () => {
      const page = await openForm(server, { network });
      await page.fill('正文', body);
      await page.button('看看公开后的样子');
      network.become(fault);
      await looks(page);
      await page.sees('文字太长，请缩短后再看。');
    });
  }

  it('speaks English where it is asked to', async () => {
    const page = await openForm(server, { attributes: 'lang="en"' });
    await page.fill('Letter', personal);
    await page.press('See it as the public would');
    await page.sees('Hidden: 1 phone number, 1 e-mail address.', 'Staff look at it once more before it is published.');
    await page.isAccessible();
  });
});
