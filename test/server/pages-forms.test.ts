import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { FormWriter, receiptIn } from './support/form-writer.js';
import { fieldsOf, getPage, markup, postForm, unescaped, wordsOf } from './support/pages.js';
import { addText, parksText, pause, publish, sign } from './support/parks.js';

const address = '/forms/consultations/river-parks';
const second = 1000;

const opens = (server: TestServer, query = ''): Promise<FormWriter> => FormWriter.opens(server, address, query);

describe('commenting without script', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  const held = async () => (await server.platform.store.read.consultations.counts('river-parks')).submissions;

  it('goes from the form over the page for checking to a receipt that opens', async () => {
    const writer = await opens(server, '?clause=art-3');
    assert.match(wordsOf(writer.page), /第三条原文 公园每天五时三十分开门，二十二时关门。/);
    assert.match(wordsOf(writer.page), /附件（可不填） 最多3个，每个不超过10MB。可以传图片、PDF和Word文件。/);
    await writer.presses('add', { reason: '我下夜班十点多才到家。', position: 'amend', suggestedText: '公园不关门。' });
    const review = await writer.presses('review', { 'clause-2': '', 'reason-2': '写得清楚。', name: '陈先生', phone: '13800000000' });
    for (const text of ['针对第三条', '建议修改', '公园不关门。', '我下夜班十点多才到家。', '针对全文', '写得清楚。', '陈先生', '13800000000', '截止后，工作人员看过再公开']) assert.ok(review.includes(text), text);
    assert.doesNotMatch(writer.page, /name="consent"[^>]* checked/, 'consent is never given for a citizen');
    const response = await writer.posts('submit', { consent: 'yes' });
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const receipt = await markup(response, 201);
    assert.match(wordsOf(receipt), /2条意见已收到，谢谢参与/);
    const { number, code } = receiptIn(receipt);
    const submission = await server.platform.store.read.submissions.findByNumber(number);
    assert.equal(submission?.consent_given, 1);
    const opinions = await server.platform.store.read.submissions.opinions(submission?.id ?? '');
    assert.deepEqual(opinions.map((opinion) => [opinion.clause_id, opinion.stance, opinion.suggested_text, opinion.reason]), [
      ['art-3', 'amend', '公园不关门。', '我下夜班十点多才到家。'], [null, null, null, '写得清楚。'],
    ]);
    const result = wordsOf(await markup(postForm(server.app, '/forms/receipts', { number, code })));
    for (const text of ['针对第三条', '已收到', '采纳情况还没有公布。', '我下夜班十点多才到家。']) assert.ok(result.includes(text), text);
  });

  it('files once when the button is pressed twice, and shows the same receipt again', async () => {
    const writer = await opens(server);
    await writer.presses('review', { reason: '好。' });
    const earlier = await held();
    const answers = await Promise.all([writer.posts('submit'), writer.posts('submit')]);
    const [first, again] = await Promise.all(answers.map(async (answer) => receiptIn(await markup(answer, 201))));
    assert.deepEqual(first, again);
    assert.equal(await held(), earlier + 1);
  });

  it('shows a page that was filed again, and a draft that came after it changes nothing', async () => {
    const other = await createTestServer();
    await publish(other.app);
    const writer = await opens(other);
    await writer.presses('review', { clause: '第三条', reason: '好。' });
    const first = receiptIn(await markup(writer.posts('submit'), 201));
    await addText(other.app, 'river-parks', { ...parksText, clauses: parksText.clauses.slice(0, 2), outline: parksText.outline.slice(0, 1) });
    await sign(other.app);
    assert.deepEqual(receiptIn(await markup(writer.posts('submit'), 201)), first);
    await other.close();
  });

  it('asks once more when what was filed has been changed, and then files another one', async () => {
    const writer = await opens(server);
    await writer.presses('review', { reason: '好。' });
    const earlier = await held();
    await markup(writer.posts('submit'), 201);
    assert.match(await writer.presses('submit', { consent: 'yes' }), /已经收到过一份，内容又有改动/);
    await markup(writer.posts('submit'), 201);
    assert.equal(await held(), earlier + 2);
  });

  it('shows the page again with every word and a summary that links to the fields', async () => {
    const writer = await opens(server);
    const words = await writer.presses('review', { clause: '第九十九条', reason: '<b>好</b>"\n\n两行。', phone: '138', name: '长'.repeat(51) }, 422);
    assert.match(words, /有3处需要修改/);
    assert.match(writer.page, /<a href="#phone">手机号少了8位，请核对。<\/a>/);
    assert.match(writer.page, /<a href="#clause">草案里没有这一条，请重新选择。<\/a>/);
    assert.match(writer.page, /<a href="#name">[^<]*50[^<]*<\/a>/);
    assert.match(writer.page, /id="name" name="name" aria-describedby="name-hint name-error" aria-invalid="true"/);
    const { clause, reason, phone, name } = fieldsOf(writer.page);
    assert.deepEqual([clause, reason, phone, name], ['第九十九条', '<b>好</b>"\n\n两行。', '138', '长'.repeat(51)]);
  });

  it('asks for words where nothing was written', async () => {
    const writer = await opens(server, '?clause=art-3');
    await writer.presses('review', {}, 422);
    assert.match(writer.page, /<a href="#reason">请写下对第三条的意见。<\/a>/);
  });

  it('takes a clause as a number in any writing, and as words', async () => {
    for (const clause of ['3', '３', '三', '第三条', 'art-3']) {
      const writer = await opens(server);
      assert.match(await writer.presses('review', { clause, reason: '好。' }), /针对第三条/, clause);
    }
  });

  it('lists all clauses of a chapter at once, keeps what was typed and sends no empty one', async () => {
    const writer = await opens(server);
    await writer.presses('chapter', { clause: 'art-1', reason: '先写的。', chapter: 'ch-2' });
    const { clause, reason, 'clause-2': next, 'clause-4': last } = fieldsOf(writer.page);
    assert.deepEqual([clause, reason, next, last], ['art-1', '先写的。', 'art-3', 'art-5']);
    const review = await writer.presses('review', { 'reason-4': '椅子要多。' });
    assert.match(review, /按【提交2条意见】/);
    assert.match(review, /针对第一条 .*针对第五条/);
    assert.doesNotMatch(review, /针对第三条/);
  });

  it('takes as many opinions at once as the form says, and keeps the text of more', async () => {
    const most = server.platform.config.limits.maxItems;
    const fields = (count: number, reason: string) => Object.fromEntries(Array.from({ length: count }, (_, index) => [index === 0 ? 'reason' : `reason-${String(index + 1)}`, reason]));
    const shown = (page: string) => page.split('<fieldset class="opinion">').length - 1;
    const full = await markup(postForm(server.app, address, { ...fields(most, '好。'), step: 'show' }));
    assert.equal(shown(full), most);
    const added = await markup(postForm(server.app, address, { ...fields(most, '好。'), step: 'add' }));
    assert.deepEqual([shown(added), wordsOf(added).includes(`一次最多${String(most)}条，其余的请下次提交。`)], [most, true]);
    assert.equal(shown(await markup(postForm(server.app, address, { ...fields(998, ''), 'reason-7': '只有这一条。', step: 'show' }))), 1, 'empty ones take no room');
    const tooMany = await markup(postForm(server.app, address, { ...fields(998, '好。'), step: 'show' }), 413);
    assert.deepEqual([shown(tooMany), tooMany.split('<select').length, tooMany.split('<textarea').length], [0, 1, 999]);
    assert.ok(wordsOf(tooMany).includes(`一次最多${String(most)}条，请分开提交`));
  });

  it('goes back to the form with everything that was typed', async () => {
    const writer = await opens(server);
    await writer.presses('review', { clause: 'art-2', reason: '第一行\n第二行', name: '陈先生', position: 'oppose', consent: 'yes' });
    assert.match(writer.page, /name="consent" value="yes" checked/);
    await writer.presses('edit');
    const { clause, reason, name, position, consent } = fieldsOf(writer.page);
    assert.deepEqual([clause, reason, name, position, consent], ['art-2', '第一行\n第二行', '陈先生', 'oppose', 'yes']);
  });

  it('takes multipart as well as url-encoded, and GBK from an old page', async () => {
    const form = new FormData();
    form.set('clause', '第三条');
    form.set('reason', '很好，谢谢。');
    const multipart = await server.app.fetch(new Request(`http://server.test${address}`, { method: 'POST', headers: { Origin: 'http://server.test' }, body: form }));
    assert.match(wordsOf(await markup(multipart)), /很好，谢谢。/);
    // 很好 in GBK, as a browser would encode it.
    const gbk = await server.app.fetch(new Request(`http://server.test${address}`, {
      method: 'POST', headers: { Origin: 'http://server.test', 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'reason=%BA%DC%BA%C3',
    }));
    assert.match(wordsOf(await markup(gbk)), /很好/);
    const broken = await server.app.fetch(new Request(`http://server.test${address}`, {
      method: 'POST', headers: { Origin: 'http://server.test', 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'reason=%FF%FF%00',
    }));
    assert.equal(broken.status, 400);
  });

  it('takes a small form from a page of the agency, and lets it be checked here before it is filed', async () => {
    const agencyPage = { headers: { Origin: 'http://localhost:8081' } };
    const response = await postForm(server.app, address, { clause: '3', reason: '从别的网页来。', phone: '13800000000' }, agencyPage);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
    const review = await markup(response);
    assert.match(wordsOf(review), /针对第三条 从别的网页来。/);
    const filed = fieldsOf(review);
    const forged = await postForm(server.app, address, { ...filed, step: 'submit' }, agencyPage);
    assert.match(wordsOf(await markup(forged, 403)), /请在本站检查后提交/);
    server.platform.clock.pass(5 * second);
    await markup(postForm(server.app, address, { ...filed, step: 'submit' }), 201);
  });

  it('takes nothing that a stranger\'s page sends', async () => {
    const earlier = await held();
    for (const Origin of ['https://elsewhere.example', 'null']) {
      assert.match(wordsOf(await markup(postForm(server.app, address, { reason: '好。' }, { headers: { Origin } }), 403)), /这个网页不能代交意见/);
      await markup(postForm(server.app, '/forms/receipts', { number: '1', code: '2' }, { headers: { Origin } }), 403);
    }
    assert.equal(await held(), earlier);
  });

  it('allows no script and no frame on its pages, and they are kept nowhere', async () => {
    const response = await getPage(server.app, address);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /form-action 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    // With no-referrer, Chromium would send `Origin: null` and the form would be refused.
    assert.equal(response.headers.get('Referrer-Policy'), 'same-origin');
  });
});

describe('time in place of a proof of work', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await createTestServer();
    await publish(server.app);
  });

  it('asks a program that is faster than a person to wait, with the text kept', async () => {
    const writer = await opens(server);
    writer.page = await markup(getPage(server.app, address));
    await writer.presses('review', { reason: '快。' });
    const response = await writer.posts('submit');
    assert.equal(response.headers.get('Retry-After'), '3');
    writer.page = await markup(response, 429);
    assert.match(wordsOf(writer.page), /提交得太快。请3秒后再试 文字还在/);
    server.platform.clock.pass(3 * second);
    await markup(writer.posts('submit'), 201);
    await server.close();
  });

  it('shows a page that lay for days again, and refuses a time that it did not sign', async () => {
    const writer = await opens(server);
    await writer.presses('review', { reason: '好。' });
    assert.match(await writer.presses('submit', { timing: '1.1.AAAA' }), /这一页放得久了/);
    server.platform.clock.pass(25 * 3600 * second);
    assert.match(await writer.presses('submit'), /这一页放得久了/);
    await markup(writer.posts('submit'), 201);
    await server.close();
  });

  it('is good for one submission: another key needs another page', async () => {
    const writer = await opens(server);
    await writer.presses('review', { reason: '好。' });
    assert.match(await writer.presses('submit', { key: '0b8f6a5e-2c1d-4a7e-9f30-6d5c4b3a2918' }), /这一页放得久了/);
    await server.close();
  });
});

