import { expect } from '@open-wc/testing';
import { demoMailbox } from '../../../demo/server/demo-mailbox.js';
import { mountForm, openForm, send, writeLetter } from '../../support/letter-form.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, failing, offline, slow } from '../../support/network.js';
import { startServer, type Server } from '../../support/server.js';

const pause = { reason: '系统升级', phone: '0555-12345', resumesAt: '2026-11-23T09:00:00+08:00' };

describe('hy-mailbox-compose, opening', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  it('says whom to call in danger first, then what the mailbox is for, then asks', async () => {
    const page = await openForm(server);
    const order = ['有危险，请先打电话', '110', '给领导信箱写信', '有问题、建议、投诉，都可以写信。', '不方便写，请打0555-12345。', '这封信想说什么', '写给谁', '事情发生在哪里（可不填）', '标题', '正文', '怎样联系', '谁能看到', '答复后，可以公开这封信吗', '写信须知', '检查一遍'];
    expect((await page.find('link', '0555-12345')).getAttribute('href')).to.equal('tel:055512345');
    const places = order.map((words) => page.text.indexOf(words));
    expect(places, page.text).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((first, second) => first - second));
    const [call] = page.all('link', /^110/);
    expect((call as HTMLAnchorElement).href).to.equal('tel:110');
  });

  it('works from HTML alone under a provider', async () => {
    const page = await openForm(server, { network: new Network() });
    await page.sees('给领导信箱写信');
  });

  it('tells that it opens, and what to do when it cannot', async () => {
    const network = new Network(slow(60_000));
    const opening = mountForm(server, { network });
    await opening.sees('正在打开…');
    opening.place.remove();
    network.become(failing(500));
    const page = mountForm(server, { network });
    await page.sees('暂时打不开。请稍后再试。', '网页版');
    network.become();
    await page.press('再试一次');
    await page.find('textbox', '正文');
  });

  it('opens by itself when the network is back', async () => {
    deviceHasNetwork(false);
    const network = new Network(offline);
    const page = mountForm(server, { network });
    await page.sees('网络断了。联网后会自动打开。');
    network.become();
    deviceHasNetwork(true);
    await page.find('textbox', '正文');
  });

  it('says that there is no such mailbox', async () => {
    const page = mountForm(server, { id: 'nobody' });
    await page.sees('这里没有这项内容，可能已经撤下。', '网页版');
  });

  it('says why a mailbox is paused, until when, and whom to call; the numbers for danger stay', async () => {
    await server.configure({ mailboxes: [{ ...demoMailbox, pause }] });
    const page = mountForm(server);
    await page.sees('有危险，请先打电话', '暂停接收。原因：系统升级。', '预计11月23日09:00恢复。', '急事请打0555-12345。');
    expect(page.names('textbox')).to.deep.equal([]);
    await page.isAccessible();
  });

  it('keeps what was written when the mailbox pauses meanwhile', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await server.configure({ mailboxes: [{ ...demoMailbox, pause }] });
    await send(page);
    await page.sees('暂停接收。原因：系统升级。', '复制文字');
    await page.press('修改');
    expect((await page.field('正文')).value).to.equal('菜市场到东门有六盏灯不亮。');
    expect(await server.rows('letter')).to.deep.equal([]);
  });
});
