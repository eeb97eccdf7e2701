import { expect } from '@open-wc/testing';
import { createClient, type SubmissionReceipt } from '../../../src/client/index.js';
import { deviceKnows, haveDeviceAlone } from '../../core/shared-device.js';
import { focused, mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { sendLetter, sendOpinion } from './real-receipt.js';
import '../../../src/parts/receipt/hy-receipt.js';

haveDeviceAlone();

const groups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

describe('hy-receipt', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  before(async () => {
    server = await startServer();
    await server.publish();
    receipt = await sendOpinion(server, [{ clauseId: 'art-3', reason: '座椅多一点好。' }, { clauseId: null, reason: '写得清楚。' }]);
  });
  after(() => server.close());

  function show(attributes = ''): Page {
    const page = mount(`<hy-receipt ${attributes}></hy-receipt>`);
    page.element('hy-receipt').receipt = receipt;
    return page;
  }

  it('shows number and code in groups, what was sent, to whom, and what happens next', async () => {
    const page = show();
    await page.sees('2条意见已收到，谢谢参与', '编号', '查询码（不是短信验证码）', '请截屏或抄下来，查询码只显示一次。', '云河市公园管理条例', '第三条 · 针对全文', '接下来', '用编号和查询码，可查每条结果。', '忘了查询码，请拨打');
    const shown = page.text.replace(/\s+/g, '');
    expect(shown).to.contain(receipt.number).and.contain(receipt.code);
    const pieces = [...page.element('hy-receipt').shadowRoot!.querySelectorAll('.group')].map((group) => group.textContent);
    expect(pieces.join(' ')).to.equal(`${groups(receipt.number)} ${groups(receipt.code)}`);
  });

  it('breaks neither its phone number nor its time in two, however narrow it is', async () => {
    const page = show();
    await page.sees('忘了查询码，请拨打');
    const pieces = [...page.element('hy-receipt').shadowRoot!.querySelectorAll('.nowrap, .call, .group')];
    expect(pieces.map(({ textContent }) => textContent)).to.include(receipt.phone).and.include(receipt.receivedAt.slice(0, 16).replace('T', ' '));
    for (let width = 360; width > 180; width -= 6) {
      page.place.style.inlineSize = `${width}px`;
      for (const piece of pieces) expect(piece.getClientRects().length, `${piece.textContent} at ${width} px`).to.equal(1);
    }
  });

  it('keeps the checksum for paper and the clipboard', async () => {
    const page = show();
    await page.sees('已收到');
    expect(page.text).not.to.contain(receipt.digest);
  });

  it('shows a receipt that was set before it was connected', async () => {
    const page = mount('');
    const element = document.createElement('hy-receipt');
    element.receipt = receipt;
    page.place.append(element);
    await page.sees('2条意见已收到');
  });

  it('has its heading take the focus when asked, even before it is drawn', async () => {
    const page = show();
    page.element('hy-receipt').focus();
    const heading = await page.focusIsOn('heading', '2条意见已收到，谢谢参与');
    expect(getComputedStyle(heading).outlineStyle).to.equal('solid');
  });

  it('shows another receipt when it is given one, and forgets what it said', async () => {
    const page = show();
    await page.press('记在本机');
    await page.sees('已记在本机');
    page.element('hy-receipt').receipt = { ...receipt, number: '261122000000', items: receipt.items.slice(0, 1) };
    await page.sees('意见已收到，谢谢参与', '记在本机');
    expect(page.text).not.to.contain('已记在本机');
  });

  it('says dates by the server’s clock and language', async () => {
    const page = mount(`<hy-receipt lang="en" base-url="${server.baseUrl}"></hy-receipt>`);
    page.element('hy-receipt').receipt = receipt;
    await page.sees('Your 2 opinions have arrived; thank you', 'Query code');
  });

  it('keeps nothing on the device by itself', async () => {
    await show().sees('已收到');
    expect(deviceKnows(receipt.number)).to.equal(false);
  });

  it('goes with the element when it leaves, and nothing is left on the page', async () => {
    const page = show();
    await page.sees('已收到');
    page.place.remove();
    expect(document.querySelector('[data-huiying-announcer]')).to.equal(null);
  });

  it('shows what a letter is about, and by when it is answered', async () => {
    const letter = await sendLetter(server);
    const page = mount('<hy-receipt></hy-receipt>');
    page.element('hy-receipt').receipt = letter;
    await page.sees('信已收到', '信箱', '领导信箱', '投诉', '和平路东段路灯不亮', '预计12月11日前答复。', '用编号和查询码，可查进度和答复。');
    await page.press('存为图片');
    await page.sees('用鼠标右键点图片，再选“另存为”。');
    await page.isAccessible();
  });

  it('can be read by everybody in every theme and in elder mode', async () => {
    for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'lang="en"']) {
      const page = show(attributes);
      await page.find('heading', /已收到|have arrived/);
      await page.isAccessible();
      page.place.remove();
    }
  });
});

