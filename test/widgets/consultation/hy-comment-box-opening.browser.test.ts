import { expect } from '@open-wc/testing';
import { Network, failing, offline, slow } from '../../support/network.js';
import { mountBox, openBox } from '../../support/comment-box.js';
import { mount } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-comment-box, when a page opens', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
  });
  afterEach(() => server.close());

  it('shows a form from HTML alone', async () => {
    const page = await openBox(server);
    await page.sees('我的意见', '针对全文', '写写实际情况，举个例子更清楚。', '谁能看到');
    expect(page.names('button')).to.include('提交意见');
    await page.isAccessible();
  });

  it('shows the same when a script sets the properties after connecting', async () => {
    const page = mount('<hy-comment-box></hy-comment-box>');
    await page.sees('这里还没有接通。请联系网站管理员。');
    Object.assign(page.element('hy-comment-box'), { baseUrl: server.baseUrl, consultationId: 'river-parks' });
    await page.button('提交意见');
  });

  it('shows the same when a script sets the properties before connecting', async () => {
    const page = mount('');
    const box = document.createElement('hy-comment-box');
    Object.assign(box, { baseUrl: server.baseUrl, consultationId: 'river-parks' });
    page.place.append(box);
    await page.button('提交意见');
  });

  it('works on another origin than its server', async () => {
    const page = mount(`<hy-comment-box base-url="${server.otherOriginBaseUrl}" consultation-id="river-parks"></hy-comment-box>`);
    await page.fill('意见', '从别的网站来。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('begins with the clause that its attribute names', async () => {
    const page = await openBox(server, { attributes: 'clause-id="art-3"' });
    await page.sees('针对第三条');
  });

  it('says that it is opening when the network takes its time', async () => {
    const network = new Network(slow(3000));
    const page = mountBox(server, { network });
    await page.sees('正在打开…');
    await page.isAccessible();
    network.become();
    await page.button('提交意见');
  });

  it('says what is wrong and opens when the reader tries again', async () => {
    const network = new Network(failing(500));
    const page = mountBox(server, { network });
    await page.sees('暂时打不开。请稍后再试。', '网页版表单');
    await page.isAccessible();
    network.become();
    await page.press('再试一次');
    await page.button('提交意见');
  });

  it('opens by itself when the network is back', async () => {
    const network = new Network(offline);
    const page = mountBox(server, { network });
    await page.sees('网络断了。联网后会自动打开。');
    network.become();
    window.dispatchEvent(new Event('online'));
    await page.button('提交意见');
  });

  it('says that the site does not offer it, without a button that cannot help', async () => {
    const agency = await (await fetch(`${server.baseUrl}/agency`)).json() as Record<string, unknown>;
    await server.configure({ agency: { ...agency, modules: [{ name: 'consultations', offered: false, title: '征求意见' }] } as never });
    const page = mountBox(server);
    await page.sees('本站还没有开通这项服务。', '网页版表单');
    expect(page.has('button', '再试一次')).to.equal(false);
    await page.isAccessible();
  });

  it('says that it is not connected, to the reader and once to the developer', async () => {
    const page = mount('<hy-comment-box consultation-id="river-parks"><a href="/plain">网页版表单</a></hy-comment-box>');
    await page.sees('这里还没有接通。请联系网站管理员。', '网页版表单');
    await page.isAccessible();
  });

  it('says that there is no such consultation', async () => {
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="nowhere"></hy-comment-box>`);
    await page.sees('这里没有这项内容，可能已经撤下。');
    expect(page.has('button', '再试一次')).to.equal(false);
  });

  it('says when maintenance ends', async () => {
    await server.configure({ maintenance: { resumesAt: '2026-11-22T16:00:00+08:00' } });
    const page = mountBox(server);
    await page.sees('正在维护，预计11月22日16:00恢复。');
  });

  it('shows when the consultation begins, and no form', async () => {
    await server.publish({ like: 'winter-heating' });
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="winter-heating"></hy-comment-box>`);
    await page.sees('11月27日09:00开始征求意见', '2027年1月1日18:00截止');
    expect(page.all('textbox')).to.deep.equal([]);
    await page.isAccessible();
  });

  it('shows why the agency paused and whom to call, and no form', async () => {
    await server.publish({ like: 'bus-routes', pause: { reason: '线路图有一处标错', phone: '0555-6200044', resumesAt: '2026-11-25T09:00:00+08:00' } });
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="bus-routes"></hy-comment-box>`);
    await page.sees('暂停接收。原因：线路图有一处标错。', '预计11月25日09:00恢复。', '急事请打0555-6200044。');
    expect(page.all('textbox')).to.deep.equal([]);
    await page.isAccessible();
  });

  it('shows that it closed and what follows, and no form', async () => {
    await server.setClock('2026-12-20T18:40:00+08:00');
    const page = mountBox(server);
    await page.sees('已于12月20日18:00截止', '正在逐条研究，预计2027年1月31日前公布采纳情况。');
    expect(page.all('textbox')).to.deep.equal([]);
    await page.isAccessible();
  });

  it('shows no form to somebody who comes after closing, though others may still send theirs', async () => {
    await server.setClock('2026-12-20T18:10:00+08:00');
    const page = mountBox(server);
    await page.sees('已于12月20日18:00截止');
    expect(page.all('textbox')).to.deep.equal([]);
  });

  it('says in the last hour how much time is left', async () => {
    await server.setClock('2026-12-20T17:48:30+08:00');
    const page = await openBox(server);
    await page.sees('还有12分钟截止，现在提交来得及。');
  });

  it('stops reading when it is taken off the page, and reads again when it comes back', async () => {
    const network = new Network(slow(2000));
    const page = mountBox(server, { network });
    const box = page.element('hy-comment-box');
    const home = box.parentElement!;
    await page.sees('正在打开…');
    box.remove();
    expect(network.requests.every(({ init }) => init.signal?.aborted)).to.equal(true);
    network.become();
    home.append(box);
    await page.button('提交意见');
  });
});