describe('a refusal in words, with the text kept', () => {
  const written = { clause: 'art-3', reason: '我下夜班十点多才到家。' };

  const opened = async (now = '2026-11-22T14:30:00+08:00') => {
    const server = await createTestServer({ now: new Date(now) });
    await publish(server.app);
    return server;
  };
  const keeps = (page: string) => { assert.ok(unescaped(page).includes(written.reason), 'the text is kept'); };

  it('closed: says since when and how else, and takes what was opened in time', async () => {
    const server = await opened('2026-12-20T17:50:00+08:00');
    const writer = await opens(server);
    await writer.presses('review', written);
    server.platform.clock.set(new Date('2026-12-20T18:29:00+08:00'));
    const inGrace = await writer.posts('submit');
    assert.equal(inGrace.status, 201);
    const late = await opens(await opened('2026-12-20T17:50:00+08:00'));
    late.server.platform.clock.set(new Date('2026-12-20T18:31:00+08:00'));
    const words = await late.presses('review', written, 409);
    assert.match(words, /已于12月20日18:00截止 文字还在，没有丢失。/);
    keeps(late.page);
    assert.match(wordsOf(await markup(getPage(late.server.app, address))), /已于12月20日18:00截止/);
    await late.server.close();
    await server.close();
  });

  it('paused: says why', async () => {
    const server = await opened();
    const writer = await opens(server);
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    assert.match(await writer.presses('review', written, 409), /暂停接收。原因：系统搬迁/);
    keeps(writer.page);
    await server.close();
  });

  it('a new draft: shows the form again', async () => {
    const server = await opened();
    const writer = await opens(server);
    await addText(server.app);
    await sign(server.app);
    assert.match(await writer.presses('review', written, 409), /草案有了新的一稿，请再看一遍/);
    keeps(writer.page);
    assert.match(await writer.presses('review'), /检查一遍/);
    await server.close();
  });

  it('too much: asks to send it in two parts', async () => {
    const server = await opened();
    const { config } = server.platform;
    server.platform.config = { ...config, limits: { ...config.limits, maxBodyBytes: 400 } };
    const writer = await opens(server);
    assert.match(await writer.presses('review', { ...written, suggestedText: '长'.repeat(200) }, 413), /内容太长，请分两次提交/);
    keeps(writer.page);
    await markup(postForm(server.app, address, { reason: '长'.repeat(30_000) }), 413);
    await server.close();
  });

  it('too many: says when to come back, and the button sends the same again', async () => {
    const server = await opened();
    const { rateLimits } = server.platform.config;
    server.platform.config = { ...server.platform.config, rateLimits: { ...rateLimits, perAddress: { capacity: 0.5, perMinute: 1 } } };
    const writer = await opens(server);
    await writer.presses('review', written);
    assert.match(await writer.presses('submit', {}, 429), /提交得太快。请30秒后再试 文字还在/);
    keeps(writer.page);
    server.platform.config = { ...server.platform.config, rateLimits };
    await markup(writer.posts('submit'), 201);
    await server.close();
  });

  it('maintenance: says until when, and the button sends the same again', async () => {
    const server = await opened();
    const writer = await opens(server);
    await writer.presses('review', { ...written, consent: 'yes' });
    server.platform.config = { ...server.platform.config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    assert.match(await writer.presses('submit', {}, 503), /正在维护，预计11月22日16:30恢复 文字还在/);
    keeps(writer.page);
    server.platform.config = { ...server.platform.config, maintenance: null };
    const [{ number }] = [receiptIn(await markup(writer.posts('submit'), 201))];
    assert.equal((await server.platform.store.read.submissions.findByNumber(number))?.consent_given, 1);
    await server.close();
  });
});

describe('looking up a receipt without script', () => {
  it('answers a wrong code and an unknown number alike, and slows a guesser down', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const writer = await opens(server);
    await writer.presses('review', { reason: '好。' });
    const { number } = receiptIn(await markup(writer.posts('submit'), 201));
    const ask = (asked: string) => postForm(server.app, '/forms/receipts', { number: asked, code: 'AAAA AAAA AAAA AAAA' });
    const wrong = await markup(ask(number), 404);
    const unknown = await markup(ask('261122000000'), 404);
    assert.match(wordsOf(wrong), /编号或查询码不对，请核对/);
    assert.equal(wrong.replaceAll(number, '261122000000'), unknown);
    for (let tries = 0; tries < 4; tries += 1) await ask(number);
    const slow = await ask(number);
    assert.match(wordsOf(await markup(slow, 429)), /试的次数太多，请\d+秒后再试/);
    assert.ok(Number(slow.headers.get('Retry-After')) > 0);
    await server.close();
  });

  it('asks for both, and never takes them from an address', async () => {
    const server = await createTestServer();
    const page = await markup(getPage(server.app, '/forms/receipts?number=261122000000&code=AAAA'));
    assert.doesNotMatch(page, /261122000000|AAAA/);
    assert.match(wordsOf(await markup(postForm(server.app, '/forms/receipts', { number: '261122000000' }), 422)), /请填编号和查询码/);
    await server.close();
  });
});