describe('the buttons of a receipt', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  before(async () => {
    server = await startServer();
    await server.publish();
    receipt = await sendOpinion(server);
  });
  after(() => server.close());

  function show(attributes = ''): Page {
    const page = mount(`<hy-receipt ${attributes}></hy-receipt>`);
    page.element('hy-receipt').receipt = receipt;
    return page;
  }

  function withClipboard(value: unknown): () => void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    return () => { Reflect.deleteProperty(navigator, 'clipboard'); };
  }

  it('copy the whole receipt as text', async () => {
    const copied: string[] = [];
    const restore = withClipboard({ writeText: async (text: string) => { copied.push(text); } });
    const page = show();
    await page.press('复制');
    await page.sees('已复制');
    restore();
    expect(copied).to.have.length(1);
    expect(copied[0]).to.contain(`编号 ${groups(receipt.number)}\n查询码 ${groups(receipt.code)}\n`).and.contain(`内容校验码 ${receipt.digest}`);
    await page.isAccessible();
  });

  it('say what to do where copying is refused or unknown', async () => {
    for (const clipboard of [{ writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }, undefined]) {
      const restore = withClipboard(clipboard);
      const page = show();
      await page.press('复制');
      await page.sees('这里复制不了，请截屏或抄下来。');
      restore();
      page.place.remove();
    }
  });

  it('give a look-up what it needs: the copied numbers find the submission', async () => {
    const client = createClient({ baseUrl: server.baseUrl });
    const status = await client.receipts.lookUp({ number: groups(receipt.number), code: groups(receipt.code) });
    expect(status.number).to.equal(receipt.number);
  });

  it('keep the receipt on the device and tell the page its number, never the code', async () => {
    const page = show();
    const told = page.events('hy-receipt-kept');
    await page.press('记在本机');
    await page.sees('已记在本机，别人用这台设备也能看到。', '从本机删去');
    expect(told).to.deep.equal([{ number: receipt.number }]);
    expect(deviceKnows(receipt.code)).to.equal(true);
    await page.isAccessible();
  });

  it('forget it again, and say so', async () => {
    const page = show();
    await page.press('记在本机');
    await page.press('从本机删去');
    await page.button('记在本机');
    await page.hears('这台设备上没有记下回执。');
    expect(deviceKnows(receipt.number)).to.equal(false);
    expect(page.text).not.to.contain('已记在本机');
  });

  it('do not lose the focus when one takes the place of the other', async () => {
    const page = show();
    const keep = await page.button('记在本机');
    keep.focus();
    keep.click();
    await page.sees('已记在本机');
    expect(focused().textContent?.trim()).to.equal('从本机删去');
  });

  it('say that the device keeps nothing, and tell the page nothing', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const page = show();
      const told = page.events('hy-receipt-kept');
      await page.press('记在本机');
      await page.sees('这台设备存不了，请截屏或抄下来。');
      expect(told).to.deep.equal([]);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('offer to keep nothing on a shared device', async () => {
    const page = show('mode="kiosk"');
    await page.button('复制');
    expect(page.names('button')).to.deep.equal(['复制', '存为图片', '打印']);
  });

  it('draw the receipt as a picture that can be saved', async () => {
    const page = show();
    await page.press('存为图片');
    await page.sees('用鼠标右键点图片，再选“另存为”。');
    const image = page.element('hy-receipt').shadowRoot!.querySelector('img')!;
    await page.hears('用鼠标右键点图片，再选“另存为”。');
    expect(image.src).to.match(/^blob:/);
    expect(image.alt).to.equal(`回执图片，编号${receipt.number}`);
    await until(() => image.naturalWidth > 0, () => 'The picture is empty.');
    expect([image.naturalWidth, (await (await fetch(image.src)).blob()).type]).to.deep.equal([720, 'image/png']);
    await page.isAccessible();
  });

  it('release the picture when the element leaves', async () => {
    const page = show();
    await page.press('存为图片');
    await page.sees('用鼠标右键点图片，再选“另存为”。');
    const { src } = page.element('hy-receipt').shadowRoot!.querySelector('img')!;
    page.place.remove();
    expect(await fetch(src).catch(() => 'gone')).to.equal('gone');
  });

  it('are without the picture where the page’s policy refuses it', async () => {
    const page = show();
    await page.press('存为图片');
    await page.sees('用鼠标右键点图片，再选“另存为”。');
    page.element('hy-receipt').shadowRoot!.querySelector('img')!.dispatchEvent(new Event('error'));
    await page.sees('这里存不了图片，请截屏或抄下来。');
    expect(page.names('button')).not.to.include('存为图片');
    expect(page.element('hy-receipt').shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('print, and are without printing where a webview has none', async () => {
    const { print } = window;
    let printed = 0;
    window.print = () => { printed += 1; };
    const page = show();
    await page.press('打印');
    expect(printed).to.equal(1);
    (window as { print: unknown }).print = undefined;
    const other = show();
    await other.button('复制');
    expect(other.names('button')).not.to.include('打印');
    window.print = print;
  });
});
