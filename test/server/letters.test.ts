import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { LetterForm, LetterReceipt, LetterStatus, Mailbox, MailboxList } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { photo } from './support/files.js';
import { complaint, Letter, sendLetter } from './support/letters.js';

let server: TestServer;
let app: App;
before(async () => {
  server = await createTestServer();
  ({ app } = server);
});
after(() => server.close());

describe('a mailbox', () => {
  it('says what it handles and by when it answers, in working days', async () => {
    const { items } = await json<MailboxList>(call(app, 'GET', '/mailboxes'));
    assert.deepEqual(items.map(({ id }) => id), ['leaders']);
    const mailbox = await json<Mailbox>(call(app, 'GET', '/mailboxes/leaders'));
    // The tests' clock stands on Sunday, 22 November 2026.
    assert.deepEqual(mailbox.answerTimes.slice(0, 2), [{ category: 'enquiry', workdays: 5, answerBy: '2026-11-27' }, { category: 'suggestion', workdays: 15, answerBy: '2026-12-11' }]);
    assert.deepEqual(mailbox.emergency.map(({ number }) => number), ['110', '119', '120']);
  });

  it('offers no publication of reports, whatever the configuration says', async () => {
    const { config } = server.platform;
    const [leaders] = config.mailboxes;
    assert.ok(leaders);
    server.platform.config = { ...config, mailboxes: [{ ...leaders, categories: leaders.categories.map((rule) => ({ ...rule, publishable: true })) }] };
    const { categories } = await json<LetterForm>(call(app, 'GET', '/mailboxes/leaders/form'));
    assert.equal(categories.find(({ name }) => name === 'report')?.publishable, false);
    const refused = await refusal(sendLetter(app, { ...complaint, category: 'report' }));
    assert.deepEqual(refused.errors?.map(({ pointer }) => pointer), ['/publicationConsent/given']);
    server.platform.config = config;
  });

  it('is not there under another name, nor where the agency does not offer it', async () => {
    assert.equal((await refusal(call(app, 'GET', '/mailboxes/nobody'))).name, 'not-found');
    const { config } = server.platform;
    server.platform.config = { ...config, agency: { ...config.agency, modules: [{ name: 'mailbox', offered: false }] } };
    const refused = await refusal(call(app, 'GET', '/mailboxes/leaders/form'));
    assert.deepEqual([refused.name, refused.phone], ['not-offered', '0555-12345']);
    server.platform.config = config;
  });
});

