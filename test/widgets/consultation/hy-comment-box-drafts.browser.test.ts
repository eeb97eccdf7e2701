import { expect } from '@open-wc/testing';
import { addClause, openBox, stored } from '../../support/comment-box.js';
import { focused, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-comment-box, what it keeps on the device', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());
  afterEach(() => {
    for (const key of Object.keys(localStorage)) if (key.includes(server.baseUrl)) localStorage.removeItem(key);
  });

  it('saves by itself while a citizen writes, and says when', async () => {
    const page = await openBox(server);
    await page.fill('意见', '写到一半。');
    await page.sees('已保存在本机，还没有提交。');
    expect(page.text).to.match(/\d\d:\d\d已保存在本机，还没有提交。/);
    expect(stored(server)).to.have.length(1);
  });

  it('brings back all of it: clauses, positions, wording, the open opinion', async () => {
    const page = await openBox(server);
    await addClause(page, '3', '第三条');
    await page.press('不赞成', 'radio');
    await page.fill('理由', '太早了。');
    await addClause(page, '5', '第五条');
    await page.press('直接改原文');
    await page.fill('建议改成', '座椅都带靠背。');
    await page.press('针对第三条已写4字');
    page.place.remove();

    const reloaded = await openBox(server);
    await reloaded.sees('上次写的还在，已放回来。', '针对第三条', '针对第五条');
    await until(() => (reloaded.all('radio', '不赞成')[0] as HTMLInputElement | undefined)?.checked, () => reloaded.text);
    await reloaded.press(/^针对第五条/);
    expect((await reloaded.field('建议改成')).value).to.equal('座椅都带靠背。');
  });

  it('keeps the last words when the page is left in the middle of a word', async () => {
    const page = await openBox(server);
    await page.fill('意见', '最后一个字');
    page.place.remove();
    const reloaded = await openBox(server);
    expect((await reloaded.field('意见')).value).to.equal('最后一个字');
  });

  it('forgets everything when asked to clear, and gives it back as long as the page is open', async () => {
    const page = await openBox(server);
    await addClause(page, '3', '第三条');
    await page.fill('理由', '不要了。');
    await page.press('清空');
    await page.sees('针对全文');
    await page.focusIsOn('button', '放回来');
    await page.hears('已清空。');
    expect((await page.field('意见')).value).to.equal('');
    expect(stored(server)).to.deep.equal([]);
    await page.isAccessible();
    await page.press('放回来');
    await page.hears('已放回来。');
    await page.sees('针对第三条');
    expect((await page.field('理由')).value).to.equal('不要了。');
    expect(focused().textContent).to.equal('针对第三条');
    await page.press('清空');
    page.place.remove();
    expect((await (await openBox(server)).field('意见')).value).to.equal('');
  });

  it('saves nothing more once told not to, and saves again when asked', async () => {
    const page = await openBox(server);
    await page.fill('意见', '这台电脑不是我的。');
    await page.sees('已保存在本机');
    await page.press('不在本机保存');
    await page.sees('没有在本机保存。关掉页面，文字就没有了。');
    expect(stored(server)).to.deep.equal([]);
    await page.fill('意见', '这台电脑不是我的，别留下。');
    await page.press('保存在本机');
    await page.sees('已保存在本机，还没有提交。');
    expect(stored(server)[0]).to.contain('别留下');
  });

  it('says which opinion another window holds, and brings it back to where it begins', async () => {
    const first = await openBox(server);
    const second = await openBox(server);
    await addClause(first, '3', '第三条');
    await first.fill('理由', '太早了。');
    await first.sees('已保存在本机');
    await second.fill('意见', '写得清楚。');
    await second.sees('还有一份没提交的意见，已保存在本机。', '第三条 太早了。');
    first.place.remove();
    await second.press('不在本机保存');
    await second.sees('还有一份没提交的意见，也不在本机保存了。');
    await second.press('放回那份');
    await second.hears('已放回来。');
    expect((await second.field('理由')).value).to.equal('太早了。');
    expect(focused().textContent).to.equal('针对第三条');
    expect(stored(server)).to.deep.equal([]);
  });

  it('saves nothing after being told not to, even when the page is left', async () => {
    const page = await openBox(server);
    await page.press('不在本机保存');
    await page.fill('意见', '不留痕迹。');
    page.place.remove();
    expect(stored(server)).to.deep.equal([]);
  });

  it('keeps nothing on a shared device, and brings nothing back there', async () => {
    const page = await openBox(server);
    await page.fill('意见', '家里写的。');
    page.place.remove();
    const kiosk = await openBox(server, { attributes: 'mode="kiosk"' });
    expect((await kiosk.field('意见')).value).to.equal('');
    for (const key of Object.keys(localStorage)) if (key.includes(server.baseUrl)) localStorage.removeItem(key);
    await kiosk.fill('意见', '大厅里写的。');
    kiosk.place.remove();
    expect(stored(server)).to.deep.equal([]);
  });

  it('offers nobody to save on a shared device', async () => {
    const kiosk = await openBox(server, { attributes: 'mode="kiosk"' });
    await kiosk.sees('没有在本机保存。关掉页面，文字就没有了。');
    expect(kiosk.has('button', '保存在本机')).to.equal(false);
  });

  it('says when the device keeps nothing, and offers to copy the text', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('denied', 'SecurityError'); } });
    try {
      const page = await openBox(server);
      await page.fill('意见', '存不下来。');
      await page.sees('这台设备存不了草稿。请先复制一份。');
      expect(page.has('button', '复制文字')).to.equal(true);
      await page.press('提交意见');
      await page.sees('意见已收到，谢谢参与');
    } finally {
      if (real) Object.defineProperty(window, 'localStorage', real);
    }
  });

  it('forgets a draft after the agency’s number of days', async () => {
    const page = await openBox(server);
    await page.fill('意见', '上个星期写的。');
    page.place.remove();
    const key = Object.keys(localStorage).find((name) => name.includes(server.baseUrl))!;
    const kept = JSON.parse(localStorage.getItem(key)!) as { savedAt: number };
    localStorage.setItem(key, JSON.stringify({ ...kept, savedAt: kept.savedAt - 8 * 86_400_000 }));
    const reloaded = await openBox(server);
    expect((await reloaded.field('意见')).value).to.equal('');
    expect(stored(server)).to.deep.equal([]);
  });

  it('starts empty with a draft it cannot read', async () => {
    const page = await openBox(server);
    await page.fill('意见', '旧版本写的。');
    page.place.remove();
    const key = Object.keys(localStorage).find((name) => name.includes(server.baseUrl))!;
    localStorage.setItem(key, '{"version":');
    expect((await (await openBox(server)).field('意见')).value).to.equal('');
  });

  it('keeps the drafts of two consultations apart', async () => {
    await server.publish({ like: 'night-noise' });
    const page = await openBox(server);
    await page.fill('意见', '公园的事。');
    page.element('hy-comment-box').consultationId = 'night-noise';
    page.place.remove();
    const reloaded = await openBox(server);
    expect((await reloaded.field('意见')).value).to.equal('公园的事。');
  });
});
