import { expect } from '@open-wc/testing';
import { elementsBelow } from '../../support/accessible-names.js';
import { addClause, askForClause, openBox } from '../../support/comment-box.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const limits = { maxItems: 20, maxReasonLength: 2000, maxSuggestedTextLength: 4000, maxBodyBytes: 262_144 };

/** Opinions on articles 3 and 5, each with a reason. */
async function withTwo(page: Page): Promise<void> {
  await addClause(page, '3', '第三条');
  await page.sees('针对第三条');
  await page.fill('理由', '夏天想走晚一点。');
  await addClause(page, '5', '第五条');
  await page.fill('理由', '座椅还要多一点。');
}

describe('hy-comment-box, opinions on several clauses', () => {
  let server: Server;
  let page: Page;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    page = await openBox(server);
  });
  afterEach(() => server.close());

  it('adds a clause by its number, moves focus to its name, and drops the untouched opinion on the whole text', async () => {
    await addClause(page, '3', '第三条');
    expect(page.has('textbox', '理由')).to.equal(true);
    expect(page.has('group', '这次要提交的意见')).to.equal(false);
    expect(page.has('button', '提交意见')).to.equal(true);
  });

  for (const typed of ['第3条', '３', ' 3 ']) {
    it(`understands “${typed}” as the third article`, async () => {
      await askForClause(page, typed);
      await page.sees('针对第三条');
    });
  }

  it('says in words that the draft has no such clause, with focus on the number', async () => {
    await askForClause(page, '99');
    await page.sees('草案里没有这一条，请核对。');
    const field = await page.focusIsOn('textbox', '第几条') as HTMLInputElement;
    expect(field.value).to.equal('99');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(page.all('button', /^针对第/)).to.deep.equal([]);
  });

  it('keeps the number’s field open while a wrong number is mended', async () => {
    await askForClause(page, '99');
    await page.sees('草案里没有这一条，请核对。');
    await page.fill('第几条', '9');
    await page.seesNoMore('草案里没有这一条，请核对。');
    expect(page.has('textbox', '第几条')).to.equal(true);
    await page.press('加上这一条');
    await page.sees('针对第九条');
  });

  it('does not add a clause when Enter only finishes a word of an input method', async () => {
    await page.press('再选一条');
    await page.fill('第几条', '3');
    const field = await page.field('第几条');
    const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true, cancelable: true });
    field.dispatchEvent(composing);
    expect(composing.defaultPrevented).to.equal(false);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    field.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
    await page.sees('针对第三条');
    expect(page.all('button', /^针对第/)).to.have.length(0);
    expect(await server.rows('submission')).to.deep.equal([]);
  });

  it('shows the chosen clauses with what was written on each, and turns between them', async () => {
    await withTwo(page);
    expect(await page.find('group', '这次要提交的意见')).to.exist;
    const first = await page.button('针对第三条已写8字');
    const second = await page.button('针对第五条已写8字');
    expect([first, second].map((chip) => chip.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
    const turned = page.events('hy-opinion-turned');
    first.click();
    await page.find('textbox', '理由');
    expect((await page.field('理由')).value).to.equal('夏天想走晚一点。');
    expect(turned).to.deep.equal([{ clauseId: 'art-3' }]);
    expect(page.has('button', '提交2条意见')).to.equal(true);
  });

  it('goes back to the opinion there is when its clause is chosen again', async () => {
    await withTwo(page);
    await addClause(page, '3', '第三条');
    await page.sees('提交2条意见');
    expect((await page.field('理由')).value).to.equal('夏天想走晚一点。');
  });

  it('takes an opinion out, says so, and brings it back', async () => {
    await withTwo(page);
    await page.press('去掉针对第三条');
    await page.sees('已去掉针对第三条的意见。');
    await page.hears('已去掉针对第三条的意见。');
    await page.focusIsOn('button', '恢复');
    expect(page.has('button', '提交意见')).to.equal(true);
    await page.press('恢复');
    await until(() => focused().id === 'target', () => focused().outerHTML);
    await page.button('针对第三条已写8字');
    await page.press('提交2条意见');
    await page.sees('2条意见已收到，谢谢参与');
    expect((await server.rows('opinion')).map(({ clause_id }) => clause_id)).to.deep.equal(['art-3', 'art-5']);
  });

  it('keeps what was written since when an opinion is brought back', async () => {
    await withTwo(page);
    await page.press('去掉针对第三条');
    await page.fill('理由', '座椅要多一点，还要有靠背。');
    await page.press('恢复');
    await page.press('针对第五条已写13字');
    expect((await page.field('理由')).value).to.equal('座椅要多一点，还要有靠背。');
  });

  it('adds an opinion on the whole text beside those on clauses', async () => {
    await withTwo(page);
    if (!page.has('button', '针对全文')) await page.press('再选一条');
    await page.press('针对全文');
    await page.fill('意见', '总的来说很好。');
    expect(page.has('button', '提交3条意见')).to.equal(true);
    expect(page.has('button', '针对全文')).to.equal(false);
  });

  it('says which limit is passed when more clauses are chosen than may be sent at once', async () => {
    await server.configure({ limits: { ...limits, maxItems: 1 } });
    page.place.remove();
    const narrow = await openBox(server, { attributes: 'lang="zh"' });
    await withTwo(narrow);
    await narrow.press('提交2条意见');
    await narrow.sees('一次最多提交1条，请先去掉几条');
    expect(await server.rows('submission')).to.deep.equal([]);
    await narrow.press('去掉针对第三条');
    await narrow.press('提交意见');
    await narrow.sees('意见已收到，谢谢参与');
  });
});

describe('hy-comment-box, suggested wording', () => {
  let server: Server;
  let page: Page;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    page = await openBox(server);
    await addClause(page, '4', '第四条');
    await page.press('直接改原文');
  });
  afterEach(() => server.close());

  const original = '公园免费开放。园内的展馆、温室和游乐项目可以收费，收费标准由市发展改革部门核定，在售票处公布。';

  it('starts as the text of the clause', async () => {
    expect((await page.field('建议改成')).value).to.equal(original);
    expect(page.text).not.to.contain('新增');
  });

  it('has the focus at once, for the button that opened it is gone', async () => {
    await page.focusIsOn('textbox', '建议改成');
  });

  it('marks what was added and removed, in words too, and sends the new wording', async () => {
    const wording = original.replace('在售票处公布', '在售票处和网站公布').replace('温室', '');
    await page.fill('建议改成', wording);
    await page.sees('改动', '恢复原文');
    const marks = elementsBelow(page.place).filter((element) => element.matches('ins, del')).map((element) => element.textContent);
    expect(marks).to.deep.equal(['删去 温室', '新增 和网站']);
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('opinion'))[0]).to.include({ suggested_text: wording, reason: '' });
  });

  it('puts the original back', async () => {
    await page.fill('建议改成', '公园免费开放。');
    (await page.button('恢复原文')).focus();
    await page.press('恢复原文');
    await page.seesNoMore('恢复原文');
    await page.focusIsOn('textbox', '建议改成');
    expect((await page.field('建议改成')).value).to.equal(original);
  });

  it('sends no wording that was not changed', async () => {
    await page.fill('建议改成', `${original}\n`);
    await page.fill('理由', '这样写就很好。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('opinion'))[0]).to.include({ suggested_text: null, reason: '这样写就很好。' });
  });
});