describe('a letter', () => {
  it('is held with a number, a code and a day, and found again by both', async () => {
    const letter = await Letter.write(app);
    const { number, code, answerBy } = letter.receipt;
    assert.match(number, /^261122\d{6}$/);
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/);
    assert.equal(answerBy, '2026-12-11');
    const found = await letter.look();
    assert.deepEqual([found.title, found.body, found.place], [complaint.title, complaint.body, complaint.place]);
    assert.deepEqual([found.state, found.answerBy, found.paused, found.late], ['received', '2026-12-11', false, false]);
    assert.deepEqual(found.allowed, ['consent', 'withdraw']);
  });

  it('is filed once, however often it is sent', async () => {
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => sendLetter(app, complaint, { key })));
    const receipts = await Promise.all(answers.map((answer) => json<LetterReceipt>(answer, 201)));
    assert.equal(new Set(receipts.map(({ number, code }) => `${number} ${code}`)).size, 1);
    assert.equal((await refusal(sendLetter(app, { ...complaint, body: '另一封信。' }, { key }))).name, 'key-reused');
  });

  it('names each fault at its field', async () => {
    const refused = await refusal(sendLetter(app, { ...complaint, title: '灯', body: ' ', recipientId: 'nobody', identity: { name: '张明' }, readingNotesVersion: '2025-01' }));
    assert.equal(refused.status, 422);
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), [
      '/recipientId not-found', '/title too-short', '/body required', '/identity/phone required', '/readingNotesVersion not-allowed',
    ]);
    assert.equal(refused.errors?.find(({ pointer }) => pointer === '/title')?.message, '请写标题，5到30个字。');
  });

  it('may be a photograph of a written page', async () => {
    const upload = await json<{ id: string }>(call(app, 'POST', '/uploads?purpose=letter&subject=leaders', {
      key: newKey(), raw: photo() as BodyInit, headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''letter.jpg" },
    }), 201);
    const letter = await Letter.write(app, { ...complaint, body: '', uploads: [upload.id] });
    assert.deepEqual((await letter.look()).attachments.map(({ name }) => name), ['letter.jpg']);
    const address = `/staff/letters/${letter.id}/attachments/${(await letter.read()).record.attachments[0]?.id ?? ''}`;
    assert.equal((await refusal(call(app, 'GET', address, { as: 'city' }))).name, 'not-found');
    const file = await call(app, 'GET', address, { as: 'drafter' });
    assert.deepEqual([file.status, file.headers.get('Content-Type'), file.headers.get('Cache-Control')], [200, 'image/jpeg', 'no-store']);
    assert.equal((await file.arrayBuffer()).byteLength, Number(file.headers.get('Content-Length')));
  });

  it('is not taken while the mailbox is paused, which says why', async () => {
    const { config } = server.platform;
    const [leaders] = config.mailboxes;
    assert.ok(leaders);
    server.platform.config = { ...config, mailboxes: [{ ...leaders, pause: { reason: '系统搬迁。', phone: '0555-12345', resumesAt: '2026-11-24T08:00:00+08:00' } }] };
    const refused = await refusal(sendLetter(app));
    assert.deepEqual([refused.name, refused.reason], ['paused', '系统搬迁。']);
    server.platform.config = config;
  });

  it('is answered alike for a wrong code and for a number that nobody has', async () => {
    const { receipt } = await Letter.write(app);
    const wrong = (number: string, code: string) => refusal(call(app, 'POST', '/letters/lookup', { body: { number, code }, address: '198.51.100.7' }));
    const [first, second] = [await wrong(receipt.number, '0000000000000000'), await wrong('261122000000', receipt.code)];
    assert.deepEqual([first.status, first.title, first.name], [404, second.title, second.name]);
  });

  it('keeps who wrote it sealed, and for whom', async () => {
    const { id } = await Letter.write(app, { ...complaint, onBehalfOf: { name: '王秀英', relation: '母亲' } });
    const row = await server.platform.store.read.letters.find(id);
    assert.ok(row?.contact);
    assert.doesNotMatch(JSON.stringify(row), /张明|13900001234|王秀英/);
  });
});

describe('the way of a letter (J3)', () => {
  it('goes over a wrong department, an extension and a dissatisfied writer to an answer that satisfies', async () => {
    const letter = await Letter.write(app);
    await letter.steps(
      ['drafter', { kind: 'accept' }],
      ['drafter', { kind: 'transfer', unitId: 'parks' }],
      ['parks', { kind: 'send-back', staffNote: '和平路的路灯归城管局。' }],
      ['drafter', { kind: 'transfer', unitId: 'city' }],
      ['city', { kind: 'sign-in' }],
      ['drafter', { kind: 'extend', workdays: 5, publicNote: '电缆要更换，材料在路上。' }],
    );
    const handling = await letter.look();
    assert.deepEqual([handling.state, handling.unit, handling.answerBy], ['handling', '云河市城市管理局', '2026-12-18']);
    assert.equal(handling.events.find(({ kind }) => kind === 'extended')?.note, '电缆要更换，材料在路上。');

    await letter.answer('六盏路灯已经换好。');
    const answered = await letter.look();
    assert.deepEqual([answered.state, answered.answerBy, answered.answers.map(({ text }) => text)], ['answered', null, ['六盏路灯已经换好。']]);
    assert.deepEqual(answered.allowed, ['rate', 'ask-again', 'consent']);

    const again = await json<LetterStatus>(letter.change({ kind: 'rate', rating: 'dissatisfied', text: '修好两天又灭了两盏。' }));
    assert.deepEqual([again.state, again.answers[0]?.rating, again.answerBy], ['handling', 'dissatisfied', '2026-12-04']);
    await letter.answer('又换了两盏，并检查了整段电缆。');
    const end = await json<LetterStatus>(letter.change({ kind: 'rate', rating: 'fairly-satisfied' }));
    assert.deepEqual(end.answers.map(({ rating }) => rating), ['dissatisfied', 'fairly-satisfied']);
    assert.deepEqual([end.state, end.allowed], ['answered', ['consent']]);
    assert.deepEqual(end.events.map(({ kind }) => kind).reverse(), [
      'received', 'accepted', 'transferred', 'sent-back', 'transferred', 'signed-in', 'extended', 'answered', 'reopened', 'answered', 'rated',
    ]);
  });

  it('tells its writer nothing that staff wrote for each other', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.step('drafter', { kind: 'urge', staffNote: '市长过问，务必本周答复。' }));
    assert.doesNotMatch(JSON.stringify(await letter.look()), /市长过问|staffNote|承办员|13900001234/);
  });

  it('is rated once for each answer, and a dissatisfied writer says why', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await letter.answer('已经修好。');
    const refused = await refusal(letter.change({ kind: 'rate', rating: 'very-dissatisfied' }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/change/text required']);
    await json(letter.change({ kind: 'rate', rating: 'satisfied' }));
    const twice = await refusal(letter.change({ kind: 'rate', rating: 'very-satisfied' }));
    assert.deepEqual([twice.name, twice.allowed], ['illegal-step', ['ask-again', 'consent']]);
  });

  it('ends when its writer withdraws it, until it is answered', async () => {
    const letter = await Letter.write(app);
    const gone = await json<LetterStatus>(letter.change({ kind: 'withdraw' }));
    assert.deepEqual([gone.state, gone.answerBy, gone.allowed], ['withdrawn', null, []]);
    assert.equal((await refusal(letter.step('drafter', { kind: 'accept' }))).name, 'illegal-step');
  });

  it('is refused with a reason that says where to go', async () => {
    const letter = await Letter.write(app);
    assert.equal((await refusal(letter.step('drafter', { kind: 'refuse', reasonCode: 'because' }))).status, 422);
    await json(letter.step('drafter', { kind: 'refuse', reasonCode: 'petition' }));
    const { state, events: [newest] } = await letter.look();
    assert.deepEqual([state, newest?.note], ['refused', '这件事属于信访，请到信访局登记，电话0555-6200077。']);
  });
});

