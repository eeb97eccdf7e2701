import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { focused, sizeLoopErrors, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { mountWidget, openChapters, type WidgetMounting } from '../../support/widgets.js';

const draft = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation-draft', mounting);
const comments = (page: Page): HTMLElement[] => page.all('button', /^对.*提意见$/);

describe('hy-consultation-draft, choosing a clause', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('has a button on each clause, and one tab stop for all of them', async () => {
    const page = draft(server);
    await openChapters(page, 12);
    expect(comments(page)).to.have.length(12);
    expect(comments(page).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([await page.button('对第一条提意见')]);
  });

  it('moves between the buttons with arrows, Home and End, across chapters', async () => {
    const page = draft(server);
    await openChapters(page, 12);
    (await page.button('对第一条提意见')).focus();
    await sendKeys({ press: 'ArrowDown' });
    await page.focusIsOn('button', '对第二条提意见');
    await sendKeys({ press: 'ArrowDown' });
    await page.focusIsOn('button', '对第三条提意见');
    await sendKeys({ press: 'ArrowUp' });
    await page.focusIsOn('button', '对第二条提意见');
    await sendKeys({ press: 'End' });
    await page.focusIsOn('button', '对第十二条提意见');
    await sendKeys({ press: 'ArrowDown' });
    await page.focusIsOn('button', '对第十二条提意见');
    await sendKeys({ press: 'Home' });
    await page.focusIsOn('button', '对第一条提意见');
    expect(comments(page).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([focused()]);
  });

  it('leaves all the buttons with one press of Tab, and comes back to the same', async () => {
    const page = draft(server);
    await openChapters(page, 12);
    (await page.button('对第一条提意见')).focus();
    await sendKeys({ press: 'ArrowDown' });
    const second = await page.focusIsOn('button', '对第二条提意见');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(comments(page)).not.to.include(focused());
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(second);
  });

  it('makes the clause that was gone to the tab stop', async () => {
    const page = draft(server, { attributes: 'clause-id="art-8"' });
    await page.focusIsOn('heading', '第八条');
    await sendKeys({ press: 'Tab' });
    await page.focusIsOn('button', '对第八条提意见');
  });

  it('tells the page which clause was chosen, with its words', async () => {
    const page = draft(server);
    const chosen = page.events('hy-clause-chosen') as { clause: { id: string; label: string; blocks: { text: string }[] } }[];
    await openChapters(page, 12);
    await page.press('对第四条提意见');
    expect(chosen).to.have.length(1);
    expect(chosen[0]!.clause).to.include({ id: 'art-4', label: '第四条' });
    expect(chosen[0]!.clause.blocks[0]!.text).to.contain('公园免费开放。');
  });

  it('shows the text without buttons where comments are hidden', async () => {
    const page = draft(server, { attributes: 'comments-hidden' });
    await openChapters(page, 12);
    expect(comments(page)).to.deep.equal([]);
    page.element('hy-consultation-draft').commentsHidden = false;
    await page.button('对第十二条提意见');
    expect(comments(page).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('has room for a box above the text, under the active clause, or beside the text where it is wide', async () => {
    const page = draft(server, { inside: '<p slot="box">这里写意见</p>' });
    await openChapters(page, 12);
    await page.sees('这里写意见');
    const box = page.place.querySelector('[slot="box"]')!;
    const element = page.element('hy-consultation-draft');
    expect(box.assignedSlot!.closest('.clause')).to.equal(null);
    element.activeClauseId = element.boxClauseId = 'art-5';
    await element.updateComplete;
    expect(box.assignedSlot!.closest('.clause')!.id).to.equal('art-5');
    await setViewport({ width: 1400, height: 900 });
    await page.sees('这里写意见');
    await until(() => box.assignedSlot?.closest('.beside'), () => 'The box does not stand beside the text.');
    const clause = page.all('article').find(({ id }) => id === 'art-5')!;
    expect(box.getBoundingClientRect().left).to.be.at.least(clause.getBoundingClientRect().right);
  });

  it('raises no error on the page while its width changes', async () => {
    const page = draft(server, { inside: '<p slot="box">这里写意见</p>' });
    await openChapters(page, 12);
    for (const width of [1400, 800, 1400, 375]) {
      await setViewport({ width, height: 900 });
      const beside = width === 1400;
      await until(() => (page.place.querySelector('[slot="box"]')!.assignedSlot?.closest('.beside') !== null) === beside, () => `The text does not follow a width of ${width}.`);
    }
    expect(sizeLoopErrors()).to.equal(0);
  });

  it('keeps the box under its clause for the elderly, however wide the page', async () => {
    await setViewport({ width: 1400, height: 900 });
    const page = draft(server, { attributes: 'mode="elder" active-clause-id="art-2" box-clause-id="art-2"', inside: '<p slot="box">这里写意见</p>' });
    await page.sees('这里写意见', '第二条');
    expect(page.place.querySelector('[slot="box"]')!.assignedSlot!.closest('.clause')!.id).to.equal('art-2');
  });
});
