import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { FormWriter, receiptIn } from './support/form-writer.js';
import { call } from './support/calls.js';
import { fieldsOf, getPage, markup, postForm, unescaped, wordsOf } from './support/pages.js';

const address = '/forms/mailboxes/leaders';
const second = 1000;

const written = {
  category: 'complaint', title: '和平路东段路灯不亮', body: '菜市场到东门有六盏灯不亮。\n晚上看不清路，请打13900005678。', place: '和平路菜市场门口', name: '张明', phone: '13900001234',
};

const opens = (server: TestServer, query = '') => FormWriter.opens(server, address, query);

type Mailbox = TestServer['platform']['config']['mailboxes'][number];

function configure(server: TestServer, changes: Partial<Mailbox>): void {
  const { config } = server.platform;
  server.platform.config = { ...config, mailboxes: config.mailboxes.map((mailbox) => ({ ...mailbox, ...changes })) };
}

describe('writing a letter without script', () => {
  let server: TestServer;
  before(async () => { server = await createTestServer(); });
  after(() => server.close());

  const letterBy = (number: string) => server.platform.store.read.letters.findByNumber(number);

  it('goes from the form over the page for checking to a receipt with number, code and day', async () => {
    const writer = await opens(server);
    const form = wordsOf(writer.page);
    for (const text of ['有危险，请先打电话', '110报警', '不方便写，请打 0555-12345', '咨询 – 想问政策，或怎么办事', '请帮我转交', '举报信不公开，不用选。', '不方便打字，可以拍照上传手写信。最多3个，每个不超过10MB。可以传图片、PDF和Word文件。', '谁能看到', '写信须知', '一封信说一件事。']) assert.ok(form.includes(text), text);
    assert.doesNotMatch(writer.page, /name="consent"[^>]* checked/, 'consent is never given for a citizen');
    const review = await writer.presses('review', { ...written, recipientId: 'mayor', onBehalfName: '王秀兰', onBehalfRelation: '邻居' });
    for (const text of ['还没有寄出', '投诉', '市长林闻溪', '和平路菜市场门口', '张明', '13900001234', '王秀兰 · 邻居', '公开后的样子', '139****5678', '预计12月11日前答复']) assert.ok(review.includes(text), text);
    const response = await writer.posts('submit', { consent: 'yes' });
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const receipt = await markup(response, 201);
    for (const text of ['信已收到', '预计12月11日前答复', '查询码只显示一次', '0555-12345']) assert.ok(wordsOf(receipt).includes(text), text);
    const { number } = receiptIn(receipt);
    const letter = await letterBy(number);
    assert.deepEqual(
      [letter?.category, letter?.recipient_id, letter?.title, letter?.body, letter?.place, letter?.consent_given],
      ['complaint', 'mayor', written.title, written.body, written.place, 1],
    );
  });

  it('begins with the category that the address names', async () => {
    const writer = await opens(server, '?category=help');
    assert.equal(fieldsOf(writer.page)['category'], 'help');
  });

  it('files once when the button is pressed twice, and shows the same receipt again', async () => {
    const writer = await opens(server);
    await writer.presses('review', written);
    const answers = await Promise.all([writer.posts('submit'), writer.posts('submit')]);
    const [first, again] = await Promise.all(answers.map(async (response) => receiptIn(await markup(response, 201))));
    assert.deepEqual(first, again);
    assert.match(await writer.presses('submit', { consent: 'yes' }), /已经收到过一封，内容又有改动/);
  });

  it('shows the form again with every word and a summary that links to the fields, in the order of the page', async () => {
    const writer = await opens(server);
    const words = await writer.presses('review', { ...written, category: '', title: '灯', body: '<b>好</b>"\n\n两行。', name: '', onBehalfRelation: '邻居' }, 422);
    assert.match(words, /有4处需要修改/);
    const links = [...writer.page.matchAll(/<li><a href="#([\w-]+)">([^<]*)<\/a>/g)].map(([, field, message]) => [field, message]);
    assert.deepEqual(links, [['category', '请选择这封信想说什么。'], ['title', '请写标题，5到30个字。'], ['onBehalfName', '请填这个人的姓名。'], ['name', '请填写姓名。']]);
    assert.match(writer.page, /id="title" name="title" aria-describedby="title-hint title-error" aria-invalid="true"/);
    assert.match(writer.page, /<details open><summary>替别人写/);
    const { title, body, phone, onBehalfRelation } = fieldsOf(writer.page);
    assert.deepEqual([title, body, phone, onBehalfRelation], ['灯', '<b>好</b>"\n\n两行。', written.phone, '邻居']);
    assert.match(await writer.presses('review', { ...written, body: '', onBehalfName: '', onBehalfRelation: '' }, 422), /请写正文，或拍照上传手写信。/);
  });

  it('never asks whether a report may be public, and files it as not public', async () => {
    const writer = await opens(server);
    await writer.presses('review', { ...written, consent: 'yes' });
    await writer.presses('edit');
    const review = await writer.presses('review', { category: 'report', aboutUnitId: 'parks' });
    assert.match(review, /举报信不公开。/);
    assert.match(review, /举报的单位 云河市园林绿化局/);
    assert.doesNotMatch(review, /公开后的样子|可以，隐去个人信息/);
    const { number } = receiptIn(await markup(writer.posts('submit', { consent: 'yes' }), 201));
    const letter = await letterBy(number);
    assert.deepEqual([letter?.category, letter?.about_unit_id, letter?.consent_given], ['report', 'parks', 0]);
    const other = await opens(server);
    assert.match(await other.presses('review', { ...written, category: 'report', aboutUnitId: 'parks', recipientId: 'parks' }, 422), /举报信不转给被举报单位/);
    assert.match(await other.presses('review', { category: 'complaint', recipientId: '' }, 422), /只有举报信写被举报单位/);
  });

  it('goes back to the form with everything that was typed', async () => {
    const writer = await opens(server);
    await writer.presses('review', { ...written, recipientId: 'city', consent: 'yes' });
    await writer.presses('edit');
    const { category, recipientId, title, body, place, name, phone, consent } = fieldsOf(writer.page);
    assert.deepEqual({ category, title, body, place, name, phone }, written);
    assert.deepEqual([recipientId, consent], ['city', 'yes']);
  });

  it('takes a small form from a page of the agency, asks for what is missing, and files only from its own page', async () => {
    const agencyPage = { headers: { Origin: 'http://localhost:8081' } };
    const asked = await markup(postForm(server.app, address, { title: written.title, body: written.body }, agencyPage), 422);
    assert.match(wordsOf(asked), /请选择这封信想说什么/);
    const review = await markup(postForm(server.app, address, { ...fieldsOf(asked), ...written, step: 'review' }));
    const filed = fieldsOf(review);
    assert.match(wordsOf(await markup(postForm(server.app, address, { ...filed, step: 'submit' }, agencyPage), 403)), /请在本站检查后寄出/);
    server.platform.clock.pass(5 * second);
    await markup(postForm(server.app, address, { ...filed, step: 'submit' }), 201);
  });

  it('takes nothing that a stranger\'s page sends, and allows no script and no frame', async () => {
    for (const Origin of ['https://elsewhere.example', 'null']) {
      assert.match(wordsOf(await markup(postForm(server.app, address, written, { headers: { Origin } }), 403)), /这个网页不能代寄来信/);
    }
    const response = await getPage(server.app, address);
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /form-action 'self'; frame-ancestors 'none'$/);
    assert.deepEqual([response.headers.get('Cache-Control'), response.headers.get('Referrer-Policy')], ['no-store', 'same-origin']);
    assert.equal((await getPage(server.app, '/forms/mailboxes/nobody')).status, 404);
  });

  it('is for a page that tells what a mailbox handles, by when it answers and where else to go', async () => {
    const words = wordsOf(await markup(getPage(server.app, '/mailboxes/leaders')));
    for (const text of ['领导信箱', '这里受理', '信访事项，请到信访局登记。', '市长林闻溪', '（5个工作日）', '写信', '查进度']) assert.ok(words.includes(text), text);
    assert.match(await markup(getPage(server.app, '/letters')), /<a href="\/forms\/mailboxes\/leaders">写信<\/a>[\s\S]*<a href="\/forms\/letters">查进度<\/a>/);
    assert.equal((await getPage(server.app, '/mailboxes/nobody')).status, 404);
  });
});