describe('the clock of a letter', () => {
  it('stands still while the agency waits for the writer, and does not become late meanwhile', async () => {
    const own = await createTestServer();
    const { clock } = own.platform;
    const letter = await Letter.write(own.app);
    await letter.inHand();
    clock.set(new Date('2026-11-25T10:00:00+08:00'));
    await json(letter.step('city', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }));
    const waiting = await letter.look();
    assert.deepEqual([waiting.state, waiting.paused, waiting.answerBy, waiting.supplementWanted, waiting.allowed],
      ['waiting', true, null, '请写明是哪六盏灯。', ['supplement', 'consent', 'withdraw']]);

    clock.set(new Date('2027-01-20T10:00:00+08:00'));
    assert.equal((await letter.look()).late, false);
    const { items } = await json<{ items: { id: string }[] }>(call(own.app, 'GET', '/staff/letters?due=late', { as: 'drafter' }));
    assert.deepEqual(items, []);
    const on = await json<LetterStatus>(letter.change({ kind: 'supplement', text: '菜市场北门到邮局之间的六盏。' }));
    // Twelve working days were left after 25 November; they begin after 20 January.
    assert.deepEqual([on.state, on.paused, on.answerBy], ['handling', false, '2027-02-05']);
    await own.close();
  });

  it('does not gain a day when the answer of the writer comes at once', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.step('city', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }));
    const { answerBy } = await json<LetterStatus>(letter.change({ kind: 'supplement', text: '菜市场北门的六盏。' }));
    assert.equal(answerBy, '2026-12-11');
  });

  it('is put off once, by as much as the agency allows, with words for the writer', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    const refused = await refusal(letter.step('drafter', { kind: 'extend', workdays: 100 }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/publicNote required', '/workdays too-many']);
    await json(letter.step('drafter', { kind: 'extend', workdays: 3, publicNote: '材料在路上。' }));
    const twice = await refusal(letter.step('drafter', { kind: 'extend', workdays: 3, publicNote: '还在路上。' }));
    assert.deepEqual([twice.name, twice.allowed?.includes('extend')], ['illegal-step', false]);
  });

  it('is late from the day after', async () => {
    const own = await createTestServer();
    const letter = await Letter.write(own.app);
    own.platform.clock.set(new Date('2026-12-11T23:00:00+08:00'));
    assert.equal((await letter.look()).late, false);
    own.platform.clock.set(new Date('2026-12-12T00:30:00+08:00'));
    assert.equal((await letter.look()).late, true);
    await own.close();
  });
});

