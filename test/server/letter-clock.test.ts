import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import type { LetterRecordPage, LetterStatistics } from '../../src/contract/models.js';
import { call, json, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { photo } from './support/files.js';
import { complaint, Letter } from './support/letters.js';

const question = { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' } as const;

/** Ids in the queue of what is late, and how many the public statistics count. */
async function late(app: App): Promise<[string[], number]> {
  const { items } = await json<LetterRecordPage>(call(app, 'GET', '/staff/letters?due=late', { as: 'drafter' }));
  const { totals } = await json<LetterStatistics>(call(app, 'GET', '/statistics/letters?from=2026-11&to=2027-01'));
  return [items.map(({ id }) => id), totals.overdue];
}

const at = (day: string): Date => new Date(`${day}T10:00:00+08:00`);

onBothDatabases(() => Promise.resolve(), (law) => {
  law('what was late before its writer was asked stays late while it waits, and after', async ({ server: { app, platform: { clock } } }) => {
    const start = clock.now();
    const [overdue, inTime] = [await Letter.write(app), await Letter.write(app)];
    for (const letter of [overdue, inTime]) await letter.inHand();
    // Both are due on 11 December.
    clock.set(at('2026-12-11'));
    await inTime.steps(['city', question]);
    clock.set(at('2026-12-14'));
    assert.deepEqual(await late(app), [[overdue.id], 1]);
    await overdue.steps(['city', question]);
    const waiting = await overdue.look();
    assert.deepEqual([waiting.state, waiting.paused, waiting.late, waiting.answerBy], ['waiting', true, true, '2026-12-11'], 'the day that was promised is told, as it is past');
    clock.set(at('2027-01-20'));
    assert.deepEqual(await late(app), [[overdue.id], 1]);
    assert.deepEqual([(await overdue.read()).record.letter.late, (await overdue.look()).late], [true, true]);
    assert.deepEqual([(await inTime.read()).record.letter.late, (await inTime.look()).answerBy], [false, null]);
    const table = await (await call(app, 'GET', '/staff/letters.csv?due=late', { as: 'drafter' })).text();
    assert.deepEqual([table.includes(overdue.receipt.number), table.includes(inTime.receipt.number)], [true, false]);

    await json(overdue.change({ kind: 'supplement', text: '菜市场北门的六盏。' }));
    assert.deepEqual([(await overdue.look()).answerBy, (await overdue.look()).late], ['2026-12-11', true]);
    await overdue.answer('已经修好。');
    const { totals } = await json<LetterStatistics>(call(app, 'GET', '/statistics/letters?from=2026-11&to=2027-01'));
    assert.deepEqual([totals.answered, totals.onTime, totals.overdue], [1, 0, 0]);
    clock.set(start);
  });
});

describe('a letter that waits for its writer', () => {
  it('is taken on by whoever has it, with words for the writer, and its clock goes on as after a supplement', async () => {
    const { app, platform: { clock }, close } = await createTestServer();
    const letter = await Letter.write(app);
    await letter.inHand();
    clock.set(at('2026-11-25'));
    await letter.steps(['city', question]);
    assert.deepEqual([(await letter.read('city')).record.allowed, (await letter.read()).record.allowed], [['resume'], ['resume', 'co-handle']]);
    clock.set(at('2027-01-20'));
    const faults = (await refusal(letter.step('city', { kind: 'resume', publicNote: ' ', staffNote: '打过电话。' }))).errors;
    assert.deepEqual(faults?.map(({ pointer, code }) => `${pointer} ${code}`), ['/publicNote required']);
    await letter.steps(['city', { kind: 'resume', publicNote: '电话里说清楚了，是东头六盏。' }]);
    const on = await letter.look();
    // Twelve working days were left after 25 November; they begin after 20 January.
    assert.deepEqual([on.state, on.paused, on.answerBy, on.supplementWanted, on.allowed], ['handling', false, '2027-02-05', null, ['consent', 'withdraw']]);
    assert.deepEqual([on.events[0]?.kind, on.events[0]?.note, on.events[0]?.unit], ['resumed', '电话里说清楚了，是东头六盏。', '云河市城市管理局']);
    clock.set(at('2027-01-21'));
    await letter.answer('已经修好。');
    const { totals } = await json<LetterStatistics>(call(app, 'GET', '/statistics/letters?from=2026-11&to=2027-01'));
    // Three working days until it was asked, one after.
    assert.deepEqual([totals.onTime, totals.averageWorkdays], [1, 4]);
    await close();
  });

  it('goes back to where it was, and can then be refused or given to another department', async () => {
    const { app, close } = await createTestServer();
    const letter = await Letter.write(app);
    await letter.steps(['drafter', { kind: 'accept' }], ['drafter', question]);
    await letter.steps(['drafter', { kind: 'resume', publicNote: '问错了，不用补充。' }]);
    const { record: { letter: { state }, allowed } } = await letter.read();
    assert.deepEqual([state, allowed.slice(0, 2)], ['accepted', ['refuse', 'transfer']]);
    assert.equal((await refusal(letter.step('drafter', { kind: 'resume', publicNote: '再一次。' }))).name, 'illegal-step');
    await close();
  });

  it('stays as late as it was when it was asked', async () => {
    const { app, platform: { clock }, close } = await createTestServer();
    const letter = await Letter.write(app);
    await letter.inHand();
    clock.set(at('2026-12-14'));
    await letter.steps(['city', question]);
    clock.set(at('2026-12-21'));
    await letter.steps(['city', { kind: 'resume', publicNote: '先按来信办。' }]);
    assert.deepEqual([(await letter.look()).answerBy, (await letter.look()).late], ['2026-12-11', true]);
    await close();
  });

  it('cannot be answered meanwhile, which says what comes first', async () => {
    const { app, close } = await createTestServer();
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.draft('city', '已经修好。'));
    await json(letter.decide('city', 'drafting'));
    await letter.steps(['city', question]);
    const refused = [await refusal(letter.draft('city', '换了说法。')), await refusal(letter.decide('signer', 'sign-off')), await refusal(letter.sendFile('city', photo(), '修好以后.jpg'))];
    for (const { status, title, detail, allowed } of refused) assert.deepEqual([status, title, detail, allowed], [409, '正在等写信人补充。', '不等了，请先选“继续办理”。', ['resume']]);
    await letter.steps(['city', { kind: 'resume', publicNote: '已经查清。' }]);
    await json(letter.decide('signer', 'sign-off'));
    assert.equal((await letter.look()).state, 'answered');
    await close();
  });
});

describe('an extension', () => {
  it('belongs to the period that runs, its last day included: afterwards it is no step any more, and the letter stays late', async () => {
    const { app, platform: { clock }, close } = await createTestServer();
    const [letter, put] = [await Letter.write(app), await Letter.write(app)];
    for (const each of [letter, put]) await each.inHand();
    clock.set(new Date('2026-12-11T23:00:00+08:00'));
    await put.steps(['drafter', { kind: 'extend', workdays: 1, publicNote: '材料在路上。' }]);
    assert.equal((await put.look()).answerBy, '2026-12-14');

    clock.set(new Date('2026-12-12T00:30:00+08:00'));
    assert.equal((await letter.read()).record.allowed.includes('extend'), false);
    const refused = await refusal(letter.step('drafter', { kind: 'extend', workdays: 15, publicNote: '情况复杂。' }));
    assert.deepEqual([refused.status, refused.name, refused.allowed?.includes('extend')], [409, 'illegal-step', false]);
    const { late: isLate, answerBy, events: [newest] } = await letter.look();
    assert.deepEqual([isLate, answerBy, newest?.kind], [true, '2026-12-11', 'signed-in']);
    await close();
  });

  it('does not reach a letter of the same matter whose own day is past', async () => {
    const { app, platform: { clock }, close } = await createTestServer();
    const [overdue, running] = [await Letter.write(app, { ...complaint, category: 'enquiry' }), await Letter.write(app)];
    const head = await Letter.write(app);
    await head.inHand();
    for (const each of [overdue, running]) await each.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'join', intoNumber: head.receipt.number }]);
    clock.set(at('2026-12-01'));
    await head.steps(['drafter', { kind: 'extend', workdays: 5, publicNote: '电缆要更换。' }]);
    const seen = [await overdue.look(), await running.look()].map(({ answerBy, late: isLate, events: [newest] }) => [answerBy, isLate, newest?.kind]);
    assert.deepEqual(seen, [['2026-11-27', true, 'joined'], ['2026-12-18', false, 'extended']]);
    await close();
  });
});
