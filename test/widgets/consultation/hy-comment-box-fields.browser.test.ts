import { expect } from '@open-wc/testing';
import { addClause, openBox } from '../../support/comment-box.js';
import { elementsBelow } from '../../support/accessible-names.js';
import { Network, slow } from '../../support/network.js';
import type { Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const limits = { maxItems: 20, maxReasonLength: 2000, maxSuggestedTextLength: 4000, maxBodyBytes: 262_144 };

/** The texts that a control is described by; an id without an element in the same root gives undefined. */
function descriptions(control: Element): (string | undefined)[] {
  const root = control.getRootNode() as ShadowRoot;
  return (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => root.getElementById(id)?.textContent?.trim());
}

describe('hy-comment-box, what has to be mended', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
  });
  afterEach(() => server.close());

  it('says at the field what is missing, and moves focus there', async () => {
    const network = new Network();
    const page = await openBox(server, { network });
    await page.press('提交意见');
    const field = await page.focusIsOn('textbox', '意见');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptions(field)).to.deep.equal(['写写实际情况，举个例子更清楚。', '请写下对全文的意见']);
    await page.hears('有1处需要修改');
    expect(page.text).not.to.contain('有1处需要修改');
    expect(network.count('POST', '/submissions')).to.equal(0);
  });

  it('forgets an error as soon as its field changes', async () => {
    const page = await openBox(server);
    await page.press('提交意见');
    await page.sees('请写下对全文的意见');
    await page.fill('意见', '写了。');
    await page.seesNoMore('请写下对全文的意见');
    expect((await page.field('意见')).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('lists two errors and more with a link to each field, also of an opinion that is not open', async () => {
    const page = await openBox(server);
    await addClause(page, '3', '第三条');
    await addClause(page, '5', '第五条');
    await page.press('提交2条意见');
    await page.find('group', '有2处需要修改');
    await page.sees('针对第三条');
    await page.focusIsOn('textbox', '理由');
    expect(page.names('link')).to.include.members(['请写下对第三条的意见', '请写下对第五条的意见']);
    await page.press('请写下对第五条的意见', 'link');
    const field = await page.focusIsOn('textbox', '理由');
    expect(descriptions(field)).to.include('请写下对第五条的意见');
  });

  it('takes away with an opinion what was wrong with it', async () => {
    const page = await openBox(server);
    await addClause(page, '3', '第三条');
    await addClause(page, '5', '第五条');
    await page.fill('理由', '座椅还要多一点。');
    await page.press('提交2条意见');
    await page.sees('请写下对第三条的意见');
    await page.press('去掉针对第三条');
    await page.sees('已去掉针对第三条的意见。');
    await page.seesNoMore('请写下对第三条的意见');
  });

  it('counts signs as a reader does, and tells them only when the end is near', async () => {
    await server.configure({ limits: { ...limits, maxReasonLength: 300 } });
    const page = await openBox(server);
    await page.fill('意见', '字'.repeat(99));
    expect(page.text).not.to.contain('还可写');
    await page.fill('意见', '😀'.repeat(298));
    await page.sees('还可写2字');
    await page.fill('意见', '😀'.repeat(303));
    await page.sees('多了3字');
    await page.press('提交意见');
    await page.sees('理由多了3字，请缩短');
    await page.fill('意见', '👍'.repeat(300));
    await page.sees('还可写0字');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('opinion'))[0]?.['reason']).to.equal('👍'.repeat(300));
  });

  it('says that a wording is too long at the wording', async () => {
    await server.configure({ limits: { ...limits, maxSuggestedTextLength: 10 } });
    const page = await openBox(server);
    await addClause(page, '3', '第三条');
    await page.press('直接改原文');
    await page.fill('建议改成', '每天五时三十分开门。😀😀');
    await page.press('提交意见');
    // The field had the focus already: its words tell when the check has been made.
    await page.sees('这一条多了2字，请缩短');
    const field = await page.focusIsOn('textbox', '建议改成');
    expect(descriptions(field)).to.include('这一条多了2字，请缩短');
  });

  it('gives every description an element in the same root', async () => {
    const page = await openBox(server);
    await page.press('提交意见');
    await page.sees('请写下对全文的意见');
    for (const control of elementsBelow(page.place).filter((element) => element.hasAttribute('aria-describedby'))) {
      expect(descriptions(control), control.id).not.to.include(undefined);
    }
  });
});

describe('hy-comment-box, personal data in the text', () => {
  let server: Server;
  let page: Page;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());
  beforeEach(async () => {
    page = await openBox(server);
    await page.fill('意见', '请打我手机１３８-1234-5678，晚上都在。');
    await page.sees('文字里好像有电话号码，公开前建议删去。');
  });
  afterEach(async () => {
    if (page.has('textbox', '意见')) await page.fill('意见', '');
  });

  it('selects the number where the writer asks to see it', async () => {
    await page.press('去看看');
    const field = await page.focusIsOn('textbox', '意见') as HTMLTextAreaElement;
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('１３８-1234-5678');
  });

  it('is quiet about what the writer keeps, and speaks of the next', async () => {
    await page.press('保留');
    await page.seesNoMore('文字里好像有电话号码');
    await page.fill('意见', '请打我手机１３８-1234-5678，或者写到chen@example.com。');
    await page.sees('文字里好像有邮箱，公开前建议删去。');
  });

  it('does not keep it from being sent', async () => {
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
  });
});

