import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LetterDraft, LetterFigures, LetterRating, LetterRecord, LetterRecordPage, LetterStatistics } from '../../src/contract/models.js';
import type { App } from '../../demo/server/app.js';
import { calendars } from '../../demo/server/calendars.js';
import { percentage } from '../../demo/server/rules/letter-shares.js';
import { monthsBetween, toldRows } from '../../demo/server/rules/letter-statistics.js';
import { WorkingDays } from '../../demo/server/rules/working-days.js';
import { createTestServer, type TestPlatform } from '../../demo/server/test-platform.js';
import { call, json, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';

const day = 86_400_000;
const report: LetterDraft = { ...complaint, category: 'report', aboutUnitId: 'parks', publicationConsent: { given: false, version: '2026-01' } };

const statistics = (app: App, query = '') => json<LetterStatistics>(call(app, 'GET', `/statistics/letters${query}`));

async function answered(app: App, draft: LetterDraft = complaint): Promise<Letter> {
  const letter = await Letter.write(app, draft);
  await letter.inHand();
  await letter.answer('已经修好。');
  return letter;
}

const rate = (letter: Letter, rating: LetterRating) => json(letter.change({ kind: 'rate', rating, text: rating.includes('dissatisfied') ? '没有修好。' : '' }));

/** Everything that may become of a letter, over three months. */
async function manyFates(app: App, { clock }: TestPlatform): Promise<void> {
  await rate(await answered(app), 'satisfied');
  await answered(app, report);
  clock.pass(9 * day);
  const waited = await Letter.write(app, { ...complaint, category: 'enquiry' });
  await waited.inHand();
  clock.pass(3 * day);
  await waited.steps(['city', { kind: 'ask-writer', publicNote: '路灯杆上的编号' }]);
  clock.pass(20 * day);
  await json(waited.change({ kind: 'supplement', text: '六号杆。' }));
  clock.pass(day);
  await waited.answer('已经修好。');
  const late = await Letter.write(app, { ...complaint, category: 'enquiry' });
  await late.inHand();
  clock.pass(12 * day);
  await late.answer('已经修好。');
  await rate(late, 'very-dissatisfied');
  const extended = await Letter.write(app, { ...complaint, category: 'help' });
  await extended.inHand();
  await extended.steps(['drafter', { kind: 'extend', workdays: 15, publicNote: '等材料。' }]);
  clock.pass(33 * day);
  await extended.answer('已经修好。');
  await json((await Letter.write(app)).change({ kind: 'withdraw' }));
  await (await Letter.write(app)).steps(['drafter', { kind: 'refuse', reasonCode: 'petition' }]);
  await Letter.write(app, { ...complaint, category: 'thanks' });
  await Letter.write(app, { ...complaint, category: 'enquiry' });
  clock.pass(13 * day);
}

async function allRecords(app: App): Promise<LetterRecord[]> {
  const { items } = await json<LetterRecordPage>(call(app, 'GET', '/staff/letters?limit=100', { as: 'drafter' }));
  return Promise.all(items.map(({ id }) => json<LetterRecord>(call(app, 'GET', `/staff/letters/${id}`, { as: 'drafter' }))));
}

/** The figures once more, from what staff see of each letter. */
function recounted(records: readonly LetterRecord[]): Omit<LetterFigures, 'ratings'> {
  const days = new WorkingDays(calendars);
  const dateOf = (time: string) => time.slice(0, 10);
  const firsts = records.flatMap(({ history, letter }) => {
    const oldest = history.toReversed();
    const first = oldest.find(({ kind }) => kind === 'answered');
    if (!first) return [];
    const asked = oldest.filter(({ kind }) => kind === 'supplement-asked');
    const waited = oldest.filter(({ kind }) => kind === 'supplemented' || kind === 'resumed').reduce((sum, { at }, place) => sum + days.between(dateOf(asked[place]!.at), dateOf(at)), 0);
    return [{ onTime: dateOf(first.at) <= (first.answerBy ?? ''), workdays: days.between(dateOf(letter.receivedAt), dateOf(first.at)) - waited }];
  });
  const silent = records.filter(({ answers }) => answers.length === 0);
  const inState = (state: string) => silent.filter(({ letter }) => letter.state === state).length;
  return {
    received: records.length,
    answered: firsts.length,
    refused: inState('refused'),
    withdrawn: inState('withdrawn'),
    open: silent.length - inState('refused') - inState('withdrawn'),
    onTime: firsts.filter(({ onTime }) => onTime).length,
    overdue: records.filter(({ letter }) => letter.late).length,
    handledAgain: records.filter(({ letter }) => letter.round > 1).length,
    averageWorkdays: firsts.length === 0 ? null : Math.round((firsts.reduce((sum, { workdays }) => sum + workdays, 0) / firsts.length) * 10) / 10,
    rated: records.filter(({ answers }) => answers.some(({ rating }) => rating !== null)).length,
  };
}

const withoutRatings = ({ ratings: _, ...figures }: LetterFigures) => figures;

onBothDatabases(() => Promise.resolve(), (law) => {
  law('every figure of the statistics is what counting the staff list once more gives', async ({ server: { app, platform } }) => {
    const start = platform.clock.now();
    await manyFates(app, platform);
    const records = await allRecords(app);
    const { totals, byCategory, byMonth, byUnit, period, firstMonth, computedAt } = await statistics(app, '?from=2026-11&to=2027-02');
    assert.deepEqual([period, firstMonth, computedAt], [{ from: '2026-11', to: '2027-02' }, '2026-11', '2027-02-21T14:30:00+08:00']);
    assert.deepEqual(withoutRatings(totals), recounted(records));
    assert.deepEqual([totals.received, totals.answered, totals.onTime, totals.overdue, totals.handledAgain], [9, 5, 4, 2, 1], 'waiting and a lawful extension are in time');
    for (const { category, figures } of byCategory) assert.deepEqual(withoutRatings(figures), recounted(records.filter(({ letter }) => letter.category === category)), category);
    for (const { month, figures } of byMonth) assert.deepEqual(withoutRatings(figures), recounted(records.filter(({ letter }) => letter.receivedAt.startsWith(month))), month);
    for (const { unitId, figures } of byUnit) {
      assert.deepEqual(withoutRatings(figures), recounted(records.filter(({ letter }) => (letter.category === 'report' ? null : letter.unitId) === unitId)), String(unitId));
    }
    assert.deepEqual(byMonth.map(({ month }) => month), ['2026-11', '2026-12', '2027-01', '2027-02']);
    platform.clock.set(start);
  });

  law('withdrawn consent changes nothing in the statistics', async ({ server: { app } }) => {
    const letter = await answered(app);
    const before = await statistics(app);
    await json(letter.change({ kind: 'consent', consent: { given: false, version: '2026-01' } }));
    assert.deepEqual(await statistics(app), before);
  });
});

describe('the statistics of letters', () => {
  it('are those of the current year, by the clock of the agency', async () => {
    const { app, platform, close } = await createTestServer({ now: new Date('2026-12-31T16:30:00Z') });
    await Letter.write(app);
    assert.deepEqual((await statistics(app)).period, { from: '2027-01', to: '2027-01' });
    assert.equal((await statistics(app)).totals.received, 1);
    assert.equal((await statistics(app, '?to=2026-12')).totals.received, 0);
    platform.clock.pass(40 * day);
    assert.deepEqual((await statistics(app)).period, { from: '2027-01', to: '2027-02' });
    assert.deepEqual((await statistics(app, '?from=2027-02&to=2027-12')).period, { from: '2027-02', to: '2027-02' });
    await close();
  });

  it('say which months they cannot count, and know only mailboxes that there are', async () => {
    const { app, close } = await createTestServer();
    for (const query of ['?from=2026-12', '?from=2026-05&to=2026-04', '?from=2015-01&to=2026-01', '?from=2026-13', '?from=2026-1']) {
      assert.equal((await refusal(call(app, 'GET', `/statistics/letters${query}`))).name, 'malformed-request', query);
    }
    assert.equal((await refusal(call(app, 'GET', '/statistics/letters?mailboxId=nobody'))).name, 'not-found');
    assert.equal((await statistics(app, '?from=2016-12&to=2026-11')).byMonth.length, 120);
    await close();
  });

  it('tell of no letter yet with zeros and a date', async () => {
    const { app, close } = await createTestServer();
    const { totals, byCategory, byUnit, firstMonth, computedAt } = await statistics(app, '?mailboxId=leaders');
    assert.deepEqual([totals.received, totals.averageWorkdays, totals.ratings, byCategory.length, byUnit, firstMonth, computedAt], [0, null, null, 6, [], null, '2026-11-22T14:30:00+08:00']);
    await close();
  });

  it('count reports without a word of the department that has them or that they are about', async () => {
    const { app, close } = await createTestServer();
    await answered(app, report);
    const { totals, byUnit, byCategory } = await statistics(app);
    assert.equal(totals.received, 1);
    assert.deepEqual(byUnit.map(({ unitId, name, figures }) => [unitId, name, figures.received]), [[null, '', 1]]);
    assert.equal(byCategory.find(({ category }) => category === 'report')?.figures.answered, 1);
    await close();
  });

  it('tell grades only of enough ratings, and keep the agency\'s own number and words', async () => {
    const { app, platform, close } = await createTestServer();
    for (const rating of ['very-satisfied', 'satisfied', 'fairly-satisfied', 'satisfied'] as const) await rate(await answered(app), rating);
    assert.deepEqual([(await statistics(app)).totals.rated, (await statistics(app)).totals.ratings], [4, null]);
    await rate(await answered(app), 'dissatisfied');
    assert.deepEqual((await statistics(app)).totals.ratings, { verySatisfied: 1, satisfied: 2, fairlySatisfied: 1, dissatisfied: 1, veryDissatisfied: 0 });
    platform.config = { ...platform.config, letterStatistics: { minRatings: 6 } };
    const stricter = await statistics(app);
    assert.deepEqual([stricter.totals.ratings, stricter.minRatings], [null, 6]);
    assert.match(JSON.stringify(stricter.definitions), /评价不到6封/);
    const definitions = [{ term: '收到', text: '我们自己的说法。' }];
    platform.config = { ...platform.config, letterStatistics: { definitions } };
    assert.deepEqual((await statistics(app)).definitions, definitions);
    await close();
  });

  it('are the same in a table for spreadsheets, which browsers may keep', async () => {
    const { app, close } = await createTestServer();
    await answered(app);
    const { totals, definitions } = await statistics(app);
    const response = await call(app, 'GET', '/statistics/letters.csv');
    assert.equal(response.headers.get('Content-Type'), 'text/csv; charset=utf-8');
    assert.equal(response.headers.get('Content-Disposition'), 'attachment; filename="letters-2026-01-2026-11.csv"');
    const bytes = new Uint8Array(await response.clone().arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const [head = '', all = '', ...rows] = (await response.text()).split('\r\n');
    assert.equal(head.split(',').length, all.split(',').length);
    assert.deepEqual(all.split(',').slice(0, 5), ['合计', '全部', String(totals.received), String(totals.answered), '100.0%']);
    for (const row of [/^类别,投诉,1,1,100\.0%/, /^单位,云河市城市管理局,1/, /^月份,2026-11,1/, /^统计时间,2026-01至2026-11$/]) assert.ok(rows.some((each) => row.test(each)), String(row));
    assert.ok(definitions.every(({ term }) => rows.some((each) => each.startsWith(`${term},`))));
    const tag = response.headers.get('ETag') ?? '';
    for (const path of ['/statistics/letters.csv', '/statistics/letters']) {
      const current = path.endsWith('.csv') ? tag : (await call(app, 'GET', path)).headers.get('ETag') ?? '';
      assert.equal((await call(app, 'GET', path, { headers: { 'If-None-Match': current } })).status, 304, path);
    }
    await close();
  });

  it('are not offered where the mailbox is not', async () => {
    const { app, platform, close } = await createTestServer();
    platform.config = { ...platform.config, agency: { ...platform.config.agency, modules: [{ name: 'mailbox', offered: false, title: '领导信箱' }] } };
    for (const path of ['/statistics/letters', '/statistics/letters.csv']) assert.equal((await refusal(call(app, 'GET', path))).name, 'not-offered');
    await close();
  });
});

describe('what few people said', () => {
  it('is told of no row with too few, nor of one that gives it away', () => {
    assert.deepEqual(toldRows([9, 3, 7], 5), [true, false, false], 'nine and the total would leave three');
    assert.deepEqual(toldRows([9, 3, 2], 5), [true, false, false], 'five together are enough');
    assert.deepEqual(toldRows([9, 0, 7], 5), [true, false, true]);
    assert.deepEqual(toldRows([3], 5), [false]);
    assert.deepEqual(toldRows([], 5), []);
  });
});

describe('a share', () => {
  it('is never all while one is missing, nor nothing while there is one', () => {
    assert.deepEqual([[1180, 1204], [9999, 10_000], [1, 10_000], [0, 5], [5, 5], [0, 0]].map(([part = 0, whole = 0]) => percentage(part, whole)), ['98.0%', '99.9%', '0.1%', '0.0%', '100.0%', '']);
  });
});

describe('months', () => {
  it('go on over the end of a year', () => {
    assert.deepEqual(monthsBetween('2026-11', '2027-02'), ['2026-11', '2026-12', '2027-01', '2027-02']);
  });
});
