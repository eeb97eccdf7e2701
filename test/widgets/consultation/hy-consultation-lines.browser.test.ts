import { expect } from '@open-wc/testing';
import { elementsBelow, textBelow } from '../../support/accessible-names.js';
import { mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { openChapters } from '../../support/widgets.js';

const direction = (element: Element): string => getComputedStyle(element).direction;

/** Where a piece of text stands on the screen: one rectangle a line. */
function linesOf(page: Page, words: string): DOMRect[] {
  for (const element of elementsBelow(page.place)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node as Text).data.indexOf(words);
      if (start < 0 || !element.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      const tops = new Map([...range.getClientRects()].map((line) => [Math.round(line.top), line]));
      return [...tops.values()];
    }
  }
  throw new Error(`“${words}” is not on the page: ${textBelow(page.place)}`);
}

describe('hy-consultation on a page that is read from right to left', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());

  it('has Chinese content run from left to right, and controls follow the page', async () => {
    const page = mount(`<div dir="rtl"><hy-consultation base-url="${server.baseUrl}" consultation-id="river-parks" view="draft"></hy-consultation></div>`);
    await openChapters(page, 12);
    const heads = [await page.find('heading', '《云河市公园管理条例》（征求意见稿）'), await page.find('heading', '第一章 总则'), await page.find('heading', '第一条')];
    expect(heads.map(direction)).to.deep.equal(['ltr', 'ltr', 'ltr']);
    const content = elementsBelow(page.place).filter((element) => element.matches('.points ol, .points ul, .clause-text p, .outline-list'));
    expect(content.length).to.be.above(20);
    expect([...new Set(content.map(direction))]).to.deep.equal(['ltr']);
    expect(direction(await page.button('对第一条提意见'))).to.equal('rtl');
    expect(page.all('tab').map(direction)).to.deep.equal(['rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl']);
  });

  it('puts the full stop of a sentence after it', async () => {
    const page = mount(`<div dir="rtl"><hy-consultation base-url="${server.baseUrl}" consultation-id="river-parks"></hy-consultation></div>`);
    await page.sees('沿河公园早晨五点半开门');
    const sentence = elementsBelow(page.place).find((element) => element.matches('.points ol li'))!;
    const text = sentence.textContent.trim();
    expect(text.endsWith('。')).to.equal(true);
    const [first] = linesOf(page, text.slice(0, 1));
    const [last] = linesOf(page, text.slice(-2));
    expect(last!.left).to.be.above(first!.left);
  });

  it('has what a citizen writes run as it is written', async () => {
    const page = mount(`<div dir="rtl"><hy-comment-box base-url="${server.baseUrl}" consultation-id="river-parks"></hy-comment-box></div>`);
    await page.fill('意见', '请把关门时间延到二十三点。');
    expect(direction(await page.field('意见'))).to.equal('ltr');
    await page.fill('意见', 'نرجو تمديد وقت الإغلاق.');
    expect(direction(await page.field('意见'))).to.equal('rtl');
    await page.fill('意见', '');
  });

  it('shows the notice and the explanation from left to right as well', async () => {
    for (const [view, selector] of [['notice', 'dd[lang]'], ['explanation', '.rich']] as const) {
      const page = mount(`<div dir="rtl"><hy-consultation base-url="${server.baseUrl}" consultation-id="river-parks" view="${view}"></hy-consultation></div>`);
      await until(() => elementsBelow(page.place).some((element) => element.matches(selector) && element.checkVisibility()), () => page.text);
      const shown = elementsBelow(page.place).filter((element) => element.matches(selector));
      // Two addresses of the notice are Latin, the rest is Chinese.
      expect([...new Set(shown.map(direction))], view).to.deep.equal(['ltr']);
      page.place.remove();
    }
  });
});

describe('phone numbers and dates in hy-consultation', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish({ like: 'bus-routes', pause: { reason: '线路图有一处标错', phone: '0555-6200044' } });
    await server.publish();
  });
  after(() => server.close());

  /** Narrower and narrower, so that each place in a line comes to its end once. */
  const widths = Array.from({ length: 30 }, (_, index) => 360 - index * 6);

  async function staysOnOneLine(page: Page, ...words: readonly string[]): Promise<void> {
    await page.sees(...words);
    for (const width of widths) {
      page.place.style.inlineSize = `${width}px`;
      for (const each of words) expect(linesOf(page, each), `${each} at ${width} px`).to.have.length(1);
    }
  }

  it('stay on one line in the words of a pause', async () => {
    const page = mount(`<hy-consultation base-url="${server.baseUrl}" consultation-id="bus-routes"></hy-consultation>`);
    await staysOnOneLine(page, '0555-6200044');
  });

  it('stay on one line in the notice and in the line of the source', async () => {
    const page = mount(`<hy-consultation base-url="${server.baseUrl}" consultation-id="river-parks" view="notice"></hy-consultation>`);
    await staysOnOneLine(page, '2026-11-10 09:00', '2026-12-20 18:00', '0555-6200022');
  });

  it('stay on one line where the server cannot be read', async () => {
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="bus-routes"></hy-comment-box>`);
    await staysOnOneLine(page, '0555-6200044');
  });
});
