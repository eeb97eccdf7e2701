import { expect } from '@open-wc/testing';
import { elementsBelow } from '../../support/accessible-names.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, failing, offline, slow, type Fetch } from '../../support/network.js';
import { focused, mount, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { addVersion } from '../../support/staff.js';
import { mountWidget, openChapters, type WidgetMounting } from '../../support/widgets.js';

const draft = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation-draft', mounting);

/** So much above the text that nothing of it is near the screen. */
const farBelow = '<div style="block-size: 6000px"></div>';

/** Everything goes through but the chapters. */
const chaptersFail: Fetch = (url, init) => (/\/chapters\//.test(url) ? failing(500)(url, init) : fetch(url, init));

describe('hy-consultation-draft, reading', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    await server.publish({ like: 'bus-routes' });
    await server.publish({ like: 'data-sharing' });
  });
  after(() => server.close());
  afterEach(() => { history.replaceState(null, '', location.pathname + location.search); });

  it('shows outline, first chapter and version from HTML alone', async () => {
    const page = draft(server);
    await page.sees('第一章 总则', '第一条', '为了让市民在公园里走得舒心', '（三）社区公园和街头游园。', '第1稿，11月10日公布');
    await page.find('navigation', '目录');
    await page.press('目录');
    expect(page.names('link')).to.include.members(['第一章 总则', '第二章 开放与使用', '第三章 管理与监督']);
  });

  it('asks at first for the outline with the first chapter, and nothing else', async () => {
    const network = new Network();
    const page = draft(server, { network, before: farBelow });
    await page.sees('第一条', '打开这一章，共6条', '打开这一章，共4条');
    expect(network.requests).to.have.length(1);
  });

  it('opens another chapter on demand', async () => {
    const page = draft(server, { before: farBelow });
    await page.press('打开这一章，共4条');
    await page.sees('市园林绿化局每年组织一次游客评议。');
    expect(page.has('button', '打开这一章，共6条')).to.equal(true);
  });

  it('fetches chapters ahead of a reader who comes near', async () => {
    const network = new Network();
    const page = draft(server, { network, before: farBelow });
    await page.button('打开这一章，共6条');
    (await page.find('heading', '第一章 总则')).scrollIntoView();
    await page.sees('第三条', '第十二条');
    expect(network.count('GET', '/chapters/ch-2')).to.equal(1);
    expect(network.count('GET', '/chapters/ch-1')).to.equal(0);
    window.scrollTo(0, 0);
  });

  it('goes from the outline to a chapter that was not read yet, with focus on its heading', async () => {
    const page = draft(server, { before: farBelow });
    await page.press('目录');
    await page.press('第三章 管理与监督', 'link');
    await page.focusIsOn('heading', '第三章 管理与监督');
    await page.sees('第十二条');
    window.scrollTo(0, 0);
  });

  it('says that a chapter cannot be opened, and opens it when the reader tries again', async () => {
    const network = new Network(chaptersFail);
    const page = draft(server, { network, before: farBelow });
    await page.press('打开这一章，共4条');
    await page.sees('暂时打不开。请稍后再试。', '第一条');
    network.become();
    await page.press('再试一次');
    await page.sees('第十二条');
  });

  it('says that a chapter cannot be opened for want of a network, and opens it by itself when there is one', async () => {
    const network = new Network((url, init) => (/\/chapters\//.test(url) ? offline(url, init) : fetch(url, init)));
    const page = draft(server, { network, before: farBelow });
    deviceHasNetwork(false);
    await page.press('打开这一章，共4条');
    await page.sees('网络断了。联网后会自动打开。', '第一条');
    await page.isAccessible();
    network.become();
    deviceHasNetwork(true);
    await page.sees('第十二条');
    expect(page.text).not.to.contain('网络断了');
    expect(page.has('button', '打开这一章，共6条')).to.equal(true);
  });

  it('shows first the clause that its attribute names', async () => {
    const page = draft(server, { attributes: 'clause-id="art-11"' });
    await page.focusIsOn('heading', '第十一条');
  });

  it('shows first the clause that the page’s address names, and follows when it changes', async () => {
    history.replaceState(null, '', '#art-9');
    const page = draft(server);
    await page.focusIsOn('heading', '第九条');
    location.hash = '#art-4';
    await page.focusIsOn('heading', '第四条');
    location.hash = '#something-else';
    await page.sees('第四条');
    expect(focused().textContent).to.equal('第四条');
  });

  it('shows a text without articles, a paragraph a clause', async () => {
    const page = draft(server, { id: 'bus-routes', attributes: 'clause-id="para-6"' });
    await page.focusIsOn('heading', '第六段');
    await page.sees('一、为什么调整', '第一段', '票价不变。');
    page.element('hy-consultation-draft').clauseId = 'para-2';
    await page.focusIsOn('heading', '第二段');
  });

  it('shows all sixty articles of a long text, chapter by chapter', async () => {
    const page = draft(server, { id: 'data-sharing' });
    await openChapters(page, 60);
    const ids = page.all('article').map(({ id }) => id);
    expect(ids).to.deep.equal(Array.from({ length: 60 }, (_, index) => `art-${index + 1}`));
  });

  it('gives every id once', async () => {
    const page = draft(server);
    await openChapters(page, 12);
    const ids = [...page.element('hy-consultation-draft').shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('says that it is opening, what is wrong, and opens when the reader tries again', async () => {
    const network = new Network(slow(1500));
    const page = draft(server, { network, inside: '<a href="/plain">网页版</a>' });
    await page.sees('正在打开…');
    network.become(failing(500));
    page.element('hy-consultation-draft').draftId = 'river-parks-1';
    await page.sees('暂时打不开。请稍后再试。', '网页版');
    network.become();
    await page.press('再试一次');
    await page.sees('第一条');
  });

  it('leaves the reader in the chapter they opened when the same version is read again', async () => {
    const network = new Network();
    const page = draft(server, { network, before: farBelow, attributes: 'clause-id="art-11"' });
    await page.focusIsOn('heading', '第十一条');
    window.scrollTo(0, 0);
    const { length } = network.requests;
    page.element('hy-consultation-draft').refresh();
    await until(() => network.requests.length > length, () => 'Nothing was read.');
    await page.element('hy-consultation-draft').updateComplete;
    await page.sees('第十二条');
    expect(page.has('button', '打开这一章，共4条')).to.equal(false);
    expect(window.scrollY).to.equal(0);
  });

  it('says that it is not connected', async () => {
    await mount('<hy-consultation-draft></hy-consultation-draft>').sees('这里还没有接通。请联系网站管理员。');
  });

  it('says that there is no such version', async () => {
    await draft(server, { attributes: 'draft-id="river-parks-9"' }).sees('这里没有这项内容，可能已经撤下。');
  });

  it('stops reading when it is taken off the page', async () => {
    const network = new Network(slow(2000));
    const page = draft(server, { network });
    await page.sees('正在打开…');
    page.element('hy-consultation-draft').remove();
    expect(network.requests.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('speaks English around the Chinese text', async () => {
    const page = draft(server, { attributes: 'lang="en"' });
    await page.sees('Contents', 'Find words', 'Go to article', '为了让市民在公园里走得舒心');
    await page.button('Comment on 第一条');
  });
});

describe('hy-consultation-draft, of a text with two versions', () => {
  it('shows the newest, and the version that is asked for', async () => {
    const server = await startServer();
    const { draftId } = await server.publish();
    await addVersion(server, { firstClause: '第二稿的第一条。' });
    const page = draft(server);
    await page.sees('第二稿的第一条。', '第2稿，11月22日公布');
    page.element('hy-consultation-draft').draftId = draftId;
    await page.sees('为了让市民在公园里走得舒心', '第1稿');
    expect(elementsBelow(page.place).some((element) => element.textContent === '第二稿的第一条。')).to.equal(false);
    await server.close();
  });
});