describe('a report (J4)', () => {
  const report = { ...complaint, category: 'report' as const, aboutUnitId: 'parks', publicationConsent: { given: false, version: '2026-01' } };

  it('is never public', async () => {
    const refused = await refusal(sendLetter(app, { ...report, publicationConsent: { given: true, version: '2026-01' } }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/publicationConsent/given not-allowed']);
    const { publishable, allowed } = await (await Letter.write(app, report)).look();
    assert.deepEqual([publishable, allowed], [false, ['withdraw']]);
  });

  it('does not go to whom it is about, neither by its writer nor by the desk', async () => {
    const refused = await refusal(sendLetter(app, { ...report, recipientId: 'parks' }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/recipientId not-allowed']);
    const letter = await Letter.write(app, report);
    await json(letter.step('drafter', { kind: 'accept' }));
    const named = await refusal(letter.step('drafter', { kind: 'transfer', unitId: 'parks' }));
    assert.deepEqual([named.status, named.name], [409, 'unit-named']);
    await json(letter.step('drafter', { kind: 'transfer', unitId: 'city' }));
  });

  it('is not seen by whom it is about', async () => {
    const letter = await Letter.write(app, report);
    assert.equal((await refusal(call(app, 'GET', `/staff/letters/${letter.id}`, { as: 'parks' }))).name, 'not-found');
  });
});

describe('the desk of letters', () => {
  it('shows a department its own letters, and nobody else\'s', async () => {
    const own = await createTestServer();
    const [mine, other] = [await Letter.write(own.app), await Letter.write(own.app, { ...complaint, title: '公园的厕所太少了' })];
    await mine.inHand();
    const list = async (as: 'city' | 'parks' | 'drafter', query = '') => (await json<{ items: { id: string }[] }>(call(own.app, 'GET', `/staff/letters${query}`, { as }))).items.map(({ id }) => id);
    assert.deepEqual(await list('city'), [mine.id]);
    assert.deepEqual(await list('parks'), []);
    assert.deepEqual(new Set(await list('drafter')), new Set([mine.id, other.id]));
    assert.deepEqual(await list('drafter', `?q=${encodeURIComponent('厕所')}`), [other.id]);
    assert.deepEqual(await list('drafter', '?state=received'), [other.id]);
    assert.deepEqual(await list('drafter', '?unitId=city'), [mine.id]);
    assert.equal((await refusal(call(own.app, 'GET', `/staff/letters/${other.id}`, { as: 'city' }))).name, 'not-found');
    await own.close();
  });

  it('pages through letters that are due on one day', async () => {
    const own = await createTestServer();
    const written = new Set<string>();
    for (let count = 0; count < 5; count += 1) written.add((await Letter.write(own.app)).id);
    const found: string[] = [];
    for (let query = '?limit=2'; query !== '';) {
      const { items, nextCursor, total } = await json<{ items: { id: string }[]; nextCursor: string | null; total: number }>(call(own.app, 'GET', `/staff/letters${query}`, { as: 'drafter' }));
      assert.equal(total, 5);
      found.push(...items.map(({ id }) => id));
      query = nextCursor === null ? '' : `?limit=2&cursor=${nextCursor}`;
    }
    assert.deepEqual(new Set(found), written);
    assert.equal(found.length, 5);
    await own.close();
  });

  it('shows staff a name and a number in part, and keeps who read the letter', async () => {
    const letter = await Letter.write(app, { ...complaint, onBehalfOf: { name: '王秀英', relation: '母亲' } });
    const { record } = await letter.read('signer');
    assert.deepEqual([record.contact, record.onBehalfOf], [{ name: '张*', phone: '139****1234' }, { name: '王*', relation: '母亲' }]);
    const last = await server.platform.store.read.audit.verify(server.platform.keys.audit);
    assert.equal(last.brokenAt, null);
  });

  it('opens who wrote it for a reason alone, and gives a new code that makes the old one worthless', async () => {
    const letter = await Letter.write(app, { ...complaint, onBehalfOf: { name: '王秀英', relation: '母亲' } });
    const { number, code } = letter.receipt;
    const contact = `/staff/letters/${letter.id}/contact`;
    assert.equal((await refusal(call(app, 'POST', contact, { as: 'drafter', body: { reason: '   ' } }))).status, 422);
    assert.equal((await refusal(call(app, 'POST', contact, { as: 'city', body: { reason: '要打电话问。' } }))).name, 'not-found');
    const opened = await json(call(app, 'POST', contact, { as: 'drafter', body: { reason: '要打电话问是哪一段。' } }));
    assert.deepEqual(opened, { identity: { name: '张明', phone: '13900001234' }, onBehalfOf: { name: '王秀英', relation: '母亲' } });

    const given = await json<{ number: string; code: string }>(call(app, 'POST', `/staff/letters/${letter.id}/code`, { as: 'drafter', body: { reason: '本人到窗口。' } }));
    assert.equal(given.number, number);
    assert.equal((await refusal(call(app, 'POST', '/letters/lookup', { body: { number, code }, address: '198.51.100.9' }))).name, 'receipt-unknown');
    await json(call(app, 'POST', '/letters/lookup', { body: given, address: '198.51.100.10' }));
  });

  it('takes a step once under its key, and answers a repeat with the same letter and its writer in part', async () => {
    const letter = await Letter.write(app);
    const { tag } = await letter.read();
    const key = newKey();
    const send = () => call(app, 'POST', `/staff/letters/${letter.id}/steps`, { as: 'drafter', key, headers: { 'If-Match': tag }, body: { kind: 'accept' } });
    const [first, second] = [await send(), await send()];
    assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await json(second), await json(first));
    assert.equal((await letter.read()).record.history.length, 2);
  });

  it('answers the repeat of a step that gave the letter away', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    const { tag } = await letter.read();
    const key = newKey();
    const send = () => call(app, 'POST', `/staff/letters/${letter.id}/steps`, { as: 'city', key, headers: { 'If-Match': tag }, body: { kind: 'send-back', staffNote: '归园林局。' } });
    assert.deepEqual(await json(send()), await json(send()));
  });

  it('refuses a step on a letter that somebody has changed since it was read', async () => {
    const letter = await Letter.write(app);
    const { tag } = await letter.read();
    await json(letter.step('drafter', { kind: 'accept' }));
    const late = await refusal(call(app, 'POST', `/staff/letters/${letter.id}/steps`, { as: 'signer', key: newKey(), headers: { 'If-Match': tag }, body: { kind: 'urge' } }));
    assert.equal(late.name, 'precondition-failed');
  });

  it('lets nobody sign what they drafted, and no department answer for another', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.draft('city', '已经修好。'));
    assert.equal((await refusal(letter.draft('drafter', '分办台替他们写。'))).name, 'illegal-step');
    assert.deepEqual([(await letter.read('city')).record.answerable, (await letter.read('drafter')).record.answerable], [true, false]);
    assert.equal((await refusal(letter.decide('parks', 'drafting'))).name, 'not-found');
    await json(letter.decide('city', 'drafting'));
    assert.equal((await refusal(letter.decide('city', 'sign-off'))).name, 'forbidden');
    await json(letter.decide('signer', 'sign-off'));
    assert.equal((await letter.look()).state, 'answered');
  });

  it('keeps an answer from its writer until it is signed, and begins the review anew when its words change', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.draft('city', '已经修好。'));
    await json(letter.decide('city', 'drafting'));
    await json(letter.draft('city', '十一月二十八日已经修好。'));
    assert.deepEqual((await letter.look()).answers, []);
    assert.equal((await refusal(letter.decide('signer', 'sign-off'))).name, 'illegal-step');
  });

  it('does not take a draft of the department that had the letter before for an answer', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.draft('city', '这不归我们管。'));
    await letter.steps(['drafter', { kind: 'transfer', unitId: 'parks' }], ['parks', { kind: 'sign-in' }]);
    assert.equal((await refusal(letter.decide('parks', 'drafting'))).name, 'illegal-step');
  });

  it('is closed to accounts without letters', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, staff: config.staff.map((account) => ({ ...account, roles: account.roles.filter((role) => role !== 'letters'), units: [] })) };
    assert.equal((await refusal(call(app, 'GET', '/staff/letters', { as: 'drafter' }))).name, 'forbidden');
    server.platform.config = config;
  });
});
