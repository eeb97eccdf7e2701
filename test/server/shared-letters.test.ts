import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { LetterDraft, LetterRecordPage, LetterStatus } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';

const report: LetterDraft = { ...complaint, category: 'report', aboutUnitId: 'parks', publicationConsent: { given: false, version: '2026-01' } };
const same: LetterDraft = { ...complaint, title: '菜市场门口的灯灭了', body: '门口的灯灭了一个星期。', identity: { name: '李秀兰', phone: '13800005678' } };

const faults = async (response: Promise<Response>): Promise<string[] | undefined> => (await refusal(response)).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

async function listed(app: App, as: 'city' | 'parks' | 'drafter', query = ''): Promise<string[]> {
  return (await json<LetterRecordPage>(call(app, 'GET', `/staff/letters${query}`, { as }))).items.map(({ id }) => id);
}

/** Taken up by the desk. */
async function accepted(app: App, draft: LetterDraft = complaint): Promise<Letter> {
  const letter = await Letter.write(app, draft);
  await letter.steps(['drafter', { kind: 'accept' }]);
  return letter;
}

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a department that helps sees the letter and says its part to the one that answers, not to the writer', async ({ server: { app } }) => {
    const letter = await Letter.write(app);
    await letter.inHand();
    assert.equal((await refusal(call(app, 'GET', `/staff/letters/${letter.id}`, { as: 'parks' }))).name, 'not-found');
    await letter.steps(['drafter', { kind: 'co-handle', unitId: 'parks', staffNote: '树挡住了灯。' }]);
    assert.deepEqual(await listed(app, 'parks'), [letter.id]);
    const { record } = await letter.read('parks');
    assert.deepEqual([record.coUnitIds, record.allowed, record.answerable], [['parks'], ['contribute', 'stop-co-handling'], false]);
    await letter.steps(['parks', { kind: 'contribute', staffNote: '树下周修剪，和灯没有关系。' }]);

    const [contribution] = (await letter.read('city')).record.history;
    assert.deepEqual([contribution?.kind, contribution?.unitId, contribution?.staffNote], ['contributed', 'parks', '树下周修剪，和灯没有关系。']);
    const status = await letter.look();
    assert.deepEqual([status.unit, status.coUnits, status.state, status.answerBy], ['云河市城市管理局', ['云河市园林绿化局'], 'handling', '2026-12-11']);
    assert.deepEqual(status.events.slice(0, 2).map(({ kind, unit, note }) => [kind, unit, note]), [['contributed', '云河市园林绿化局', ''], ['co-handled', '云河市园林绿化局', '']]);
    assert.doesNotMatch(JSON.stringify(status), /树下周修剪|树挡住了灯/);

    assert.equal((await refusal(letter.draft('parks', '替他们答复。'))).name, 'forbidden');
    await json(letter.draft('city', '已经修好。'));
    assert.equal((await refusal(letter.decide('parks', 'drafting'))).name, 'forbidden');
    assert.equal((await refusal(call(app, 'POST', `/staff/letters/${letter.id}/contact`, { as: 'parks', body: { reason: '想打电话问。' } }))).name, 'forbidden');
    await letter.steps(['parks', { kind: 'stop-co-handling', staffNote: '和我们无关。' }]);
    assert.deepEqual(await listed(app, 'parks'), []);
    assert.deepEqual((await letter.look()).coUnits, []);
    await letter.answer('已经修好。');
    assert.equal((await letter.look()).state, 'answered');
  });

  law('letters of one matter are answered together, each on its own number, and part before that', async ({ server: { app } }) => {
    const [head, joined] = [await accepted(app), await accepted(app, same)];
    await head.steps(['drafter', { kind: 'transfer', unitId: 'city' }]);
    await joined.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
    const waiting = await joined.look();
    assert.deepEqual([waiting.state, waiting.joined, waiting.unit, waiting.answerBy, waiting.allowed], ['handling', true, '云河市城市管理局', '2026-12-11', ['withdraw']]);
    assert.doesNotMatch(JSON.stringify(waiting), new RegExp(`${head.receipt.number}|${head.id}|${complaint.title}`));
    assert.deepEqual((await head.read('city')).record.joined.map(({ id }) => id), [joined.id]);
    assert.equal((await joined.read('city')).record.joinedTo?.number, head.receipt.number);
    assert.deepEqual((await joined.read()).record.allowed, ['part']);

    await joined.steps(['drafter', { kind: 'part' }]);
    assert.equal((await joined.look()).joined, false);
    await joined.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
    await head.steps(['city', { kind: 'sign-in' }], ['drafter', { kind: 'extend', workdays: 5, publicNote: '电缆要更换。' }]);
    const put = await joined.look();
    assert.deepEqual([put.answerBy, put.events[0]?.kind, put.events[0]?.note], ['2026-12-18', 'extended', '电缆要更换。']);

    await head.answer('六盏路灯已经换好。');
    const answered = await joined.look();
    assert.deepEqual([answered.state, answered.answers.map(({ text }) => text), answered.allowed], ['answered', ['六盏路灯已经换好。'], ['rate', 'ask-again']]);
    await json(joined.change({ kind: 'rate', rating: 'satisfied' }));
    assert.deepEqual([(await head.look()).answers[0]?.rating, (await joined.look()).answers[0]?.rating], [null, 'satisfied']);
    assert.equal((await joined.read()).record.publication, null, 'only the letter that it was joined into may become public');
    assert.notEqual((await head.read()).record.publication, null);

    await head.correct('七盏路灯已经换好。', '少数了一盏。');
    for (const letter of [head, joined]) {
      const [answer] = (await letter.look()).answers;
      assert.deepEqual([answer?.text, answer?.corrections.map(({ reason, earlierText }) => [reason, earlierText])], ['七盏路灯已经换好。', [['少数了一盏。', '六盏路灯已经换好。']]]);
    }
    const again = await json<LetterStatus>(joined.change({ kind: 'ask-again', text: '还有一盏呢？' }));
    assert.deepEqual([again.state, again.joined, again.publishable], ['handling', false, true], 'the second time it stands for itself');
  });
});

