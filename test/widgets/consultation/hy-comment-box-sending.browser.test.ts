import { expect } from '@open-wc/testing';
import { addClause, mountBox, openBox, receiptNumber, stored } from '../../support/comment-box.js';
import { Network, slow } from '../../support/network.js';
import { focused, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-comment-box, sending', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
  });
  afterEach(() => server.close());

  it('files an opinion on the whole text and shows the receipt with focus on its heading', async () => {
    const page = await openBox(server);
    await page.fill('意见', '写得清楚，希望早点实行。');
    await page.press('提交意见');
    await page.focusIsOn('heading', '意见已收到，谢谢参与');
    await page.sees('查询码（不是短信验证码）', '请截屏或抄下来，查询码只显示一次。', '忘了查询码，请拨打0555-6200022。');
    const [submission, ...others] = await server.rows('submission');
    const [opinion] = await server.rows('opinion');
    expect(others).to.deep.equal([]);
    expect(submission?.['number']).to.equal(await receiptNumber(page));
    expect(opinion).to.include({ clause_id: null, reason: '写得清楚，希望早点实行。', stance: null, suggested_text: null });
  });

  it('files opinions on several clauses in one submission, under one receipt', async () => {
    const page = await openBox(server);
    await addClause(page, '3', '第三条');
    await page.press('建议修改', 'radio');
    await page.fill('理由', '夏天想走晚一点。');
    await addClause(page, '5', '第五条');
    await page.fill('理由', '座椅还要多一点。');
    await page.press('提交2条意见');
    await page.focusIsOn('heading', '2条意见已收到，谢谢参与');
    await page.sees('第三条 · 第五条');
    expect(await server.rows('submission')).to.have.length(1);
    const opinions = await server.rows('opinion');
    expect(opinions.map(({ clause_id, stance, reason }) => [clause_id, stance, reason])).to.deep.equal([
      ['art-3', 'amend', '夏天想走晚一点。'],
      ['art-5', null, '座椅还要多一点。'],
    ]);
  });

  it('sends the opinion once when the button is pressed twice', async () => {
    const network = new Network(slow(300));
    const page = await openBox(server, { network });
    await page.fill('意见', '只提一次。');
    const submit = await page.button('提交意见');
    submit.click();
    submit.click();
    await page.sees('意见已收到，谢谢参与');
    expect(network.count('POST', '/submissions')).to.equal(1);
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('keeps button and focus while a slow answer is on its way, and says so', async () => {
    const network = new Network();
    const page = await openBox(server, { network });
    await page.fill('意见', '网络很慢。');
    network.become(slow(2500));
    const submit = await page.button('提交意见');
    submit.focus();
    submit.click();
    const waiting = await page.button('正在提交，请稍等。');
    await page.hears('正在提交，请稍等。');
    expect(waiting).to.equal(submit);
    expect(focused()).to.equal(submit);
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    expect(page.element('hy-comment-box').matches(':state(sending)')).to.equal(true);
    await page.sees('意见已收到，谢谢参与');
    expect(page.element('hy-comment-box').matches(':state(sent)')).to.equal(true);
  });

  it('tells the page the number, and neither the text nor the code', async () => {
    const page = await openBox(server);
    const before = page.events('hy-before-send-submission');
    const sent = page.events('hy-submission-sent');
    await page.fill('意见', '不要传出去的话。');
    await page.press('提交意见');
    const number = await receiptNumber(page);
    expect(before).to.deep.equal([{ opinions: 1 }]);
    expect(sent).to.deep.equal([{ number, opinions: 1 }]);
  });

  it('asks the page once, however often it is pressed meanwhile', async () => {
    const page = await openBox(server);
    const before = page.events('hy-before-send-submission');
    await page.fill('意见', '按得太快。');
    const form = (await page.button('提交意见')).closest('form');
    form?.requestSubmit();
    form?.requestSubmit();
    await receiptNumber(page);
    expect(before).to.have.length(1);
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('sends nothing and keeps the text when the page forbids it', async () => {
    const network = new Network();
    const page = await openBox(server, { network });
    page.place.addEventListener('hy-before-send-submission', (event) => { event.preventDefault(); }, { once: true });
    await page.fill('意见', '先别提交。');
    await page.press('提交意见');
    await page.button('提交意见');
    expect(network.count('POST', '/submissions')).to.equal(0);
    expect((await page.field('意见')).value).to.equal('先别提交。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
  });

  it('leaves nothing in the browser after sending', async () => {
    const page = await openBox(server);
    await page.fill('意见', '寄出后不留底。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    page.place.replaceChildren();
    expect(stored(server)).to.deep.equal([]);
  });

  it('begins an empty form for another opinion', async () => {
    const page = await openBox(server);
    await page.fill('意见', '第一条。');
    await page.press('提交意见');
    await page.press('再提一条意见');
    expect((await page.field('意见')).value).to.equal('');
    await page.fill('意见', '第二条。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('opinion')).map(({ reason }) => reason)).to.deep.equal(['第一条。', '第二条。']);
  });

  it('says before the last minute that there is time, and sends in the grace period what was opened before closing', async () => {
    await server.setClock('2026-12-20T17:59:57+08:00');
    const page = await openBox(server);
    await page.fill('意见', '赶在截止前写的。');
    await page.sees('还有1分钟截止，现在提交来得及。');
    // Three seconds later by its own clock the page knows, while the citizen goes on writing, that it has closed.
    const field = await page.field('意见');
    await until(() => {
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return page.text.includes('截止前已打开的，18:30前都能提交。');
    }, () => `The grace period is not told. ${page.text}`);
    await server.setClock('2026-12-20T18:20:00+08:00');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(await server.rows('submission')).to.have.length(1);
  });

  it('takes the same form from a box whose consultation was read by somebody else', async () => {
    const network = new Network();
    const page = mountBox(server, { network });
    const box = page.element('hy-comment-box');
    const consultation = await (await fetch(`${server.baseUrl}/consultations/river-parks`)).json() as typeof box.consultation;
    const before = network.count('GET', '/consultations/river-parks');
    Object.assign(box, { consultation });
    await page.fill('意见', '少读一次。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect(network.count('GET', '/consultations/river-parks')).to.equal(before);
  });
});
