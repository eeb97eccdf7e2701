import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Network, failing, offline } from '../../support/network.js';
import { focused, mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import '../../../src/widgets/consultation/hy-consultation-list.js';

function list(server: Server, attributes = '', network?: Network): Page {
  const markup = `<hy-consultation-list ${network ? '' : `base-url="${server.baseUrl}"`} ${attributes}><a href="/plain">网页版</a></hy-consultation-list>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

const titles = (page: Page) => page.names('link').filter((name) => name.startsWith('《'));

describe('hy-consultation-list', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    for (const like of ['river-parks', 'winter-heating', 'old-estates', 'night-noise']) await server.publish({ like });
    await server.publish({ like: 'bus-routes', pause: { reason: '线路图有一处标错', phone: '0555-6200044' } });
  });
  after(() => server.close());
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('shows every consultation with how it stands, from HTML alone', async () => {
    const page = list(server);
    await page.sees('《云河市公园管理条例》（征求意见稿）', '正在征求意见，还剩28天', '开始征求意见', '暂停接收意见', '已于');
    expect(titles(page)).to.have.length(5);
  });

  it('leads to the permanent page of each, on the host of the server', async () => {
    const link = await list(server).find('link', '《云河市公园管理条例》（征求意见稿）');
    expect((link as HTMLAnchorElement).href).to.equal(new URL('/consultations/river-parks', new URL(server.baseUrl, location.href)).href);
  });

  it('leads to the page that the agency names', async () => {
    const link = await list(server, 'link-pattern="/zmhd/yjzj.html?id={id}"').find('link', '《云河市公园管理条例》（征求意见稿）');
    expect(link.getAttribute('href')).to.equal('/zmhd/yjzj.html?id=river-parks');
  });

  it('never links to a script, whatever the page says', async () => {
    const link = await list(server, 'link-pattern="javascript:alert(1)//{id}"').find('link', '《云河市公园管理条例》（征求意见稿）');
    expect(link.getAttribute('href')).to.equal('#');
  });

  it('shows only what is open when the reader asks for it, with the keyboard', async () => {
    const page = list(server);
    const all = await page.find('radio', '全部');
    all.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => titles(page).length === 2, () => page.text);
    expect(focused()).to.equal((await page.find('radio', '正在征求')));
    await page.sees('《云河市公园管理条例》（征求意见稿）');
  });

  it('says with its date that there is nothing of a kind', async () => {
    await list(server, 'status="answered"').sees('截至11月22日，还没有公布采纳情况。');
  });

  it('hides the choice where the page shows one kind', async () => {
    const page = list(server, 'status="open" choice-hidden');
    await until(() => titles(page).length === 2, () => page.text);
    expect(page.has('radio', '全部')).to.equal(false);
  });

  it('shows more and moves focus to the first new one', async () => {
    const page = list(server, 'limit="2"');
    await page.press('再看一些');
    await until(() => titles(page).length === 4, () => page.text);
    expect(focused().textContent).to.equal(titles(page)[2]);
    await page.press('再看一些');
    await until(() => titles(page).length === 5, () => page.text);
    expect(page.has('button', '再看一些')).to.equal(false);
  });

  it('keeps what it has and says so when more cannot be read', async () => {
    const network = new Network();
    const page = list(server, 'limit="2"', network);
    await page.find('button', '再看一些');
    network.become(offline);
    await page.press('再看一些');
    await page.sees('连不上服务器。');
    expect(titles(page)).to.have.length(2);
    network.become();
    await page.press('再看一些');
    await until(() => titles(page).length === 4, () => page.text);
  });

  it('says what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const network = new Network(failing(503));
    const page = list(server, '', network);
    await page.sees('正在维护，请稍后再来。', '网页版');
    network.become();
    await page.press('再试一次');
    await until(() => titles(page).length === 5, () => page.text);
  });

  it('speaks English where the page asks for it', async () => {
    await list(server, 'lang="en"').sees('Open for comment, 28 days left', 'Not receiving opinions for now');
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'status="answered"']) {
    it(`is accessible: ${attributes || 'as it is'}`, async () => {
      const page = list(server, attributes);
      await page.sees(attributes.startsWith('status') ? '截至' : '已于');
      await page.isAccessible();
    });
  }

  it('fits a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    const page = list(server);
    await page.sees('已于');
    expect(page.place.scrollWidth).to.be.at.most(320);
    await page.isAccessible();
  });
});
