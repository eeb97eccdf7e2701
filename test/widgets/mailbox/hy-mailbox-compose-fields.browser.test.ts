import { expect } from '@open-wc/testing';
import { demoMailbox } from '../../../demo/server/demo-mailbox.js';
import { openForm, select, send, writeLetter } from '../../support/letter-form.js';
import { until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-mailbox-compose, its fields', () => {
  let server: Server;
  let page: Page;
  beforeEach(async () => {
    server = await startServer();
    page = await openForm(server);
  });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  it('says what fits a kind of letter once it is chosen, and by when it is answered', async () => {
    expect(page.text).not.to.contain('行政复议').and.not.to.contain('前答复。');
    await page.press(/^投诉/, 'radio');
    await page.sees('不服行政处罚等决定的，可以申请行政复议。', '电话0555-6200022', '预计12月11日前答复。');
    await page.press('咨询 – 想问政策，或怎么办事', 'radio');
    await page.sees('预计11月27日前答复。');
    expect(page.text).not.to.contain('行政复议');
  });

  it('names what is missing in lines that a finger can hit', async () => {
    await page.press('检查一遍');
    const lines = await until(() => { const links = page.all('link', /^请/); return links.length > 2 && links; }, () => page.text);
    const boxes = lines.map((line) => line.getBoundingClientRect());
    expect(boxes.every(({ height }) => height >= 44), String(boxes.map(({ height }) => height))).to.equal(true);
    expect(boxes.slice(1).every(({ top }, place) => top - (boxes[place]?.bottom ?? 0) >= 8)).to.equal(true);
  });

  it('says where other things belong when asked', async () => {
    expect(page.text).not.to.contain('请到信访局登记');
    await page.press('看看该找谁');
    await page.sees('信访事项，请到信访局登记。', '正在打官司、仲裁或复议的，请走原程序。');
    await page.isAccessible();
  });

  it('passes a letter on unless its writer says to whom', async () => {
    const list = (await page.find('select', '写给谁')) as HTMLSelectElement;
    expect([...list.options].map(({ text }) => text)).to.deep.equal(['请帮我转交', '市长林闻溪', '副市长周海宁', '云河市园林绿化局', '云河市城市管理局']);
    expect(list.selectedIndex).to.equal(0);
    await writeLetter(page);
    await select(page, '写给谁', '市长林闻溪');
    await page.fill('事情发生在哪里（可不填）', '菜市场门口');
    await send(page);
    await page.sees('信已收到');
    expect((await server.rows('letter'))[0]).to.include({ recipient_id: 'mayor', place: '菜市场门口', category: 'complaint', consent_given: 0 });
  });

  it('asks of a report which department it is about, and does not ask whether it may be public', async () => {
    expect(page.has('select', '举报哪个单位（可不填）')).to.equal(false);
    await page.press('可以，隐去个人信息', 'checkbox');
    await writeLetter(page, { category: /^举报/, title: '停车场收费没有公示' });
    await page.sees('举报信不公开，也不转给被举报单位。', '这类信不公开。', '承办的工作人员能看到全部内容。');
    expect(page.text).not.to.include('公开时不显示');
    expect(page.has('checkbox', '可以，隐去个人信息')).to.equal(false);
    await select(page, '举报哪个单位（可不填）', '云河市园林绿化局');
    await page.isAccessible();
    await send(page);
    await page.sees('信已收到');
    expect((await server.rows('letter'))[0]).to.include({ category: 'report', about_unit_id: 'parks', consent_given: 0 });
  });

  it('shows at its field that a report is not given to whom it is about', async () => {
    await writeLetter(page, { category: /^举报/, title: '停车场收费没有公示' });
    await select(page, '写给谁', '云河市园林绿化局');
    await select(page, '举报哪个单位（可不填）', '云河市园林绿化局');
    await send(page);
    await page.focusIsOn('select', '写给谁');
    await page.sees('举报信不转给被举报单位，请选“请帮我转交”。');
    await select(page, '写给谁', '请帮我转交');
    await send(page);
    await page.sees('信已收到');
  });

  it('takes consent that the citizen gave, and never gives it itself', async () => {
    const [consent] = page.all('checkbox', '可以，隐去个人信息') as HTMLInputElement[];
    expect(consent?.checked).to.equal(false);
    await writeLetter(page);
    await page.press('可以，隐去个人信息', 'checkbox');
    await send(page);
    await page.sees('信已收到');
    expect((await server.rows('letter'))[0]).to.include({ consent_given: 1 });
  });

  it('lists what is missing, each a link to its field, and moves focus to the first', async () => {
    await page.press('检查一遍');
    await page.focusIsOn('radio', /^咨询/);
    await page.find('group', '有5处需要修改');
    await page.hears('有5处需要修改');
    await page.sees('请选择这封信想说什么', '请写标题，5到30个字', '请写正文，或拍照上传手写信', '请填姓名', '请填手机号');
    await page.isAccessible();
    await page.press('请填手机号', 'link');
    await page.focusIsOn('textbox', '手机号');
    expect(await server.rows('letter')).to.deep.equal([]);
  });

  it('shows what the server refused at its field', async () => {
    await writeLetter(page);
    await server.configure({ mailboxes: [{ ...demoMailbox, limits: { ...demoMailbox.limits, maxBodyLength: 4 } }] });
    await send(page);
    await page.focusIsOn('textbox', '正文');
    await page.sees('正文多了9字，请缩短');
    await page.fill('正文', '灯不亮。');
    await send(page);
    await page.sees('信已收到');
  });

  it('tells how much may still be written only near the end', async () => {
    await page.fill('标题', '路灯不亮了');
    await page.fill('正文', '字'.repeat(1700));
    expect(page.text).not.to.contain('还可写');
    await page.fill('标题', '字'.repeat(27));
    await page.sees('还可写3字');
    await page.fill('正文', '字'.repeat(2010));
    await page.sees('多了10字');
  });

  it('warns of personal data in title and text, until its writer keeps it', async () => {
    await page.fill('标题', '请打13812345678找我');
    await page.sees('文字里好像有电话号码，公开前建议删去。');
    await page.press('去看看');
    const title = (await page.focusIsOn('textbox', '标题')) as HTMLInputElement;
    expect(title.value.slice(title.selectionStart ?? 0, title.selectionEnd ?? 0)).to.equal('13812345678');
    await page.press('保留');
    await page.seesNoMore('文字里好像有电话号码');
    await page.fill('正文', '邮箱是 li@example.cn。');
    await page.sees('文字里好像有邮箱');
    await page.press('去看看');
    const body = (await page.focusIsOn('textbox', '正文')) as HTMLTextAreaElement;
    expect(body.value.slice(body.selectionStart, body.selectionEnd)).to.equal('li@example.cn');
    await page.press('保留');
    await page.seesNoMore('文字里好像有邮箱');
  });

  it('takes a letter for somebody else with name and relation', async () => {
    await page.press('替别人写（可不填）');
    await page.fill('这个人的姓名', '王芳');
    await writeLetter(page);
    await page.press('检查一遍');
    await page.focusIsOn('textbox', '和写信人的关系');
    await page.sees('请填和写信人的关系');
    await page.fill('和写信人的关系', '母亲');
    await send(page);
    await page.sees('信已收到');
  });

  it('shows the whole letter once more before it leaves, and goes back to the form', async () => {
    await writeLetter(page, { category: /^举报/, title: '停车场收费没有公示', body: '两行，\n都在。' });
    await select(page, '写给谁', '市长林闻溪');
    await select(page, '举报哪个单位（可不填）', '云河市园林绿化局');
    await page.press('检查一遍');
    await page.focusIsOn('heading', '检查一遍');
    await page.sees('类别', '举报', '市长林闻溪', '云河市园林绿化局', '停车场收费没有公示', '张明', '13900001234', '不公开', '预计12月11日前答复。');
    for (const words of ['替谁写', '附件', '发生在哪里']) expect(page.text).not.to.contain(words);
    await page.isAccessible();
    expect(await server.rows('letter')).to.deep.equal([]);
    await page.press('修改');
    await page.focusIsOn('heading', '给领导信箱写信');
    expect((await page.field('正文')).value).to.equal('两行，\n都在。');
    await send(page);
    await page.sees('信已收到');
  });

  it('asks for nothing that the agency did not configure', async () => {
    page.place.remove();
    await server.configure({
      mailboxes: [{ ...demoMailbox, onBehalf: false, declines: [], emergency: [], handles: [], recipients: [], readingNotes: { version: '2026-01', lines: [] }, identityFields: [] }],
    });
    const bare = await openForm(server);
    for (const words of ['替别人写', '看看该找谁', '有危险', '这里受理', '写信须知', '怎样联系']) expect(bare.text).not.to.contain(words);
    await until(() => bare.has('button', '检查一遍'), () => bare.text);
    await bare.isAccessible();
  });
});