describe('who helps with a letter', () => {
  let server: TestServer;
  let app: App;
  before(async () => {
    server = await createTestServer();
    ({ app } = server);
  });
  after(() => server.close());

  it('is never whom a report is about, and is named once', async () => {
    const letter = await accepted(app, report);
    const named = await refusal(letter.step('drafter', { kind: 'co-handle', unitId: 'parks' }));
    assert.deepEqual([named.status, named.name], [409, 'unit-named']);
    await letter.steps(['drafter', { kind: 'transfer', unitId: 'city' }], ['drafter', { kind: 'co-handle', unitId: 'justice' }]);
    assert.deepEqual(await faults(letter.step('drafter', { kind: 'co-handle', unitId: 'justice' })), ['/unitId not-allowed']);
    assert.deepEqual(await faults(letter.step('drafter', { kind: 'co-handle', unitId: 'city' })), ['/unitId not-allowed']);
    assert.deepEqual(await faults(letter.step('drafter', { kind: 'co-handle', unitId: 'nobody' })), ['/unitId not-found']);
    assert.deepEqual(await faults(letter.step('drafter', { kind: 'stop-co-handling' })), ['/unitId required', '/staffNote required']);
  });

  it('sends nobody else away, and speaks for itself alone', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await letter.steps(['drafter', { kind: 'co-handle', unitId: 'parks' }], ['drafter', { kind: 'co-handle', unitId: 'justice' }]);
    assert.deepEqual(await faults(letter.step('parks', { kind: 'stop-co-handling', unitId: 'justice', staffNote: '不用他们。' })), ['/unitId not-allowed']);
    await letter.steps(['parks', { kind: 'contribute', unitId: 'justice', staffNote: '我们的意见。' }]);
    assert.equal((await letter.read()).record.history[0]?.unitId, 'parks');
    const refused = await refusal(letter.step('city', { kind: 'co-handle', unitId: 'justice' }));
    assert.deepEqual([refused.name, refused.allowed], ['illegal-step', ['send-back', 'ask-writer']]);
  });

  it('becomes the one that answers when the letter is given to it', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await letter.steps(['drafter', { kind: 'co-handle', unitId: 'parks' }], ['drafter', { kind: 'transfer', unitId: 'parks' }], ['parks', { kind: 'sign-in' }]);
    const { coUnits, unit, events } = await letter.look();
    assert.deepEqual([coUnits, unit, events[1]?.kind], [[], '云河市园林绿化局', 'reassigned']);
    assert.equal((await refusal(call(app, 'GET', `/staff/letters/${letter.id}`, { as: 'city' }))).name, 'not-found');
    assert.deepEqual(await faults(letter.step('drafter', { kind: 'transfer', unitId: 'parks' })), ['/unitId not-allowed']);
  });

  it('does not see a report that it is about, not even in the list of an account that also sits at the desk', async () => {
    const letter = await accepted(app, report);
    const { config } = server.platform;
    server.platform.config = { ...config, staff: config.staff.map((account) => (account.name.startsWith('园林局') ? { ...account, roles: ['drafting', 'letters'] } : account)) };
    assert.ok(!(await listed(app, 'parks')).includes(letter.id));
    assert.ok((await listed(app, 'drafter')).includes(letter.id));
    server.platform.config = config;
  });
});

