import { expect } from '@open-wc/testing';
import type { SubmissionReceipt } from '../../../src/client/index.js';
import { forgetReceipt, isKept, keepReceipt, keptLetters, keptReceipts, keptSubmissions } from '../../../src/parts/receipt/kept-receipts.js';
import { deviceKnows, haveDeviceAlone } from '../../core/shared-device.js';
import { mount } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { sendLetter, sendOpinion } from './real-receipt.js';
import '../../../src/parts/receipt/hy-receipt.js';

haveDeviceAlone();

describe('the receipts kept on a device', () => {
  let server: Server;
  let first: SubmissionReceipt;
  let second: SubmissionReceipt;
  before(async () => {
    server = await startServer();
    await server.publish();
    first = await sendOpinion(server);
    second = await sendOpinion(server, [{ clauseId: 'art-5', reason: '座椅多一点好。' }]);
  });
  after(() => server.close());

  it('are none at first, which is said in words', async () => {
    const page = mount('<hy-receipt></hy-receipt>');
    await page.sees('这台设备上没有记下回执。');
    await page.isAccessible();
  });

  it('are listed newest first, each once', async () => {
    keepReceipt(first);
    keepReceipt(second);
    keepReceipt(first);
    expect(keptReceipts().map(({ number }) => number)).to.deep.equal([first.number, second.number]);
    const page = mount('<hy-receipt></hy-receipt>');
    await page.sees('记在本机的回执');
    const numbers = [...page.element('hy-receipt').shadowRoot!.querySelectorAll('dl.keys dd:first-of-type')].map((number) => number.textContent?.replace(/\s/g, ''));
    expect(numbers).to.deep.equal([first.number, second.number]);
    expect(page.text).not.to.contain('查询码只显示一次');
    await page.isAccessible();
  });

  it('go one by one', async () => {
    keepReceipt(first);
    keepReceipt(second);
    expect(forgetReceipt(second.number)).to.equal(true);
    expect([isKept(first.number), isKept(second.number)]).to.deep.equal([true, false]);
    const page = mount('<hy-receipt></hy-receipt>');
    await page.press('从本机删去');
    await page.sees('这台设备上没有记下回执。');
    expect(deviceKnows(first.number)).to.equal(false);
  });

  it('hold letters beside opinions, each told from the other', async () => {
    const letter = await sendLetter(server);
    keepReceipt(first);
    keepReceipt(letter);
    expect(keptReceipts().map(({ number }) => number)).to.deep.equal([letter.number, first.number]);
    expect(keptLetters()).to.deep.equal([letter]);
    expect(keptSubmissions()).to.deep.equal([first]);
    const page = mount('<hy-receipt></hy-receipt>');
    await page.sees('信已收到', '和平路东段路灯不亮', '意见已收到，谢谢参与', '云河市公园管理条例');
    await page.isAccessible();
  });

  it('each have a picture of their own', async () => {
    keepReceipt(first);
    keepReceipt(second);
    const page = mount('<hy-receipt></hy-receipt>');
    await page.press('存为图片');
    await page.sees('用鼠标右键点图片，再选“另存为”。');
    const pictures = [...page.element('hy-receipt').shadowRoot!.querySelectorAll('img')];
    expect(pictures.map(({ alt }) => alt)).to.deep.equal([`回执图片，编号${second.number}`]);
  });

  it('each say what became of them, once', async () => {
    keepReceipt(first);
    keepReceipt(second);
    const page = mount('<hy-receipt></hy-receipt>');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await page.press('复制');
    await page.sees('这里复制不了');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(page.text.split('这里复制不了')).to.have.length(2);
  });

  it('are none where what is stored cannot be read', async () => {
    for (const rubbish of ['nonsense', '{"a":1}', 'null', '[null]', '[{"number":1}]']) {
      localStorage.setItem('huiying:receipts:1', rubbish);
      await mount('<hy-receipt></hy-receipt>').sees('这台设备上没有记下回执。');
    }
  });

  it('come back as they were on a page whose old libraries changed the prototypes', () => {
    const prototype = Array.prototype as { toJSON?: () => string };
    prototype.toJSON = function toJSON(this: unknown[]): string { return `[${this.join(',')}]`; };
    try {
      keepReceipt(first);
    } finally {
      delete prototype.toJSON;
    }
    expect(keptReceipts()).to.deep.equal([first]);
  });
});