describe('a letter that is not taken now', () => {
  const keeps = (page: string) => { assert.ok(unescaped(page).includes(written.body), 'the text is kept'); };

  async function checked(): Promise<{ server: TestServer; writer: FormWriter }> {
    const server = await createTestServer();
    const writer = await opens(server);
    await writer.presses('review', { ...written, consent: 'yes' });
    return { server, writer };
  }

  it('paused: says why and until when, and keeps the text', async () => {
    const { server, writer } = await checked();
    configure(server, { pause: { reason: '系统搬迁', phone: '0555-6200033', resumesAt: '2026-11-25T09:00:00+08:00' } });
    assert.match(await writer.presses('submit', {}, 409), /暂停接收。原因：系统搬迁 预计11月25日09:00恢复。 文字还在，没有丢失。 .*还可以这样 打电话 0555-12345 寄信 云河市滨水路1号/);
    keeps(writer.page);
    const blank = wordsOf(await markup(getPage(server.app, address)));
    assert.match(blank, /暂停接收。原因：系统搬迁/);
    assert.doesNotMatch(blank, /文字还在/);
    assert.doesNotMatch(await markup(getPage(server.app, '/mailboxes/leaders')), /href="\/forms\/mailboxes/);
    await server.close();
  });

  it('faster than a person: asks to wait, and the button sends the same again', async () => {
    const server = await createTestServer();
    const writer = await opens(server);
    writer.page = await markup(getPage(server.app, address));
    await writer.presses('review', written);
    assert.match(await writer.presses('submit', {}, 429), /提交得太快。请3秒后再试 文字还在/);
    server.platform.clock.pass(3 * second);
    await markup(writer.posts('submit'), 201);
    await server.close();
  });

  it('maintenance: says until when, and the button sends the same again', async () => {
    const { server, writer } = await checked();
    server.platform.config = { ...server.platform.config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    assert.match(await writer.presses('submit', {}, 503), /正在维护，预计11月22日16:30恢复 文字还在，没有丢失。再按一次，不会重复。/);
    keeps(writer.page);
    server.platform.config = { ...server.platform.config, maintenance: null };
    const { number } = receiptIn(await markup(writer.posts('submit'), 201));
    assert.equal((await server.platform.store.read.letters.findByNumber(number))?.consent_given, 1);
    await server.close();
  });

  it('a page that lay for days, or another key: asks to look once more', async () => {
    const { server, writer } = await checked();
    assert.match(await writer.presses('submit', { key: '0b8f6a5e-2c1d-4a7e-9f30-6d5c4b3a2918' }), /这一页放得久了/);
    server.platform.clock.pass(25 * 3600 * second);
    assert.match(await writer.presses('submit'), /这一页放得久了/);
    await markup(writer.posts('submit'), 201);
    await server.close();
  });

  it('notices that have changed meanwhile: shows the form with the new ones', async () => {
    const { server, writer } = await checked();
    configure(server, { readingNotes: { version: '2026-02', lines: ['请写真实姓名。'] } });
    const words = await writer.presses('submit', {}, 422);
    assert.match(words, /写信须知有更新，请再看一遍。/);
    assert.match(words, /请写真实姓名。/);
    await writer.presses('review');
    await markup(writer.posts('submit'), 201);
    await server.close();
  });

  it('too long in all: asks to send two letters', async () => {
    const server = await createTestServer();
    configure(server, { limits: { ...server.platform.config.mailboxes[0]!.limits, maxBodyBytes: 300 } });
    const writer = await opens(server);
    assert.match(await writer.presses('review', written, 413), /内容太长，请分两封寄。文字还在/);
    keeps(writer.page);
    await server.close();
  });

  it('the mailbox is gone: says so, and keeps the text', async () => {
    const { server, writer } = await checked();
    configure(server, { id: 'other' });
    assert.match(await writer.presses('submit', {}, 404), /这里没有这项内容 文字还在，没有丢失。/);
    keeps(writer.page);
    assert.equal((await call(server.app, 'GET', '/mailboxes/leaders')).status, 404);
    await server.close();
  });
});
