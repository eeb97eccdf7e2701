import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { elementsBelow } from '../../support/accessible-names.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { addVersion } from '../../support/staff.js';
import { formsAreThere, mountWidget, openChapters, type WidgetMounting } from '../../support/widgets.js';

/** A consultation with its form, and all its chapters open. */
async function consultation(server: Server, mounting: WidgetMounting = {}): Promise<Page> {
  const page = mountWidget(server, 'hy-consultation', mounting);
  await openChapters(page, 12);
  await formsAreThere(page);
  return page;
}

const phone = { width: 375, height: 800 };
const desk = { width: 1400, height: 900 };

/** The clauses that are marked as being commented on. */
const marked = (page: Page): (string | null)[] => elementsBelow(page.place).filter((element) => element.matches('.clause.active')).map(({ id }) => id);

async function boxSpeaksOf(page: Page, target: string): Promise<void> {
  await until(() => focused().textContent === target, () => `Focus is on “${focused().textContent?.slice(0, 40) ?? ''}”. ${page.text}`);
}

/** The place of the box in the composed page: the clause it stands under, or undefined. */
function clauseAbove(page: Page): string | undefined {
  return page.element('hy-comment-box').assignedSlot?.closest('.clause')?.id;
}

describe('hy-consultation, commenting on a clause', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
  });
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    await server.close();
  });

  it('opens the box on the clause that was chosen, with focus on its name, and tells the page', async () => {
    await setViewport(desk);
    const page = await consultation(server);
    const chosen = page.events('hy-clause-chosen') as { clause: { id: string } }[];
    await page.press('对第三条提意见');
    await boxSpeaksOf(page, '针对第三条');
    expect(chosen.map(({ clause }) => clause.id)).to.deep.equal(['art-3']);
    expect(marked(page)).to.deep.equal(['art-3']);
    await page.fill('理由', '夏天想走晚一点。');
    await page.press('提交意见');
    await page.focusIsOn('heading', '意见已收到，谢谢参与');
    expect((await server.rows('opinion'))[0]).to.include({ clause_id: 'art-3' });
  });

  it('stands beside the text where there is room, at the height of its clause', async () => {
    await setViewport(desk);
    const page = await consultation(server);
    await page.find('heading', '我的意见');
    expect(clauseAbove(page)).to.equal(undefined);
    await page.press('对第七条提意见');
    await boxSpeaksOf(page, '针对第七条');
    const clause = elementsBelow(page.place).find(({ id }) => id === 'art-7')!;
    const box = page.element('hy-comment-box');
    expect(clauseAbove(page)).to.equal(undefined);
    await until(() => Math.abs(box.getBoundingClientRect().top - clause.getBoundingClientRect().top) < 2, () => `The box is at ${box.getBoundingClientRect().top}, its clause at ${clause.getBoundingClientRect().top}.`);
    expect(box.getBoundingClientRect().left).to.be.at.least(clause.getBoundingClientRect().right);
  });

  it('is hidden on a phone until somebody wants to comment, and opens under its clause', async () => {
    await setViewport(phone);
    const page = await consultation(server);
    await page.button('对第三条提意见');
    expect(page.has('heading', '我的意见')).to.equal(false);
    await page.press('对第三条提意见');
    await boxSpeaksOf(page, '针对第三条');
    expect(clauseAbove(page)).to.equal('art-3');
    await page.press('对第五条提意见');
    await boxSpeaksOf(page, '针对第五条');
    expect(clauseAbove(page)).to.equal('art-5');
  });

  it('opens on the whole text on a phone when the first button is pressed', async () => {
    await setViewport(phone);
    const page = await consultation(server);
    await page.press('提意见');
    await boxSpeaksOf(page, '针对全文');
    await page.fill('意见', '总的来说很好。');
    await page.press('提交意见');
    await page.focusIsOn('heading', '意见已收到，谢谢参与');
  });

  it('shows a draft of before at once, on a phone too, and marks its clause', async () => {
    await setViewport(phone);
    const page = await consultation(server);
    await page.press('对第三条提意见');
    await page.fill('理由', '写到一半。');
    page.place.remove();
    const reloaded = await consultation(server);
    await reloaded.sees('上次写的还在，已放回来。', '针对第三条');
    expect((await reloaded.field('理由')).value).to.equal('写到一半。');
    await until(() => marked(reloaded)[0] === 'art-3', () => reloaded.text);
  });

  for (const [name, size] of [['beside the text', desk], ['on a phone', phone]] as const) {
    it(`moves the mark when the citizen turns to another opinion ${name}`, async () => {
      await setViewport(size);
      const page = await consultation(server);
      await page.press('对第三条提意见');
      await boxSpeaksOf(page, '针对第三条');
      await page.fill('理由', '第一个。');
      await page.press('对第五条提意见');
      await boxSpeaksOf(page, '针对第五条');
      expect(marked(page)).to.deep.equal(['art-5']);
      await page.press('针对第三条已写4字');
      await until(() => marked(page).join() === 'art-3', () => `Marked: ${marked(page).join()}`);
      expect((await page.field('理由')).value).to.equal('第一个。');
    });
  }

  it('marks no clause while the box speaks of the whole text', async () => {
    await setViewport(desk);
    const page = await consultation(server);
    await page.press('对第三条提意见');
    await boxSpeaksOf(page, '针对第三条');
    await page.fill('理由', '先说一条。');
    await page.press('提意见');
    await boxSpeaksOf(page, '针对全文');
    await until(() => marked(page).length === 0, () => `Marked: ${marked(page).join()}`);
  });

  it('shows the new version of the draft when the citizen asks for it', async () => {
    await setViewport(desk);
    const page = await consultation(server);
    await page.press('对第三条提意见');
    await page.fill('理由', '太早了。');
    await addVersion(server, { firstClause: '新的一稿的第一条。' });
    await page.press('提交意见');
    await page.press('看新的一稿');
    await page.sees('新的一稿的第一条。');
    expect((await page.field('理由')).value).to.equal('太早了。');
  });

  it('shows the page’s own words above the form', async () => {
    await setViewport(desk);
    const page = await consultation(server, { inside: '<p slot="notice">意见怎么用，请看说明。</p>' });
    await page.sees('我的意见', '意见怎么用，请看说明。');
    expect(page.text.indexOf('意见怎么用')).to.be.below(page.text.indexOf('我的意见'));
  });

  it('can be used from choosing a clause to the receipt by keyboard alone', async () => {
    await setViewport(desk);
    const page = await consultation(server);
    const first = await page.button('对第一条提意见');
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 60 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent ?? ''}`).to.equal(true);
    };
    await tabTo(() => focused() === first);
    await sendKeys({ press: 'ArrowDown' });
    await page.focusIsOn('button', '对第二条提意见');
    await sendKeys({ press: 'Enter' });
    await boxSpeaksOf(page, '针对第二条');
    await tabTo(() => focused().matches('textarea'));
    await sendKeys({ type: 'Please keep the list up to date.' });
    await tabTo(() => focused().textContent === '提交意见');
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '意见已收到，谢谢参与');
    expect((await server.rows('opinion'))[0]).to.include({ clause_id: 'art-2', reason: 'Please keep the list up to date.' });
  });
});
