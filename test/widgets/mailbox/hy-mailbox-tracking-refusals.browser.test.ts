import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { demoMailbox } from '../../../demo/server/demo-mailbox.js';
import { HeldNetwork } from '../../core/held-network.js';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { TestLetter } from '../../support/letters.js';
import { Network, answerLost, failing, offline, stillHandled } from '../../support/network.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { chooseFiles, lookUp, openLetter } from './tracking-page.js';

haveDeviceAlone();

const changes = '/letters/changes';
const keysOf = (network: Network): (string | null)[] => network.requests.filter(({ url }) => url.endsWith(changes)).map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));

describe('hy-mailbox-tracking, when a change is not taken', () => {
  let server: Server;
  let letter: TestLetter;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    letter = await TestLetter.write(server);
    await letter.waits('路灯杆上的编号');
    network = new Network();
  });
  afterEach(() => server.close());

  const open = (): Promise<Page> => openLetter(server, letter, { network });
  const supplements = async (): Promise<number> => (await letter.look()).events.filter(({ kind }) => kind === 'supplemented').length;

  async function write(text = '东12号到东17号。'): Promise<Page> {
    const page = await open();
    await page.find('group', /^答复后，可以公开这封信吗/);
    await page.fill('补充的情况', text);
    return page;
  }

  it('sends once when the button is pressed twice, and says that it is on its way', async () => {
    const page = await write();
    const held = new HeldNetwork();
    network.become(held.fetch);
    await page.press('提交补充');
    await page.hears('正在提交，请稍等。');
    expect(page.element('hy-mailbox-tracking').matches(':state(sending)')).to.equal(true);
    await page.press('正在提交，请稍等。');
    network.become();
    held.release();
    await page.sees('已补充，接着办理。');
    expect(network.count('POST', changes)).to.equal(1);
  });

  it('shows nothing of a letter whose answer comes after the element was given another server', async () => {
    const page = await openLetter(server, letter);
    await page.fill('补充的情况', '东12号到东17号。');
    await page.press('提交补充');
    page.element('hy-mailbox-tracking').baseUrl = server.otherOriginBaseUrl;
    await page.find('textbox', '编号');
    const other = await TestLetter.write(server, { title: '东湖公园座椅太少' });
    await lookUp(page, other.receipt);
    await page.focusIsOn('heading', '东湖公园座椅太少');
    expect(await supplements()).to.equal(1);
    expect(page.text).not.to.contain('东12号到东17号。');
  });

  it('sends the same once more under the same key while nobody knows whether it arrived', async () => {
    const page = await write();
    network.become(answerLost());
    await page.press('提交补充');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    await until(() => focused().id === 'problem-supplement', () => `Focus is on ${focused().localName}.`);
    network.become(stillHandled);
    await page.press('再提交一次');
    await page.sees('还不知道有没有收到。');
    network.become();
    await page.press('再提交一次');
    await page.sees('已补充，接着办理。');
    expect(new Set(keysOf(network)).size).to.equal(1);
    expect(await supplements()).to.equal(1);
  });

  it('keeps what was written on while the outcome was unknown, and gives it to copy', async () => {
    const page = await write();
    network.become(answerLost());
    await page.press('提交补充');
    await page.button('再提交一次');
    await page.fill('补充的情况', '东12号到东17号，还有北门。');
    network.become();
    await page.press('再提交一次');
    await page.sees('上一次提交的已收到。后来写的还在，还没有提交。');
    expect((await page.field('补充的情况')).value).to.equal('东12号到东17号，还有北门。');
    expect((await letter.look()).events[0]?.note).to.equal('东12号到东17号。');
    expect(page.has('button', '提交补充')).to.equal(false);
    await page.button('复制文字');
    await page.press('清空');
    await page.focusIsOn('button', '放回来');
    expect(page.has('textbox', '补充的情况')).to.equal(false);
  });

  it('takes a new key after a definite refusal', async () => {
    await server.configure({ rateLimits: { ...demoConfig.rateLimits, change: { capacity: 0, perMinute: 0.1 } } });
    const page = await write();
    await page.press('提交补充');
    await page.sees('提交得太快。请10分钟后再试。', '文字还在，没有丢失。');
    await server.configure({ rateLimits: demoConfig.rateLimits });
    await page.press('提交补充');
    await page.sees('已补充，接着办理。');
    expect(new Set(keysOf(network)).size).to.equal(2);
  });

  it('reads the letter again when it has gone on, says what is possible, and keeps the text', async () => {
    const page = await write();
    await letter.change({ kind: 'supplement', text: '从别的设备补充的。' });
    await page.press('提交补充');
    await page.sees('情况刚有变化，现在不能这样办。', '现在可以：改公开的选择、撤回。', '文字还在，没有丢失。', '从别的设备补充的。', '云河市城市管理局正在办理');
    expect((await page.field('补充的情况')).value).to.equal('东12号到东17号。');
    expect(page.has('button', '提交补充')).to.equal(false);
    await page.button('复制文字');
  });

  it('says so at the button that withdraws, and goes back to the letter', async () => {
    const page = await open();
    await page.press('撤回这封信');
    await letter.change({ kind: 'withdraw' });
    await page.press('撤回');
    await page.sees('情况刚有变化，现在不能这样办。', '这封信没有变。', '11月22日已撤回，不再办理。');
    await page.press('不撤回');
    await page.focusIsOn('heading', '和平路东段路灯不亮');
    expect(page.has('button', '撤回')).to.equal(false);
  });

  it('shows at its field what is too long', async () => {
    const page = await write('长'.repeat(2003));
    await page.press('提交补充');
    await page.focusIsOn('textbox', '补充的情况');
    await page.sees('多了3字，请缩短到2000字以内');
    await page.fill('补充的情况', '东12号到东17号。');
    await page.seesNoMore('多了3字');
    await page.press('提交补充');
    await page.sees('已补充，接着办理。');
  });

  it('says at the field when a file is not there any more, and takes the words without it', async () => {
    const page = await write();
    await page.press('附件（可不填）');
    await chooseFiles(page, new File(['%PDF-1.4\n% 路灯\ntrailer<<>>\n%%EOF\n'], '路灯.pdf', { type: 'application/pdf' }));
    await page.sees('已添加');
    const [upload] = await server.rows('upload');
    await letter.change({ kind: 'supplement', uploads: [String(upload?.['id'])] });
    await letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯杆上的编号' }]);
    await page.press('提交补充');
    await page.sees('附件没有收到，请重新添加。');
    expect((await page.field('补充的情况')).value).to.equal('东12号到东17号。');
    await page.press('提交补充');
    await page.sees('已补充，接着办理。');
  });

  const otherWording = () => server.configure({ mailboxes: [{ ...demoMailbox, publicationConsent: { version: '2026-02', text: '可以，隐去姓名电话', note: '不公开也一样办理。' } }] });

  it('shows at the choice that its wording has changed, and sends the new one', async () => {
    await letter.change({ kind: 'consent', consent: { given: false, version: demoMailbox.publicationConsent.version } });
    const page = await open();
    await page.press('可以，隐去个人信息', 'radio');
    await otherWording();
    await page.press('保存选择');
    await page.sees('公开说明有更新，请再看一遍。');
    await page.find('radio', '可以，隐去姓名电话');
    await page.press('保存选择');
    await page.sees('选择已保存。');
  });

  it('takes consent back although its wording has changed meanwhile', async () => {
    const page = await open();
    await page.press('不要公开', 'radio');
    await otherWording();
    await page.press('保存选择');
    await page.sees('选择已保存。', '不再同意公开');
    expect((await letter.look()).consent).to.equal(false);
  });

  it('says that the network is down, when maintenance ends, and what to do when the server is out of order', async () => {
    const page = await write();
    network.become(offline);
    await page.press('提交补充');
    await page.sees('再按一次，不会重复。');
    network.become(failing(500));
    await page.press('再提交一次');
    await page.sees('再按一次，不会重复。');
    network.become();
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await page.press('再提交一次');
    await page.sees('正在维护，预计11月22日18:00恢复。', '文字还在，没有丢失。');
    expect((await page.field('补充的情况')).value).to.equal('东12号到东17号。');
    await server.configure({ maintenance: null });
    await page.press('提交补充');
    await page.sees('已补充，接着办理。');
    expect(await supplements()).to.equal(1);
  });
});
