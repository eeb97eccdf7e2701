import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { addClause, mountBox, openBox } from '../../support/comment-box.js';
import { Network, answerLost, failing, slow } from '../../support/network.js';
import { focused } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-comment-box, for everybody', () => {
  let server: Server;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    network = new Network();
  });
  afterEach(() => server.close());

  it('passes the accessibility rules while it opens, and when it cannot', async () => {
    network.become(slow(60_000));
    const page = mountBox(server, { network });
    await page.sees('正在打开…');
    await page.isAccessible();
    page.place.remove();
    const broken = mountBox(server, { network: new Network(failing(500)) });
    await broken.sees('暂时打不开。请稍后再试。');
    await broken.isAccessible();
  });

  it('passes them with the whole form open: two opinions, changed wording, personal data, errors', async () => {
    const page = await openBox(server);
    await page.isAccessible();
    await addClause(page, '3', '第三条');
    await page.press('直接改原文');
    await page.fill('建议改成', '公园每天五时开门。');
    await page.fill('理由', '请打13812345678。');
    await page.sees('文字里好像有电话号码', '改动');
    await addClause(page, '5', '第五条');
    await addClause(page, '9', '第九条');
    await page.press('提交3条意见');
    await page.find('group', '有2处需要修改');
    await page.press('留下姓名或联系方式（可不填）');
    await page.press('个人信息怎样处理');
    await page.isAccessible();
  });

  it('passes them when the outcome is unknown, and on the receipt', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '测一测。');
    network.become(answerLost());
    await page.press('提交意见');
    await page.sees('还不知道有没有收到。');
    await page.isAccessible();
    network.become();
    await page.press('再提交一次');
    await page.sees('意见已收到，谢谢参与');
    await page.isAccessible();
  });

  it('passes them when it closed meanwhile', async () => {
    const page = await openBox(server, { network });
    await page.fill('意见', '来晚了。');
    await server.setClock('2026-12-20T19:00:00+08:00');
    await page.press('提交意见');
    await page.sees('已于12月20日18:00截止。文字还在，没有丢失。');
    await page.isAccessible();
  });

  for (const theme of ['red', 'dark', 'contrast'] as const) {
    it(`passes them in the ${theme} theme`, async () => {
      const page = await openBox(server, { attributes: `theme="${theme}"` });
      await page.press('提交意见');
      await page.sees('请写下对全文的意见');
      await page.isAccessible();
    });
  }

  it('has larger text and targets for the elderly, in the same words', async () => {
    const usual = await openBox(server);
    const sizeOf = (element: HTMLElement): number => parseFloat(getComputedStyle(element).fontSize);
    const [text, target] = [sizeOf(await usual.field('意见')), (await usual.button('提交意见')).offsetHeight];
    usual.place.remove();
    const elder = await openBox(server, { attributes: 'mode="elder"' });
    expect(sizeOf(await elder.field('意见'))).to.equal(text * 1.25);
    expect((await elder.button('提交意见')).offsetHeight).to.be.at.least(60).and.above(target);
    await elder.isAccessible();
  });

  it('speaks English where it is asked to', async () => {
    const page = await openBox(server, { attributes: 'lang="en"' });
    await page.sees('My opinion', 'On the whole text');
    await page.fill('Opinion', 'Clear and short.');
    await page.press('Send opinion');
    await page.focusIsOn('heading', 'Your opinion has arrived; thank you');
    await page.isAccessible();
  });

  it('says in English what is missing, already at the first press', async () => {
    const page = await openBox(server, { attributes: 'lang="en"' });
    await page.press('Send opinion');
    await page.sees('Please write your opinion on the whole text');
  });

  it('keeps what was written when the language changes under way', async () => {
    const page = await openBox(server);
    await page.fill('意见', '写到一半。');
    page.element('hy-comment-box').lang = 'en';
    await page.sees('Send opinion');
    expect((await page.field('Opinion')).value).to.equal('写到一半。');
  });

  it('can be walked from the first field to the receipt by keyboard alone', async () => {
    const page = await openBox(server);
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 30 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent}`).to.equal(true);
    };
    const named = (words: string) => (): boolean => page.all('button', words).includes(focused());

    await sendKeys({ press: 'Tab' });
    await tabTo(() => focused().matches('input[type="radio"]'));
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(() => focused().localName === 'textarea');
    await sendKeys({ type: 'Two lines,' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'not a form that leaves.' });
    await tabTo(named('再选一条'));
    await sendKeys({ press: 'Enter' });
    await tabTo(() => focused().getAttribute('name') === 'clause-number');
    await sendKeys({ type: '3' });
    await sendKeys({ press: 'Enter' });
    await page.sees('针对第三条', '提交2条意见');
    expect(focused().textContent).to.equal('针对第三条');
    await tabTo(() => focused().matches('textarea'));
    await sendKeys({ type: 'Later, please.' });
    await tabTo(() => focused().matches('input[type="checkbox"]'));
    await sendKeys({ press: ' ' });
    await tabTo(named('提交2条意见'));
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '2条意见已收到，谢谢参与');
    const opinions = await server.rows('opinion');
    expect(opinions.map(({ clause_id, reason }) => [clause_id, reason])).to.deep.equal([[null, 'Two lines,\nnot a form that leaves.'], ['art-3', 'Later, please.']]);
    expect((await server.rows('submission'))[0]).to.include({ consent_given: 1 });
  });
});
