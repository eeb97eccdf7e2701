import '../../../src/widgets/mailbox/hy-mailbox-statistics.js';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { createClient } from '../../../src/client/index.js';
import { elementsBelow } from '../../support/accessible-names.js';
import { deviceHasNetwork } from '../../support/device.js';
import { TestLetter } from '../../support/letters.js';
import { Network, failing, offline, slow } from '../../support/network.js';
import { focused, mount, sizeLoopErrors, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

function statistics(server: Server, attributes = '', network?: Network): Page {
  const markup = `<hy-mailbox-statistics ${network ? '' : `base-url="${server.baseUrl}"`} ${attributes}><a href="/plain">网页版</a></hy-mailbox-statistics>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

const lists = (page: Page) => elementsBelow(page.place).filter((element): element is HTMLSelectElement => element instanceof HTMLSelectElement);

async function choose(page: Page, place: number, option: string): Promise<void> {
  const list = await until(() => lists(page)[place], () => page.text);
  list.focus();
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === option);
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

const cellsOf = (page: Page, row: string) => {
  const head = elementsBelow(page.place).find((element) => element.matches('th[scope=row]') && element.textContent?.trim() === row);
  return [...(head?.parentElement?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.trim());
};

describe('hy-mailbox-statistics', () => {
  let server: Server;
  let empty: Server;
  before(async () => {
    [server, empty] = await Promise.all([startServer(), startServer()]);
    for (const rating of ['very-satisfied', 'satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied'] as const) {
      const letter = await TestLetter.write(server);
      await letter.inHand();
      await letter.answer();
      await letter.change({ kind: 'rate', rating, text: '没有修好。' });
    }
    await TestLetter.write(server, { category: 'enquiry' });
  });
  after(async () => {
    await server.close();
    await empty.close();
  });
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('says in words, from HTML alone, how many letters arrived and what became of them', async () => {
    const page = statistics(server, 'mailbox-id="leaders"');
    await page.sees('2026年1月至11月，收到6封，答复5封，83.3%。', '占已答复的100.0%', '评价5封，占80.0%', '再次办理1封。', '统计到11月22日14:30');
  });

  it('shows each figure in a table of its own for categories, departments and months, and what it means', async () => {
    const page = statistics(server);
    await page.sees('按类别', '按承办单位', '按月份', '写信人的评价，共5封', '统计口径', '寄到信箱的全部来信');
    expect(cellsOf(page, '投诉').slice(0, 5)).to.deep.equal(['5', '5', '100.0%', '5', '0']);
    expect(cellsOf(page, '云河市城市管理局')[6]).to.equal('4/5 80.0%');
    expect(cellsOf(page, '咨询')[6]).to.equal('–');
    expect(cellsOf(page, '2026-11')[0]).to.equal('6');
    expect(cellsOf(page, '非常满意')).to.deep.equal(['1', '20.0%']);
  });

  it('leads to the table as a file and to the permanent page, on the host of the server', async () => {
    const page = statistics(server, 'mailbox-id="leaders" period="2026-q4"');
    const file = await page.find('link', '下载表格（CSV）') as HTMLAnchorElement;
    expect(file.href).to.equal(new URL(`${server.baseUrl}/statistics/letters.csv?mailboxId=leaders&from=2026-10&to=2026-11`, location.href).href);
    const table = await (await fetch(file.href)).text();
    expect(table).to.contain('合计,全部,6,5,83.3%');
    const permanent = await page.find('link', '打开网页版') as HTMLAnchorElement;
    expect(new URL(permanent.href).pathname).to.equal('/letters/statistics');
  });

  it('shows another period when the reader chooses it, keeps focus there and reads it out', async () => {
    const page = statistics(server);
    await page.sees('收到6封');
    await choose(page, 1, '10月');
    await page.sees('2026年10月还没有来信。');
    await page.hears('2026年10月还没有来信。');
    expect(focused()).to.equal(lists(page)[1]);
    await choose(page, 1, '11月');
    await page.sees('2026年11月，收到6封');
    expect(page.element('hy-mailbox-statistics').period).to.equal('2026-11');
  });

  it('is set by its attributes, before and after it stands on the page', async () => {
    const page = statistics(server, 'period="2026-11" choice-hidden');
    await page.sees('2026年11月，收到6封');
    expect(lists(page)).to.have.length(0);
    page.element('hy-mailbox-statistics').setAttribute('period', '2026-q3');
    await page.sees('2026年7月至9月还没有来信。');
  });

  it('says with its date that there is no letter', async () => {
    const page = statistics(empty);
    await page.sees('截至11月22日14:30，2026年1月至11月还没有来信。', '统计口径');
    expect(page.has('link', '下载表格（CSV）')).to.equal(false);
    await page.isAccessible();
  });

  it('tells no grades of too few ratings', async () => {
    const few = await startServer();
    const letter = await TestLetter.write(few);
    await letter.inHand();
    await letter.answer();
    await letter.change({ kind: 'rate', rating: 'satisfied' });
    const page = statistics(few);
    await page.sees('评价1封', '人数太少，不单独显示');
    expect(page.text).not.to.contain('写信人的评价');
    page.place.remove();
    await few.close();
  });

  it('says what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const network = new Network(failing(503));
    const page = statistics(server, '', network);
    await page.sees('正在维护，请稍后再来。', '网页版');
    await page.isAccessible();
    network.become();
    await page.press('再试一次');
    await page.sees('收到6封');
  });

  it('opens by itself when the network is back', async () => {
    deviceHasNetwork(false);
    const network = new Network(offline);
    const page = statistics(server, '', network);
    await page.sees('网络断了。');
    network.become();
    deviceHasNetwork(true);
    await page.sees('收到6封');
  });

  it('says that a mailbox is not there, and that the service is not offered', async () => {
    await statistics(server, 'mailbox-id="nobody"').sees('这里没有这项内容，可能已经撤下。');
    const agency = await createClient({ baseUrl: server.baseUrl }).agency.get();
    const closed = await startServer({ config: { agency: { ...agency, modules: [] } } });
    const page = statistics(closed);
    await page.sees('本站还没有开通这项服务。');
    page.place.remove();
    await closed.close();
  });

  it('says that it is opening when the network is slow, and stops reading when it leaves', async () => {
    const network = new Network(slow(3000));
    const page = statistics(server, '', network);
    await page.sees('正在打开…');
    const { signal } = await until(() => network.requests[0]?.init, () => 'Nothing was read.');
    page.place.remove();
    expect(signal?.aborted).to.equal(true);
  });

  it('can be walked by keyboard alone, over the choice, each table and the links', async () => {
    const page = statistics(server);
    await page.sees('统计口径');
    const stops: string[] = [];
    for (let presses = 0; presses < 12 && !focused().textContent?.includes('打开网页版'); presses += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused().getAttribute('aria-label') ?? focused().getAttribute('name') ?? focused().textContent?.trim() ?? '');
    }
    expect(stops).to.deep.equal(['year', 'part', '按类别', '按承办单位', '按月份', '下载表格（CSV）', '打开网页版']);
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'lang="en"']) {
    it(`passes the accessibility rules with ${attributes || 'no attribute'}`, async () => {
      const page = statistics(server, attributes);
      await page.sees(attributes === 'lang="en"' ? 'January to November 2026: 6 letters received, 5 answered, 83.3%.' : '收到6封');
      await page.isAccessible();
    });
  }

  it('needs no scrolling of the page to the side on a screen of 320 pixels, also in large letters and from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const attributes of ['', 'mode="elder"', 'dir="rtl"']) {
      const page = statistics(server, attributes);
      await page.sees('统计口径');
      expect(document.documentElement.scrollWidth, attributes).to.be.at.most(320);
      page.place.remove();
    }
    expect(sizeLoopErrors()).to.equal(0);
  });
});