describe('letters that are joined', () => {
  let server: TestServer;
  let app: App;
  before(async () => {
    server = await createTestServer();
    ({ app } = server);
  });
  after(() => server.close());

  it('say in words why one cannot be joined into another', async () => {
    const [head, letter, other, secret, done] = [await accepted(app), await accepted(app, same), await accepted(app, same), await accepted(app, report), await accepted(app, same)];
    const join = async (from: Letter, into: string) => (await refusal(from.step('drafter', { kind: 'join', intoNumber: into }))).errors?.[0]?.message;
    assert.equal(await join(letter, '261122000000'), '没有这个编号的信，请核对。');
    assert.equal(await join(letter, letter.receipt.number), '这就是这封信，请填另一封的编号。');
    assert.equal(await join(letter, secret.receipt.number), '举报信只能和举报信合并。');
    await json(done.change({ kind: 'withdraw' }));
    assert.equal(await join(letter, done.receipt.number), '那封信没有在办理，不能合并。');
    await letter.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number.replace(/.{4}/g, '$& ') }]);
    assert.match(await join(other, letter.receipt.number) ?? '', /已经并入别的信/);
    assert.match(await join(head, other.receipt.number) ?? '', /已经有信并入这封信/);
    assert.equal((await refusal(letter.step('drafter', { kind: 'transfer', unitId: 'city' }))).name, 'illegal-step');
  });

  it('keep a report from whom it is about, from either side', async () => {
    const [head, letter] = [await accepted(app, { ...report, aboutUnitId: 'city' }), await accepted(app, report)];
    await head.steps(['drafter', { kind: 'transfer', unitId: 'parks' }]);
    assert.equal((await refusal(letter.step('drafter', { kind: 'join', intoNumber: head.receipt.number }))).name, 'unit-named');
    await head.steps(['parks', { kind: 'send-back', staffNote: '不归我们管。' }]);
    await letter.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
    for (const unitId of ['parks', 'city']) assert.equal((await refusal(head.step('drafter', { kind: 'transfer', unitId }))).name, 'unit-named', unitId);
    assert.equal((await refusal(head.step('drafter', { kind: 'co-handle', unitId: 'parks' }))).name, 'unit-named');
  });

  it('come back to the desk when the one that they were joined into ends without an answer', async () => {
    for (const end of ['withdraw', 'refuse'] as const) {
      const [head, letter] = [await accepted(app), await accepted(app, same)];
      await letter.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
      if (end === 'withdraw') await json(head.change({ kind: 'withdraw' }));
      else await head.steps(['drafter', { kind: 'refuse', reasonCode: 'petition' }]);
      const { state, joined, unit, events } = await letter.look();
      assert.deepEqual([state, joined, unit, events[0]?.kind, events[0]?.note], ['accepted', false, null, 'parted', '']);
      const { record } = await letter.read();
      assert.deepEqual([record.history[0]?.by, record.allowed.includes('transfer')], ['system', true]);
    }
  });

  it('may be withdrawn by their writers, and are then not answered', async () => {
    const [head, letter] = [await accepted(app), await accepted(app, same)];
    await letter.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
    await json(letter.change({ kind: 'withdraw' }));
    await head.steps(['drafter', { kind: 'transfer', unitId: 'city' }], ['city', { kind: 'sign-in' }]);
    await head.answer('已经修好。');
    assert.deepEqual([(await letter.look()).state, (await letter.look()).answers], ['withdrawn', []]);
  });

  it('keep the day that was promised, also while the other writer is asked, and stand in the list of what is late', async () => {
    const own = await createTestServer();
    const letter = await accepted(own.app, same);
    own.platform.clock.set(new Date('2026-11-30T10:00:00+08:00'));
    const head = await Letter.write(own.app);
    await head.inHand();
    await letter.steps(['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
    await head.steps(['city', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }]);
    assert.deepEqual([(await letter.look()).answerBy, (await letter.look()).paused], ['2026-12-11', false]);
    own.platform.clock.set(new Date('2026-12-14T10:00:00+08:00'));
    assert.equal((await letter.look()).late, true);
    assert.deepEqual(await listed(own.app, 'city', '?due=late'), [letter.id]);
    assert.deepEqual(await listed(own.app, 'drafter', '?open=true'), [head.id]);
    await own.close();
  });

  it('are taken once under a key, and are in the audit', async () => {
    const [head, letter] = [await accepted(app), await accepted(app, same)];
    const key = newKey();
    const { tag } = await letter.read();
    const send = () => call(app, 'POST', `/staff/letters/${letter.id}/steps`, { as: 'drafter', key, headers: { 'If-Match': tag }, body: { kind: 'join', intoNumber: head.receipt.number } });
    assert.deepEqual(await json(send()), await json(send()));
    assert.equal((await server.platform.store.read.audit.verify(server.platform.keys.audit)).brokenAt, null);
  });
});
