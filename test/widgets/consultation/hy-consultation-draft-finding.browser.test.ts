import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { elementsBelow } from '../../support/accessible-names.js';
import { Network, failing, slow } from '../../support/network.js';
import { focused, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { mountWidget, type WidgetMounting } from '../../support/widgets.js';

const draft = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation-draft', mounting);

async function jump(page: Page, number: string): Promise<void> {
  await page.fill('跳到第几条', number);
  await page.press('跳转');
}

async function search(page: Page, words: string): Promise<void> {
  await page.fill('查找词语', words);
  await page.press('查找');
}

describe('hy-consultation-draft, finding a place', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    await server.publish({ like: 'bus-routes' });
    await server.publish({ like: 'data-sharing' });
  });
  after(() => server.close());

  for (const typed of ['9', '第9条', '９', ' 第 9 条 ']) {
    it(`goes to the ninth article for “${typed}”`, async () => {
      const page = draft(server);
      await jump(page, typed);
      await page.focusIsOn('heading', '第九条');
    });
  }

  it('goes to an article in a chapter that was not read yet', async () => {
    const page = draft(server, { id: 'data-sharing', before: '<div style="block-size: 6000px"></div>' });
    await jump(page, '58');
    await page.focusIsOn('heading', '第五十八条');
    window.scrollTo(0, 0);
  });

  it('goes to an article whose chapter is just being read', async () => {
    const network = new Network((url, init) => (url.includes('/chapters/') ? slow(1500)(url, init) : fetch(url, init)));
    const page = draft(server, { network, before: '<div style="block-size: 6000px"></div>' });
    await page.press('打开这一章，共4条');
    await page.sees('正在打开…');
    await jump(page, '9');
    await page.focusIsOn('heading', '第九条');
    window.scrollTo(0, 0);
  });

  it('does not blame the number when the chapter cannot be read', async () => {
    const network = new Network((url, init) => (url.includes('/chapters/') ? failing(500)(url, init) : fetch(url, init)));
    const page = draft(server, { network, before: '<div style="block-size: 6000px"></div>' });
    await jump(page, '9');
    await page.sees('暂时打不开。请稍后再试。');
    expect(page.text).not.to.contain('请填1到12之间的数');
    window.scrollTo(0, 0);
  });

  for (const typed of ['13', '0', '12-1', '四五六x', '']) {
    it(`names the range for “${typed}”, with focus on the number`, async () => {
      const page = draft(server);
      await jump(page, typed);
      await page.sees('请填1到12之间的数');
      const field = await page.focusIsOn('textbox', '跳到第几条');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      await page.fill('跳到第几条', '3');
      await page.seesNoMore('请填1到12之间的数');
    });
  }

  it('goes to an inserted article by its two numbers', async () => {
    const inserted = await startServer();
    const { riverParks } = await import('../../../demo/server/seed/river-parks.js');
    const clauses = riverParks.draft.clauses.flatMap((clause) => (clause.id === 'art-12'
      ? [clause, { ...clause, id: 'art-12-1', label: '第十二条之一', blocks: clause.blocks.map((block) => ({ ...block, id: block.id.replace('art-12', 'art-12-1') })) }]
      : [clause]));
    await inserted.publish({ draft: { clauses } });
    const page = draft(inserted);
    await jump(page, '12-1');
    await page.focusIsOn('heading', '第十二条之一');
    await jump(page, '第12条之1');
    await page.focusIsOn('heading', '第十二条之一');
    await inserted.close();
  });

  it('never refuses a number that it names as right, in a text without articles', async () => {
    const page = draft(server, { id: 'bus-routes' });
    await page.sees('第一段');
    if (!page.has('textbox', '跳到第几条')) return;
    await jump(page, '2');
    await page.focusIsOn('heading', '第二段');
  });

  it('finds a word of two signs, and goes to the clause', async () => {
    const page = draft(server);
    await search(page, '厕所');
    await page.sees('找到2条');
    await page.press('第五条', 'link');
    await page.focusIsOn('heading', '第五条');
  });

  it('marks the words it found in each excerpt, with a line and not by colour alone', async () => {
    const page = draft(server);
    await search(page, '厕所 座椅');
    await page.sees('找到');
    const marks = elementsBelow(page.place).filter((element) => element.matches('.matches mark'));
    expect([...new Set(marks.map(({ textContent }) => textContent))].sort()).to.deep.equal(['厕所', '座椅']);
    const { borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(marks[0]!);
    expect([borderBlockEndStyle, borderBlockEndWidth]).to.deep.equal(['solid', '2px']);
    await page.isAccessible();
  });

  it('finds with Enter, and says so without moving focus', async () => {
    const page = draft(server);
    (await page.field('查找词语')).focus();
    await sendKeys({ type: '12345' });
    await sendKeys({ press: 'Enter' });
    await page.sees('没有条文写到“12345”。换一个词试试。');
    expect(focused()).to.equal(await page.field('查找词语'));
  });

  it('forgets what was found when asked to', async () => {
    const page = draft(server);
    await search(page, '座椅');
    await page.sees('找到');
    await page.press('清空');
    await page.seesNoMore('找到');
    expect((await page.field('查找词语')).value).to.equal('');
  });

  it('forgets what was found when nothing is searched', async () => {
    const page = draft(server);
    await search(page, '座椅');
    await page.sees('找到');
    await search(page, '  ');
    await page.seesNoMore('找到');
  });

  it('shows every clause that it says it found', async () => {
    const page = draft(server, { id: 'data-sharing' });
    await search(page, '数据');
    await page.sees('找到48条');
    const matches = (): number => page.all('link', /^第.+条$/).length;
    expect(matches()).to.equal(20);
    await page.press('再看20条');
    await waitUntil(() => matches() === 40, 'the second page has come');
    await page.press('再看20条');
    await waitUntil(() => matches() === 48, 'the last page has come');
    expect(page.all('button', '再看20条')).to.have.length(0);
  });

  it('says that it could not search', async () => {
    const network = new Network();
    const page = draft(server, { network });
    await page.field('查找词语');
    network.become(failing(500));
    await search(page, '座椅');
    await page.sees('暂时打不开。请稍后再试。', '第一条');
    network.become();
    await search(page, '座椅');
    await page.sees('找到');
  });

  it('keeps the outline at hand beside the text where there is room', async () => {
    await setViewport({ width: 1400, height: 900 });
    const page = draft(server);
    await page.press('第二章 开放与使用', 'link');
    await page.focusIsOn('heading', '第二章 开放与使用');
    expect(page.has('button', '目录')).to.equal(false);
    await setViewport({ width: 800, height: 600 });
    await page.button('目录');
  });
});
