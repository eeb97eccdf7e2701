import { expect } from '@open-wc/testing';
import { newKey, createClient } from '../../../src/client/index.js';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { TestLetter } from '../../support/letters.js';
import { Network } from '../../support/network.js';
import { until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { openLetter } from './tracking-page.js';

haveDeviceAlone();

describe('hy-mailbox-tracking, reading a letter', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(() => server.close());

  it('shows who has it since when, and each step in words, the newest first', async () => {
    const letter = await TestLetter.write(server);
    await letter.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'parks' }], ['parks', { kind: 'send-back', staffNote: '路灯归城管局。' }]);
    await server.setClock('2026-11-24T09:20:00+08:00');
    await letter.steps(['drafter', { kind: 'transfer', unitId: 'city' }], ['city', { kind: 'sign-in' }], ['drafter', { kind: 'extend', workdays: 5, publicNote: '电缆要更换，材料在路上。' }]);
    const page = await openLetter(server, letter);
    await page.sees('云河市城市管理局正在办理，11月24日收到。', '预计12月18日前答复。');
    expect(page.text).not.to.contain('路灯归城管局');
    const words = page.text.slice(page.text.indexOf('办理经过')).split('\n');
    const steps = ['答复延期到12月18日', '云河市城市管理局签收，开始办理', '转给云河市城市管理局办理', '云河市园林绿化局退回，另找单位办理', '转给云河市园林绿化局办理', '已受理', '信已收到'];
    expect(words.filter((line) => steps.includes(line))).to.deep.equal(steps);
    expect(words.slice(1, 4)).to.deep.equal(['11月24日09:20', '答复延期到12月18日', '电缆要更换，材料在路上。']);
  });

  it('holds the letter itself, its place and its files behind one press', async () => {
    const client = createClient({ baseUrl: server.baseUrl });
    const photo = new File(['%PDF-1.4\n% 路灯\ntrailer<<>>\n%%EOF\n'], '路灯.pdf', { type: 'application/pdf' });
    const upload = await client.uploads.create('letter', 'leaders', { name: photo.name, content: photo }, { key: newKey() });
    const letter = await TestLetter.write(server, { uploads: [upload.id], body: '第一行\n第二行' });
    const page = await openLetter(server, letter);
    expect(page.text).not.to.contain('第一行');
    await page.press('看这封信');
    await page.sees('第一行', '和平路菜市场门口', '路灯.pdf', '答复后可以公开，隐去个人信息');
    const text = [...page.element('hy-mailbox-tracking').renderRoot.querySelectorAll<HTMLElement>('.words')].find((each) => each.textContent?.startsWith('第一行'));
    expect(text && getComputedStyle(text).whiteSpace).to.match(/^(?:pre-wrap|preserve)/);
  });

  it('shows the answer with unit and day, and promises no day any more', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await server.setClock('2026-11-30T16:40:00+08:00');
    await letter.answer('六盏路灯已经换好。\n当晚全部亮灯。');
    const page = await openLetter(server, letter);
    await page.sees('11月30日已答复。', '六盏路灯已经换好。', '云河市城市管理局已答复');
    await page.find('article', '云河市城市管理局，11月30日');
  });

  it('shows a corrected answer with the reason, and the words from before behind one press', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await letter.answer('六盏路灯11月28日换好。');
    await server.setClock('2026-12-02T09:00:00+08:00');
    await letter.correct('六盏路灯11月27日换好。', '日期写错了。');
    const page = await openLetter(server, letter);
    await page.sees('六盏路灯11月27日换好。', '更正于12月2日，原因：日期写错了。', '更正了答复');
    expect(page.text).not.to.contain('11月28日换好');
    await page.press('更正前的答复');
    await page.sees('六盏路灯11月28日换好。');
  });

  it('says who helps and that another letter is answered with it, without a word of staff or of the other letter', async () => {
    const [letter, other] = [await TestLetter.write(server), await TestLetter.write(server, { title: '菜市场门口的灯灭了' })];
    await other.inHand();
    await other.steps(['drafter', { kind: 'co-handle', unitId: 'parks', staffNote: '树挡住了灯。' }]);
    await letter.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'join', intoNumber: other.receipt.number }]);
    await other.steps(['parks', { kind: 'contribute', staffNote: '树下周修剪。' }]);
    const page = await openLetter(server, letter);
    await page.sees('云河市城市管理局办理，和同一件事的另一封信一起答复。', '云河市园林绿化局协助办理。', '同一件事另有来信，一起办理', '云河市园林绿化局给出了意见', '预计12月11日前答复。');
    for (const hidden of ['树', '菜市场门口的灯灭了', other.receipt.number]) expect(page.text).not.to.contain(hidden);
    await page.sees('撤回这封信');
    expect(page.text).not.to.contain('保存选择');
    await page.press('看这封信');
    await page.sees('和另一封信一起答复，这封信不单独公开');
  });

  it('says why it was not taken up', async () => {
    const letter = await TestLetter.write(server);
    await letter.steps(['drafter', { kind: 'refuse', reasonCode: 'petition' }]);
    const page = await openLetter(server, letter);
    await page.sees('11月22日答复：这封信没有受理。', '这件事属于信访，请到信访局登记，电话0555-6200077。', '没有受理');
    await page.button('保存这封信');
    expect(page.names('button')).to.deep.equal(['看这封信', '保存这封信', '复制', '打印', '查另一封']);
  });

  it('says openly that the promised day is past', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await server.setClock('2026-12-14T09:00:00+08:00');
    const page = await openLetter(server, letter);
    await page.sees('原定12月11日前答复，现在还没有答复。', '可以打0555-12345催办。');
    expect(page.text).not.to.contain('预计12月11日前答复。\n原定');
  });

  it('says so also while something is asked for that could have been asked in time', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await server.setClock('2026-12-14T09:00:00+08:00');
    await letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯的编号' }]);
    const page = await openLetter(server, letter);
    await page.sees('请补充：路灯的编号', '需要补充情况，等待期间不计时。', '原定12月11日前答复，现在还没有答复。');
  });

  it('says that the letter goes on without what was asked for, why, and by when it is answered then', async () => {
    const letter = await TestLetter.write(server);
    await letter.waits();
    await server.setClock('2026-11-30T09:00:00+08:00');
    await letter.steps(['city', { kind: 'resume', publicNote: '电话里说清楚了。' }]);
    const page = await openLetter(server, letter);
    await page.sees('云河市城市管理局正在办理', '预计12月21日前答复。', '不再等补充，继续办理', '电话里说清楚了。');
    expect(page.has('textbox', '补充的情况')).to.equal(false);
  });

  it('copies and saves the whole letter on the device, without its code', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await letter.answer();
    const network = new Network();
    const page = await openLetter(server, letter, { network });
    const asked = network.requests.length;
    const saved: HTMLAnchorElement[] = [];
    const onClick = (event: Event): void => {
      const [link] = event.composedPath();
      if (link instanceof HTMLAnchorElement && link.download) {
        event.preventDefault();
        saved.push(link);
      }
    };
    // The link stands in no document, so nothing but itself hears its click.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function listenAndClick(): void {
      this.addEventListener('click', onClick);
      click.call(this);
    };
    try {
      await page.press('保存这封信');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    await page.sees('已存成文本文件，里面没有查询码。');
    await page.hears('已存成文本文件，里面没有查询码。');
    const [link] = saved;
    expect(link?.download).to.equal(`${letter.receipt.number}.txt`);
    const text = await (await fetch(link?.href ?? '')).text();
    expect(text).to.contain('和平路从菜市场到东门').and.to.contain('六盏路灯已经换好。').and.to.contain('信已收到').and.not.to.contain(letter.receipt.code);
    expect(network.requests.slice(asked).filter(({ url }) => !url.endsWith('/form'))).to.deep.equal([]);
  });

  it('opens what is folded while it is printed', async () => {
    const letter = await TestLetter.write(server);
    const page = await openLetter(server, letter);
    window.dispatchEvent(new Event('beforeprint'));
    await page.sees('和平路从菜市场到东门');
    window.dispatchEvent(new Event('afterprint'));
    await until(() => !page.text.includes('和平路从菜市场到东门'), () => 'It stays open.');
  });

  it('shows the wording before it is public, and then where it stands', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await letter.answer('六盏路灯已经换好。');
    await letter.publish('有六盏路灯不亮。');
    const page = await openLetter(server, letter);
    await page.sees('公开后大家看到的', '11月25日起公开。不同意，可以改选“不要公开”。', '有六盏路灯不亮。', '决定公开');
    page.place.remove();
    await server.setClock('2026-11-26T09:00:00+08:00');
    const later = await openLetter(server, letter);
    await later.press('公开后大家看到的');
    await later.sees('已经公开。不同意，可以改选“不要公开”。');
    expect(new URL((await later.find('link', '看公开的网页') as HTMLAnchorElement).href).pathname).to.match(/^\/letters\/[0-9a-z]{12}$/);
  });
});
