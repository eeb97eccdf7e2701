import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import type { LetterRecordPage, LetterStatistics } from '../../src/contract/models.js';
import { call, json, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
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
