import { expect } from '@open-wc/testing';
import type { SubmissionReceipt } from '../../src/client/index.js';
import { mount, type Page } from '../support/page.js';
import { warningsDuring } from '../support/warnings.js';
import { startServer, type Server } from '../support/server.js';
import { sendOpinion } from '../parts/receipt/real-receipt.js';
import '../../src/parts/receipt/hy-receipt.js';

describe('an agency’s own wording', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  before(async () => {
    server = await startServer();
    await server.publish();
    receipt = await sendOpinion(server);
  });
  after(() => server.close());

  /** A receipt below a provider with the agency's words, as JSON in its attribute. */
  function show(messages: unknown, attributes = ''): Page {
    const page = mount(`<hy-provider messages='${typeof messages === 'string' ? messages : JSON.stringify(messages)}' ${attributes}><hy-receipt></hy-receipt></hy-provider>`);
    page.element('hy-receipt').receipt = receipt;
    return page;
  }

  it('takes the place of ours where there is one, and of nothing else', async () => {
    const page = show({ 'receipt.code': '取件码' });
    await page.sees('取件码', '编号');
    expect(page.text).not.to.contain('\n查询码');
  });

  it('holds the values of the sentence it replaces', async () => {
    await show({ 'receipt.title': '我写的{0}条已收到', 'receipt.lost': '忘了请打{0}（{0}）' }).sees('我写的1条已收到', '忘了请打0555-6200022（0555-6200022）');
  });

  it('keeps a place for which there is no value', async () => {
    await show({ 'receipt.number': '编号{0}{x}' }).sees('编号{0}{x}');
  });

  it('is taken as text and never as markup', async () => {
    const page = show({ 'receipt.number': '<img src=x onerror="throw 1">' });
    await page.sees('<img src=x onerror="throw 1">');
  });

  it('holds in every language', async () => {
    await show({ 'receipt.code': 'Pick-up code' }, 'lang="en"').sees('Pick-up code', 'Number');
  });

  it('may come and go at run time', async () => {
    const page = show({});
    await page.sees('编号');
    page.element('hy-provider').messages = { 'receipt.number': '回执号' };
    await page.sees('回执号');
    page.element('hy-provider').messages = undefined;
    await page.sees('编号');
  });

  it('is ignored where it is no text or not readable, since a page must not break on a slip', async () => {
    await show({ 'receipt.number': null, 'receipt.code': 5, 'receipt.agency': { zh: 'x' } }).sees('编号', '查询码', '收到单位');
    const said = await warningsDuring(async () => { await show('{not json').sees('编号'); });
    expect(said.join()).to.contain('messages of <hy-provider>');
  });
});
