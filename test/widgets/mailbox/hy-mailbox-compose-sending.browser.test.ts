import { expect } from '@open-wc/testing';
import { stored } from '../../support/comment-box.js';
import { letterNumber, openForm, send, writeLetter } from '../../support/letter-form.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, answerLost, failing, offline, outOfOrder, slow, stillHandled } from '../../support/network.js';
import { focused } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const keysOf = (network: Network): (string | null)[] => network.requests.filter(({ method }) => method === 'POST').map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));

describe('hy-mailbox-compose, sending', () => {
  let server: Server;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    network = new Network();
  });
  afterEach(async () => {
    deviceHasNetwork(true);
    localStorage.clear();
    await server.close();
  });

  it('files the letter and shows the receipt with focus on its heading', async () => {
    const page = await openForm(server);
    const before = page.events('hy-before-send-letter');
    const sent = page.events('hy-letter-sent');
    await writeLetter(page);
    await send(page);
    await page.focusIsOn('heading', '信已收到');
    await page.sees('查询码（不是短信验证码）', '和平路东段路灯不亮', '投诉', '预计12月11日前答复。', '忘了查询码，请拨打0555-12345。');
    const [letter, ...others] = await server.rows('letter');
    const number = await letterNumber(page);
    expect(others).to.deep.equal([]);
    expect(letter).to.include({ number, title: '和平路东段路灯不亮', body: '菜市场到东门有六盏灯不亮。' });
    expect(before).to.deep.equal([{ mailboxId: 'leaders' }]);
    expect(sent).to.deep.equal([{ number }]);
    expect(page.element('hy-mailbox-compose').matches(':state(sent)')).to.equal(true);
    await page.isAccessible();
    page.place.replaceChildren();
    expect(stored(server)).to.deep.equal([]);
  });

  it('sends the letter once when the button is pressed twice', async () => {
    network.become(slow(300));
    const page = await openForm(server, { network });
    await writeLetter(page);
    await page.press('检查一遍');
    const submit = await page.button('寄出');
    submit.click();
    submit.click();
    await page.sees('信已收到');
    expect(network.count('POST', '/letters')).to.equal(1);
    expect(await server.rows('letter')).to.have.length(1);
  });

  it('keeps button and focus while a slow answer is on its way, and says so', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    network.become(slow(1500));
    await page.press('检查一遍');
    const submit = await page.button('寄出');
    submit.focus();
    submit.click();
    const waiting = await page.button('正在寄出，请稍等。');
    await page.hears('正在寄出，请稍等。');
    expect([waiting, focused()]).to.deep.equal([submit, submit]);
    expect(page.element('hy-mailbox-compose').matches(':state(sending)')).to.equal(true);
    await page.sees('信已收到');
  });

  it('says that it is not known whether the letter arrived, and the second press gives the receipt of the first', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    network.become(answerLost());
    await send(page);
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    await page.isAccessible();
    const [filed] = await server.rows('letter');
    network.become();
    await page.press('再寄一次');
    expect(await letterNumber(page)).to.equal(filed?.['number']);
    expect(await server.rows('letter')).to.have.length(1);
  });

  it('asks again after a reload, and sends the same letter under the same key', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    network.become(answerLost());
    await send(page);
    await page.sees('还不知道有没有收到。');
    const [filed] = await server.rows('letter');
    page.place.remove();

    const later = new Network();
    const reloaded = await openForm(server, { network: later });
    await reloaded.sees('还不知道有没有收到。再按一次，不会重复。', '上次写的还在，已放回来。');
    await reloaded.press('再寄一次');
    expect(await letterNumber(reloaded)).to.equal(filed?.['number']);
    expect(await server.rows('letter')).to.have.length(1);
    expect(keysOf(later)[0]).to.equal(keysOf(network)[0]);
  });

  it('gives the receipt of what was sent, and keeps what was written later', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    network.become(answerLost());
    await send(page);
    await page.sees('还不知道有没有收到。');
    await page.press('修改');
    await page.fill('正文', '后来又补了一句。');
    network.become();
    await page.press('再寄一次');
    await page.sees('信已收到', '这是上一次寄出的内容。后来写的还在，没有寄出。');
    await page.press('再写一封信');
    expect((await page.field('正文')).value).to.equal('后来又补了一句。');
  });

  it('begins an empty form for another letter', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await send(page);
    await page.press('再写一封信');
    await page.focusIsOn('heading', '给领导信箱写信');
    expect((await page.field('标题')).value).to.equal('');
    expect(page.all('radio').some((radio) => (radio as HTMLInputElement).checked)).to.equal(false);
  });

  it('sends nothing and keeps the text when the page forbids it', async () => {
    const page = await openForm(server, { network });
    page.place.addEventListener('hy-before-send-letter', (event) => { event.preventDefault(); }, { once: true });
    await writeLetter(page);
    await send(page);
    await page.button('寄出');
    expect(network.count('POST', '/letters')).to.equal(0);
    await page.press('寄出');
    await page.sees('信已收到');
  });

  for (const [name, fault, words] of [
    ['the network is down', offline, '网络断了。文字已保存在本机，联网后再寄。'],
    ['the letter is too large', failing(413), '内容太长，请分两封寄。文字还在。'],
    ['it was sent too often', failing(429), '寄得太快。'],
    ['the server has no room', outOfOrder, '系统有故障，现在收不了。文字还在。请过几分钟再试，急事可打0555-6200022。'],
    ['an earlier try is still handled', stillHandled, '还不知道有没有收到。'],
  ] as const) {
    it(`says that ${name}, and keeps the text`, async () => {
      const page = await openForm(server, { network });
      await writeLetter(page);
      network.become(fault);
      if (fault === offline) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      await send(page);
      await page.sees(words);
      expect(page.text).to.contain('菜市场到东门有六盏灯不亮。');
      await page.isAccessible();
      Reflect.deleteProperty(navigator, 'onLine');
      network.become();
      await page.press('寄出');
      await page.sees('信已收到');
      expect(await server.rows('letter')).to.have.length(1);
    });
  }

  it('says that the network is back, aloud too, until the citizen goes on', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    network.become(offline);
    deviceHasNetwork(false);
    await send(page);
    await page.sees('网络断了。');
    network.become();
    deviceHasNetwork(true);
    await page.sees('网络恢复了，现在可以寄出。');
    await page.hears('网络恢复了，现在可以寄出。');
    expect(page.text).not.to.contain('网络断了');
    await page.isAccessible();
    await page.press('寄出');
    await page.seesNoMore('网络恢复了');
    await page.sees('信已收到');
  });

  it('says that there is maintenance, and until when', async () => {
    const page = await openForm(server, { network });
    await writeLetter(page);
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await send(page);
    await page.sees('正在维护，预计11月22日18:00恢复。文字已保存。');
  });
});
