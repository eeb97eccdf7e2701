import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { tendUploads } from '../../demo/server/tend-uploads.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { pdf } from './support/files.js';
import { complaint, Letter } from './support/letters.js';
import { fieldsOf, getPage, markup, postForm, unescaped, wordsOf, type FormFields } from './support/pages.js';

const address = '/forms/letters';

/** The writer of a letter, without script. */
class Follower {
  page = '';

  constructor(readonly server: TestServer, readonly letter: Letter) {}

  async looks(): Promise<string> {
    const { number, code } = this.letter.receipt;
    this.page = await markup(postForm(this.server.app, address, { number: number.replace(/(\d{4})(?=\d)/g, '$1 '), code: code.toLowerCase() }));
    return wordsOf(this.page);
  }

  posts(step: string, fields: FormFields = {}): Promise<Response> {
    return postForm(this.server.app, address, { ...fieldsOf(this.page, step), ...fields, step });
  }

  async presses(step: string, fields: FormFields = {}, status = 200): Promise<string> {
    this.page = await markup(this.posts(step, fields), status);
    return wordsOf(this.page);
  }

  /** What may be done now, in the order of the page. */
  get offered(): string[] {
    return [...this.page.matchAll(/name="step" value="([\w-]+)"/g)].map(([, step = '']) => step);
  }
}

function withoutOrigin({ app }: TestServer, fields: FormFields, headers: Readonly<Record<string, string>>): Promise<Response> {
  return app.fetch(new Request(`http://server.test${address}`, { method: 'POST', headers, body: new URLSearchParams(fields) }));
}

