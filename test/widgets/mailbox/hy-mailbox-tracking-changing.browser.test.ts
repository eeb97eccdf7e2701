import { expect } from '@open-wc/testing';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { TestLetter } from '../../support/letters.js';
import { Network } from '../../support/network.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { chooseFiles, openLetter } from './tracking-page.js';

haveDeviceAlone();

const changes = '/letters/changes';
const pdf = (name = '路灯.pdf'): File => new File(['%PDF-1.4\n% 路灯\ntrailer<<>>\n%%EOF\n'], name, { type: 'application/pdf' });

describe('hy-mailbox-tracking, what the writer may do', () => {
  let server: Server;
  let letter: TestLetter;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    letter = await TestLetter.write(server);
    network = new Network();
  });
  afterEach(() => server.close());

  const open = (): Promise<Page> => openLetter(server, letter, { network });
  const focusIsOnWhatWasSaid = (words: string): Promise<unknown> => until(() => focused().id === 'said' && focused().textContent?.includes(words), () => `Focus is on ${focused().localName} ${focused().id}.`);

  it('offers only what the letter allows', async () => {
    const page = await open();
    await page.button('撤回这封信');
    await page.find('group', /^答复后，可以公开这封信吗/);
    expect(page.names('button')).to.deep.equal(['看这封信', '保存选择', '撤回这封信', '保存这封信', '复制', '打印', '查另一封']);
  });

  it('asks for what is missing, sends words and files, and says that work goes on', async () => {
    await letter.waits('路灯杆上的编号');
    const page = await open();
    await page.sees('需要补充情况，等待期间不计时。');
    await page.find('heading', '请补充：路灯杆上的编号');
    const told = page.events('hy-letter-changed');
    await page.fill('补充的情况', '东12号到东17号。');
    expect(page.has('button', '查另一封'), 'what would be lost').to.equal(false);
    await page.press('附件（可不填）');
    await page.sees('最多3个，每个不超过10MB。');
    await chooseFiles(page, pdf());
    await page.sees('路灯.pdf', '已添加');
    await page.press('提交补充');
    await focusIsOnWhatWasSaid('已补充，接着办理。');
    await page.hears('已补充，接着办理。');
    await page.sees('云河市城市管理局正在办理', '东12号到东17号。');
    expect(page.has('textbox', '补充的情况')).to.equal(false);
    expect(told).to.deep.equal([{ kind: 'supplement' }]);
    const { attachments, events } = await letter.look();
    expect([attachments.map(({ name }) => name), events[0]?.note]).to.deep.equal([['路灯.pdf'], '东12号到东17号。']);
    const [upload] = await server.rows('upload');
    expect(upload?.['purpose']).to.equal('letter');
  });

  it('says what is missing, and takes a file without a word', async () => {
    await letter.waits();
    const page = await open();
    await page.press('提交补充');
    await page.focusIsOn('textbox', '补充的情况');
    await page.sees('请写下要补充的情况，或添加附件');
    await page.press('附件（可不填）');
    await chooseFiles(page, pdf());
    await page.sees('已添加');
    await page.press('去掉路灯.pdf');
    await page.seesNoMore('路灯.pdf');
    await until(() => focused().matches('input[type=file]'), () => `Focus is on ${focused().localName}.`);
    await chooseFiles(page, pdf());
    await page.sees('已添加');
    await page.press('提交补充');
    await page.sees('已补充，接着办理。');
    expect((await letter.look()).attachments).to.have.length(1);
  });

  it('takes a rating once, with one press, and asks the satisfied for no reason', async () => {
    await letter.inHand();
    await letter.answer();
    const page = await open();
    await page.find('group', '对答复满意吗');
    await page.press('提交评价');
    await page.focusIsOn('radio', '非常满意');
    await page.sees('请选一项');
    expect(page.names('radio').slice(0, 5)).to.deep.equal(['非常满意', '满意', '基本满意', '不满意', '非常不满意']);
    await page.press('基本满意', 'radio');
    expect(page.has('textbox', /哪里不满意/)).to.equal(false);
    await page.press('提交评价');
    await focusIsOnWhatWasSaid('评价已收到，谢谢。');
    await page.sees('评价：基本满意');
    expect(page.has('group', '对答复满意吗')).to.equal(false);
    expect((await letter.look()).answers[0]?.rating).to.equal('fairly-satisfied');
  });

  it('asks the dissatisfied why, and has the letter handled once more', async () => {
    await letter.inHand();
    await letter.answer();
    const page = await open();
    await page.press('不满意', 'radio');
    await page.press('提交评价');
    await page.focusIsOn('textbox', '请说说哪里不满意，会再办一次。');
    await page.sees('请说说哪里不满意');
    await page.fill(/哪里不满意/, '修好两天又灭了两盏。');
    await page.press('提交评价');
    await focusIsOnWhatWasSaid('评价已收到，会再办一次。');
    await page.sees('云河市城市管理局正在再次办理。', '评价：不满意，再次办理', '修好两天又灭了两盏。');
    await letter.answer('又换了两盏。');
    await letter.change({ kind: 'rate', rating: 'dissatisfied', text: '还是不行。' });
    const second = await open();
    await second.sees('又换了两盏。', '还是不行。');
    expect(second.has('group', '对答复满意吗')).to.equal(false);
  });

  it('asks again once, and leaves it as it was when the writer thinks better of it', async () => {
    await letter.inHand();
    await letter.answer();
    const page = await open();
    await page.press('追问');
    await page.focusIsOn('textbox', '还想问什么');
    await page.press('不问了');
    await page.focusIsOn('button', '追问');
    await page.press('追问');
    await page.fill('还想问什么', '菜市场南门的呢');
    await page.press('不问了');
    await page.focusIsOn('button', '放回来');
    await page.press('放回来');
    await page.focusIsOn('textbox', '还想问什么');
    expect((await page.field('还想问什么')).value).to.equal('菜市场南门的呢');
    await page.fill('还想问什么', '');
    await page.press('提交追问');
    await page.sees('请写下还想问什么');
    await page.fill('还想问什么', '菜市场北门的呢');
    await page.press('提交追问');
    await focusIsOnWhatWasSaid('追问已收到，会再办一次。');
    await page.sees('追问，再次办理', '菜市场北门的呢');
    expect(page.has('button', '追问')).to.equal(false);
  });

  it('changes the choice about publication in both directions, where it stands', async () => {
    const page = await open();
    await page.press('保存选择');
    await page.sees('选择没有变');
    await page.press('不要公开', 'radio');
    await page.press('保存选择');
    await page.sees('选择已保存。');
    await page.hears('选择已保存。');
    expect((await letter.look()).consent).to.equal(false);
    await page.press('可以，隐去个人信息', 'radio');
    await page.press('保存选择');
    await page.sees('选择已保存。');
    await until(() => network.count('POST', changes) === 2, () => 'It was not sent.');
    await page.button('保存选择');
    expect((await letter.look()).consent).to.equal(true);
  });

  it('withdraws only when it was asked again, in the page', async () => {
    const page = await open();
    const told = page.events('hy-letter-changed');
    await page.press('撤回这封信');
    await page.sees('撤回后不再办理，也不答复，不能恢复。');
    await until(() => focused().id === 'sure', () => `Focus is on ${focused().localName}.`);
    await page.press('不撤回');
    await page.focusIsOn('button', '撤回这封信');
    await page.press('撤回这封信');
    await page.press('撤回');
    await focusIsOnWhatWasSaid('信已撤回。');
    await page.sees('11月22日已撤回，不再办理。', '已撤回');
    expect(told).to.deep.equal([{ kind: 'withdraw' }]);
    expect(page.names('button')).to.deep.equal(['看这封信', '保存这封信', '复制', '打印', '查另一封']);
  });
});