describe('hy-comment-box, who writes', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
  });
  afterEach(() => server.close());

  it('folds away what need not be told, and sends none of it', async () => {
    const page = await openBox(server);
    expect(page.has('textbox', '姓名（可不填）')).to.equal(false);
    await page.press('留下姓名或联系方式（可不填）');
    await page.sees('方便工作人员称呼。', '有不清楚的地方，用来联系。');
    const phone = await page.field('手机号（可不填）');
    expect([phone.type, phone.autocomplete]).to.deep.equal(['tel', 'tel']);
    await page.fill('意见', '不留姓名。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('submission'))[0]).to.include({ contact: null });
  });

  it('stays unfolded while a name is typed and taken back', async () => {
    const page = await openBox(server);
    await page.press('留下姓名或联系方式（可不填）');
    await page.fill('姓名（可不填）', '陈');
    await page.fill('姓名（可不填）', '');
    await page.element('hy-comment-box').updateComplete;
    expect(page.has('textbox', '姓名（可不填）')).to.equal(true);
  });

  it('keeps a name sealed in the database', async () => {
    const page = await openBox(server);
    await page.press('留下姓名或联系方式（可不填）');
    await page.fill('姓名（可不填）', '陈先生');
    await page.fill('意见', '留个姓。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    const contact = (await server.rows('submission'))[0]?.['contact'];
    expect(contact).to.be.a('string').and.not.to.contain('陈先生');
  });

  it('asks for what the agency requires, by name', async () => {
    await server.configure({ identityFields: [{ name: 'name', required: true, maxLength: 5, purpose: '方便称呼。' }, { name: 'phone', required: false, maxLength: 40, purpose: '用来联系。' }] });
    const page = await openBox(server);
    await page.fill('意见', '写好了。');
    expect((await page.field('姓名')).getAttribute('aria-required')).to.equal('true');
    await page.press('提交意见');
    await page.focusIsOn('textbox', '姓名');
    await page.sees('请填姓名');
    await page.fill('姓名', '欧阳先生和太太');
    await page.fill('手机号（可不填）', '1381234567');
    await page.press('提交意见');
    await page.sees('姓名最多5字', '手机号少了1位');
    await page.fill('姓名', '欧阳先生');
    await page.fill('手机号（可不填）', '138 1234 5678');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
  });

  it('takes phone or e-mail where the agency wants one of them', async () => {
    await server.configure({
      identityFields: [{ name: 'phone', required: false, maxLength: 40, purpose: '用来联系。' }, { name: 'email', required: false, maxLength: 80, purpose: '用来联系。' }],
      requireOneOf: [['phone', 'email']],
    });
    const network = new Network();
    const page = await openBox(server, { network });
    await page.fill('意见', '写好了。');
    await page.press('提交意见');
    await page.focusIsOn('textbox', '手机号（可不填）');
    await page.sees('请填手机号，或改填邮箱');
    await page.fill('邮箱（可不填）', 'chen.example.com');
    await page.press('提交意见');
    await page.sees('邮箱里要有@，请核对');
    await page.fill('邮箱（可不填）', 'chen@example.com');
    network.become(slow(1500));
    await page.press('提交意见');
    await page.button('正在提交，请稍等。');
    expect(page.text).not.to.contain('请填手机号，或改填邮箱');
    await page.sees('意见已收到，谢谢参与');
  });

  it('asks for nobody where the agency asks for nothing', async () => {
    await server.configure({ identityFields: [] });
    const page = await openBox(server);
    expect(page.has('button', '留下姓名或联系方式（可不填）')).to.equal(false);
    expect(page.all('textbox')).to.have.length(1);
  });

  it('tells who will see it and how personal data is handled, in seven rows', async () => {
    const page = await openBox(server);
    await page.sees('工作人员能看到全部内容。', '公开时不显示姓名和电话。');
    await page.press('个人信息怎样处理');
    await page.sees('处理单位', '联系方式', '用途', '处理方式', '收集内容', '保存时间', '怎样查阅、更正、删除');
    await page.sees('云河市司法局', '联系方式保存到征求意见截止后六个月，随后删除。', '可以凭编号和查询码查阅、更正或删除，也可以打电话办理。');
  });

  it('never ticks the consent to publication by itself, and sends what was chosen', async () => {
    const page = await openBox(server);
    const consent = await page.find('checkbox', '同意公开这些意见') as HTMLInputElement;
    expect(consent.checked).to.equal(false);
    await page.sees('不同意也能提交，同样会研究。');
    consent.click();
    await page.fill('意见', '可以公开。');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('submission'))[0]).to.include({ consent_given: 1 });
  });
});