describe('following a letter without script', () => {
  let server: TestServer;
  let follower: Follower;
  beforeEach(async () => {
    server = await createTestServer();
    follower = new Follower(server, await Letter.write(server.app));
  });
  afterEach(() => server.close());

  it('says where it stands, who has it since when and until when, and why longer', async () => {
    assert.match(await follower.looks(), /已收到，等着受理。 预计12月11日前答复。/);
    assert.deepEqual(follower.offered, ['consent', 'withdraw']);
    await follower.letter.inHand();
    await follower.letter.steps(['drafter', { kind: 'extend', workdays: 5, publicNote: '电缆要更换。', staffNote: '内部的话。' }]);
    const words = await follower.looks();
    for (const text of ['云河市城市管理局正在办理，11月22日收到。', '预计12月18日前答复。', '答复延期到12月18日', '电缆要更换。', '转给云河市城市管理局办理', '和平路菜市场门口', '投诉']) assert.ok(words.includes(text), text);
    assert.doesNotMatch(words, /内部的话|张明|13900001234/);
  });

  it('says who helps, and when an answer was corrected and why', async () => {
    await follower.letter.inHand();
    await follower.letter.steps(['drafter', { kind: 'co-handle', unitId: 'parks' }]);
    assert.match(await follower.looks(), /云河市园林绿化局协助办理。.*请云河市园林绿化局协助办理/);
    await follower.letter.answer('六盏灯已经换好。');
    await follower.letter.correct('五盏灯已经换好。', '数错了。');
    const words = await follower.looks();
    for (const text of ['五盏灯已经换好。', '原因：数错了。', '更正前的答复 六盏灯已经换好。', '更正了答复']) assert.ok(words.includes(text), text);
  });

  it('hands over a file of the answer, with the code in no address', async () => {
    await follower.letter.inHand();
    await follower.letter.answer('六盏灯已经换好。', [await follower.letter.file(pdf(), '检测报告.pdf')]);
    assert.match(await follower.looks(), /六盏灯已经换好。 下载检测报告\.pdf （1KB）/);
    const [form = ''] = /<form method="post" action="\/forms\/letters\/attachments"[\s\S]*?<\/form>/.exec(follower.page) ?? [];
    const file = await postForm(server.app, '/forms/letters/attachments', fieldsOf(form));
    assert.deepEqual([file.status, file.headers.get('Content-Type'), file.headers.get('Cache-Control')], [200, 'application/pdf', 'no-store']);
    assert.match(file.headers.get('Content-Disposition') ?? '', /^attachment; .*%E6%A3%80%E6%B5%8B/);
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), pdf());
    const again = async (fields: FormFields, status: number) => wordsOf(await markup(postForm(server.app, '/forms/letters/attachments', { ...fieldsOf(form), ...fields }), status));
    assert.match(await again({ code: 'AAAA AAAA AAAA AAAA' }, 404), /编号或查询码不对，请核对/);
    assert.match(await again({ attachment: '0'.repeat(16) }, 404), /没有这个附件，可能换过了。.*六盏灯已经换好。/);
    assert.match(await again({ attachment: 'x' }, 422), /没有这个附件/);
  });

  it('says of a file of the answer that its check is not done, or was not passed', async () => {
    await follower.letter.inHand();
    server.platform.scan = () => Promise.reject(new Error('exit 2'));
    await follower.letter.answer('六盏灯已经换好。', [await follower.letter.file(pdf(), '检测报告.pdf')]);
    assert.match(await follower.looks(), /检测报告\.pdf（1KB，正在安全检查，检查完才能打开）/);
    const { answers: [answer] } = await follower.letter.look();
    const { number, code } = follower.letter.receipt;
    const early = postForm(server.app, '/forms/letters/attachments', { number, code, attachment: answer?.attachments[0]?.id ?? '' });
    assert.match(wordsOf(await markup(early, 409)), /附件还在安全检查，或没有通过。请过几分钟再试。/);
    server.platform.scan = () => Promise.resolve('blocked');
    await tendUploads(server.platform);
    assert.match(await follower.looks(), /检测报告\.pdf（1KB，没有通过安全检查，打不开）/);
  });

  it('says that the day is past only where nothing explains it', async () => {
    await follower.letter.inHand();
    server.platform.clock.pass(25 * 86_400_000);
    assert.match(await follower.looks(), /原定12月11日前答复，现在还没有答复。可以打 0555-12345 催办。/);
  });

  it('takes a supplement once, however often it is pressed, and the clock goes on', async () => {
    await follower.letter.inHand();
    await follower.letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯的编号' }]);
    assert.match(await follower.looks(), /需要补充情况，等待期间不计时。 .*请补充：路灯的编号/);
    assert.match(await follower.presses('supplement', { text: ' ' }, 422), /有1处需要修改 请写下要补充的情况/);
    assert.match(follower.page, /<a href="#supplement-text">/);
    const press = { text: '灯杆18到23号。' };
    const answers = await Promise.all([follower.posts('supplement', press), follower.posts('supplement', press)]);
    for (const response of answers) assert.match(wordsOf(await markup(response)), /已补充，接着办理。/);
    const { events } = await follower.letter.look();
    assert.deepEqual(events.filter(({ kind }) => kind === 'supplemented').map(({ note }) => note), ['灯杆18到23号。']);
  });

  it('is rated, with why where the writer is dissatisfied, and is then handled once more; the second answer stands', async () => {
    await follower.letter.inHand();
    await follower.letter.answer('六盏灯已经换好。');
    const found = await follower.looks();
    for (const text of ['11月22日已答复。', '云河市城市管理局的答复', '六盏灯已经换好。', '对答复满意吗', '不满意的，请说说哪里不满意。会再办一次。']) assert.ok(found.includes(text), text);
    assert.match(await follower.presses('rate', {}, 422), /请选择对答复满意不满意/);
    assert.match(await follower.presses('rate', { rating: 'dissatisfied' }, 422), /请说说哪里不满意/);
    assert.equal(fieldsOf(follower.page, 'rate')['rating'], 'dissatisfied', 'the choice is kept');
    const words = await follower.presses('rate', { rating: 'dissatisfied', text: '修好两天又灭了。' });
    for (const text of ['评价已收到，会再办一次。', '云河市城市管理局正在再次办理。', '评价：不满意，再次办理', '修好两天又灭了。']) assert.ok(words.includes(text), text);
    await follower.letter.answer('换了电缆。');
    assert.doesNotMatch(await follower.looks(), /会再办一次/);
    assert.match(await follower.presses('rate', { rating: 'satisfied' }), /评价已收到，谢谢。/);
    assert.deepEqual(follower.offered, ['consent']);
  });

  it('is asked about again, and the words for what is not possible any more stay', async () => {
    await follower.letter.inHand();
    await follower.letter.answer('已经换好。');
    await follower.looks();
    assert.match(await follower.presses('ask-again', {}, 422), /请写下还想问什么。/);
    assert.match(follower.page, /<details class="screen" open><summary>追问/);
    const [before] = [follower.page];
    assert.match(await follower.presses('ask-again', { text: '别的路段呢？' }), /追问已收到，会再办一次。/);
    follower.page = before;
    const late = await follower.presses('ask-again', { text: '还有一句。', key: '0b8f6a5e-2c1d-4a7e-9f30-6d5c4b3a2918' }, 409);
    assert.match(late, /情况刚有变化。文字还在，没有丢失。这封信正在办理，不能追问。答复以后可以追问。/);
    assert.match(follower.page, /readonly>\n还有一句。<\/textarea>/);
  });

  it('keeps what was written after a press whose answer was lost', async () => {
    await follower.letter.inHand();
    await follower.letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯的编号' }]);
    await follower.looks();
    const before = follower.page;
    await follower.presses('supplement', { text: '灯杆18号。' });
    follower.page = before;
    assert.match(await follower.presses('supplement', { text: '灯杆18号和19号。' }, 409), /上一次提交的已收到。后来写的还在，还没有提交。/);
    assert.ok(unescaped(follower.page).includes('灯杆18号和19号。'));
  });

  it('may be public or not, as its writer chooses, who reads first what would be public', async () => {
    await follower.looks();
    assert.match(await follower.presses('consent', { consent: 'yes' }, 422), /选择没有变。/);
    assert.match(await follower.presses('consent', { consent: 'no' }), /选择已保存。/);
    assert.equal((await follower.letter.look()).consent, false);
    await follower.presses('consent', { consent: 'yes' });
    await follower.letter.inHand();
    await follower.letter.answer('已经修好。');
    await follower.letter.publish({ title: complaint.title, body: '公开的正文。', answers: ['已经修好。'] });
    assert.match(await follower.looks(), /公开后大家看到的 11月25日起公开。不同意，可以改选“不要公开”。 和平路东段路灯不亮 公开的正文。/);
    server.platform.clock.pass(4 * 86_400_000);
    await follower.looks();
    assert.match(follower.page, /已经公开，<a href="\/letters\/[0-9a-z]{12}">看公开的网页<\/a>/);
  });

  it('is withdrawn after a second press', async () => {
    await follower.looks();
    assert.match(follower.page, /<details class="screen"><summary>撤回这封信<\/summary><p>撤回后不再办理，也不答复，不能恢复。<\/p>/);
    assert.match(await follower.presses('withdraw'), /信已撤回。 .*11月22日已撤回，不再办理。/);
    assert.deepEqual(follower.offered, []);
  });

  it('carries number and code in bodies alone, on pages that are kept nowhere and run nothing', async () => {
    const { number, code } = follower.letter.receipt;
    assert.doesNotMatch(await markup(getPage(server.app, `${address}?number=${number}&code=${code}`)), new RegExp(`${number}|${code}`));
    const response = await postForm(server.app, address, { number, code });
    assert.deepEqual([response.headers.get('Cache-Control'), response.headers.get('Referrer-Policy')], ['no-store', 'same-origin']);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /form-action 'self'; frame-ancestors 'none'$/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
    const page = await markup(response);
    assert.doesNotMatch(page, new RegExp(`(?:href|action)="[^"]*(?:${number}|${code})`));
    assert.ok(!wordsOf(page).includes(code), 'the code is shown to nobody who looks over a shoulder');
  });

  it('is changed from its own page alone, and only with its code', async () => {
    await follower.looks();
    const fields = { ...fieldsOf(follower.page, 'withdraw'), step: 'withdraw' };
    assert.match(wordsOf(await markup(postForm(server.app, address, fields, { headers: { Origin: 'http://localhost:8081' } }), 403)), /请在本站查到这封信/);
    assert.match(wordsOf(await markup(postForm(server.app, address, fields, { headers: { Origin: 'https://elsewhere.example' } }), 403)), /这个网页不能代查来信/);
    assert.match(await follower.presses('withdraw', { code: 'AAAA AAAA AAAA AAAA' }, 404), /编号或查询码不对，请核对/);
    assert.equal((await follower.letter.look()).state, 'received');
    // Not every browser says from where; then it says at least how far away that was.
    for (const far of ['cross-site', 'same-site']) {
      assert.match(wordsOf(await markup(withoutOrigin(server, fields, { 'Sec-Fetch-Site': far }), 403)), /这个网页不能代查来信 请按返回键，文字还在原来的页面。/, far);
    }
    assert.equal((await follower.letter.look()).state, 'received');
    await markup(withoutOrigin(server, fields, { 'Sec-Fetch-Site': 'same-origin' }));
    assert.equal((await follower.letter.look()).state, 'withdrawn');
  });

  it('answers a wrong code and an unknown number alike, and slows a guesser down', async () => {
    const { number } = follower.letter.receipt;
    const ask = (asked: string) => postForm(server.app, address, { number: asked, code: 'AAAA AAAA AAAA AAAA' });
    const wrong = await markup(ask(number), 404);
    const unknown = await markup(ask('261122000000'), 404);
    assert.match(wordsOf(wrong), /编号或查询码不对，请核对/);
    assert.equal(wrong.replaceAll(number, '261122000000'), unknown);
    for (let tries = 0; tries < 4; tries += 1) await ask(number);
    const slow = await ask(number);
    assert.match(wordsOf(await markup(slow, 429)), /试的次数太多，请\d+秒后再试/);
    assert.ok(Number(slow.headers.get('Retry-After')) > 0);
    assert.match(wordsOf(await markup(postForm(server.app, address, { number }), 422)), /请填编号和查询码/);
  });

  it('keeps the words through maintenance, and the button sends them again', async () => {
    await follower.letter.inHand();
    await follower.letter.answer('已经换好。');
    await follower.looks();
    server.platform.config = { ...server.platform.config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    assert.match(await follower.presses('rate', { rating: 'dissatisfied', text: '又灭了。' }, 503), /正在维护，预计11月22日16:30恢复 文字还在，没有丢失。再按一次，不会重复。/);
    assert.ok(unescaped(follower.page).includes('又灭了。'));
    server.platform.config = { ...server.platform.config, maintenance: null };
    assert.match(await follower.presses('rate'), /评价已收到，会再办一次。/);
  });
});
