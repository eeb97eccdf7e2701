import { expect } from '@open-wc/testing';
import { Network, failing, offline, slow } from '../../support/network.js';
import { deviceHasNetwork } from '../../support/device.js';
import { mountBox, openBox } from '../../support/comment-box.js';
import { mount } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-comment-box, when a page opens', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());
  afterEach(() => {
    for (const key of Object.keys(localStorage)) if (key.includes(server.baseUrl)) localStorage.removeItem(key);
  });

  it('shows a form from HTML alone', async () => {
    const page = await openBox(server);
    await page.sees('我的意见', '针对全文', '写写实际情况，举个例子更清楚。', '谁能看到');
    expect(page.names('button')).to.include('提交意见');
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

  it('shows no form before that clause is there, and leaves the focus where the reader is', async () => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => { answer = resolve; });
    const network = new Network(async (url, init) => {
      if (url.includes('/clauses/')) await held;
      return fetch(url, init);
    });
    const page = mountBox(server, { attributes: 'clause-id="art-3"', network });
    await page.sees('正在打开…');
    expect(page.all('textbox')).to.deep.equal([]);
    answer();
    await page.sees('针对第三条');
    expect(page.text).not.to.contain('针对全文');
    expect(document.activeElement).to.equal(document.body);
  });

  it('begins with the whole text where the draft has no such clause', async () => {
    const page = await openBox(server, { attributes: 'clause-id="art-99"' });
    await page.sees('针对全文');
  });

  it('goes to another clause when its attribute changes, and keeps what was written', async () => {
    const page = await openBox(server, { attributes: 'clause-id="art-3"' });
    await page.fill('理由', '多种树。');
    await page.sees('已保存在本机');
    page.place.querySelector('hy-comment-box')?.setAttribute('clause-id', 'art-4');
    await page.sees('针对第四条', '已写');
  });

  it('adds that clause to the draft that comes back', async () => {
    const before = await openBox(server);
    await before.fill('意见', '都很好。');
    before.place.replaceChildren();
    const page = await openBox(server, { attributes: 'clause-id="art-3"' });
    await page.sees('针对第三条', '针对全文');
  });

  it('says that it is opening when the network takes its time', async () => {
    const network = new Network(slow(3000));
    const page = mountBox(server, { network });
    await page.sees('正在打开…');
    network.become();
    await page.button('提交意见');
  });

  it('says what is wrong and opens when the reader tries again', async () => {
    const network = new Network(failing(500));
    const page = mountBox(server, { network });
    await page.sees('暂时打不开。请稍后再试。', '网页版表单');
    network.become();
    await page.press('再试一次');
    await page.button('提交意见');
  });

  it('opens by itself when the network is back', async () => {
    deviceHasNetwork(false);
    const network = new Network(offline);
    const page = mountBox(server, { network });
    await page.sees('网络断了。联网后会自动打开。');
    network.become();
    deviceHasNetwork(true);
    await page.button('提交意见');
  });

  it('says that it is not connected, to the reader and once to the developer', async () => {
    const page = mount('<hy-comment-box consultation-id="river-parks"><a href="/plain">网页版表单</a></hy-comment-box>');
    await page.sees('这里还没有接通。请联系网站管理员。', '网页版表单');
  });

  it('says that there is no such consultation', async () => {
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="nowhere"></hy-comment-box>`);
    await page.sees('这里没有这项内容，可能已经撤下。');
    expect(page.has('button', '再试一次')).to.equal(false);
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
