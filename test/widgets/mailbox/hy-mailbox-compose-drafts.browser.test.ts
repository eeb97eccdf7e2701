import { expect } from '@open-wc/testing';
import { stored } from '../../support/comment-box.js';
import { chooseFile, openForm, select, send, writeLetter } from '../../support/letter-form.js';
import { until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const photo = (name = '手写信.pdf'): File => new File(['%PDF-1.4\n% 信\ntrailer<<>>\n%%EOF\n'], name, { type: 'application/pdf' });

describe('hy-mailbox-compose, what it keeps', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  it('saves by itself, says when, and brings back all of it', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await select(page, '写给谁', '副市长周海宁');
    await page.press('可以，隐去个人信息', 'checkbox');
    await page.sees('已保存在本机，还没有寄出。');
    expect(stored(server)).to.have.length(1);
    page.place.remove();
    const reloaded = await openForm(server);
    await reloaded.sees('上次写的还在，已放回来。');
    await until(() => (reloaded.all('radio', /^投诉/)[0] as HTMLInputElement).checked, () => reloaded.text);
    expect((await reloaded.field('标题')).value).to.equal('和平路东段路灯不亮');
    expect(((await reloaded.find('select', '写给谁')) as HTMLSelectElement).value).to.equal('vice-mayor');
    expect((reloaded.all('checkbox', '可以，隐去个人信息')[0] as HTMLInputElement).checked).to.equal(true);
  });

  it('forgets everything when asked to clear, and gives it back at the beginning of the form as long as the page is open', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await page.sees('已保存在本机');
    await page.press('清空');
    await page.focusIsOn('button', '放回来');
    await page.hears('已清空。');
    expect((await page.field('正文')).value).to.equal('');
    expect(stored(server)).to.deep.equal([]);
    await page.isAccessible();
    await page.press('放回来');
    await page.focusIsOn('heading', '给领导信箱写信');
    await page.hears('已放回来。');
    expect((await page.field('正文')).value).to.equal('菜市场到东门有六盏灯不亮。');
    expect(stored(server)).to.have.length(1);
    expect(page.has('button', '放回来')).to.equal(false);
  });

  it('gives a cleared letter back from the check too, and keeps beside it what was written since', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await page.press('检查一遍');
    await page.find('heading', '检查一遍');
    await page.press('清空');
    await page.fill('标题', '后来想到的另一件事');
    await page.press('放回来');
    expect((await page.field('标题')).value).to.equal('和平路东段路灯不亮');
    await page.sees('还有一封没寄出的信，已保存在本机。', '后来想到的另一件事');
  });

  it('does not give back what was cleared once another letter was sent', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await page.press('清空');
    await writeLetter(page, { title: '小区门口积水' });
    await send(page);
    await page.sees('信已收到');
    await page.press('再写一封信');
    await page.field('标题');
    expect(page.has('button', '放回来')).to.equal(false);
  });

  it('saves nothing once told not to, nor on a shared device', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await page.press('不在本机保存');
    await page.sees('没有在本机保存。关掉页面，文字就没有了。');
    expect(stored(server)).to.deep.equal([]);
    page.place.remove();
    const kiosk = await openForm(server, { attributes: 'mode="kiosk"' });
    await writeLetter(kiosk);
    kiosk.place.remove();
    expect(stored(server)).to.deep.equal([]);
  });

  it('keeps what two windows wrote', async () => {
    const first = await openForm(server);
    const second = await openForm(server);
    await first.fill('正文', '第一个窗口。');
    await first.sees('已保存在本机');
    await second.fill('正文', '第二个窗口。');
    await second.sees('还有一封没寄出的信，已保存在本机。', '第一个窗口。');
    expect(second.text).to.match(/\d\d:\d\d写的：\s*第一个窗口。/);
    await second.press('放回那份');
    await second.focusIsOn('heading', '给领导信箱写信');
    await second.hears('已放回来。');
    expect((await second.field('正文')).value).to.equal('第一个窗口。');
    await second.sees('第二个窗口。');
  });

  it('names a letter by its title, cut where it is long', async () => {
    const first = await openForm(server);
    const second = await openForm(server);
    await first.fill('标题', '和平路东段菜市场到东门一共六盏路灯都不亮');
    await first.sees('已保存在本机');
    await second.fill('正文', '第二个窗口。');
    await second.sees('和平路东段菜市场到东门一共六盏路灯都不亮'.slice(0, 20));
    first.place.remove();
    await second.press('放回那份');
    await second.press('清空');
    await second.sees('还有一封没寄出的信，已保存在本机。', '第二个窗口。');
  });

  it('does not lose a second letter when nothing is to be kept on the device, and keeps both again when asked', async () => {
    const first = await openForm(server);
    const second = await openForm(server);
    await first.fill('正文', '第一个窗口。');
    await first.sees('已保存在本机');
    await second.fill('正文', '第二个窗口。');
    await second.sees('还有一封没寄出的信，已保存在本机。');
    first.place.remove();
    await second.press('不在本机保存');
    await second.hears('没有在本机保存。关掉页面，文字就没有了。');
    await second.sees('还有一封没寄出的信，也不在本机保存了。', '第一个窗口。');
    expect(stored(server)).to.deep.equal([]);
    await second.press('放回那份');
    expect((await second.field('正文')).value).to.equal('第一个窗口。');
    await second.press('保存在本机');
    await second.sees('还有一封没寄出的信，已保存在本机。');
    second.place.remove();
    const reloaded = await openForm(server);
    await reloaded.sees('还有一封没寄出的信，已保存在本机。', '第二个窗口。');
    expect((await reloaded.field('正文')).value).to.equal('第一个窗口。');
  });

  it('sends files along, and a photographed letter may stand for the text', async () => {
    const page = await openForm(server);
    await writeLetter(page, { body: '' });
    await page.press('附件（可不填）');
    await chooseFile(page, photo());
    await page.sees('手写信.pdf', '已添加', '附件（1个）');
    await page.isAccessible();
    page.place.remove();
    const reloaded = await openForm(server);
    await reloaded.sees('手写信.pdf');
    await send(reloaded);
    await reloaded.sees('信已收到');
    const [upload] = await server.rows('upload');
    const [letter] = await server.rows('letter');
    expect([upload?.['owner'], upload?.['name'], letter?.['body']]).to.deep.equal([letter?.['id'], '手写信.pdf', '']);
  });

  it('says that a file was kept too long', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await page.press('附件（可不填）');
    await chooseFile(page, photo());
    await page.sees('已添加');
    await server.setClock(60 * 24 * 30);
    await send(page);
    await page.sees('附件放得太久，请重新添加。');
    expect((await page.field('正文')).value).to.equal('菜市场到东门有六盏灯不亮。');
  });
});
