import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { correctionOrder } from '../../demo/server/store/migrations/0014-correction-order.js';
import { sqliteTextIndex } from '../../demo/server/store/text-index.js';
import type { LetterStatus, PublishedLetter, PublishedLetterPage } from '../../src/contract/models.js';
import { call, json, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';
import { getPage, markup, wordsOf } from './support/pages.js';

const day = 86_400_000;
const [before, after] = ['六盏路灯11月28日换好。', '六盏路灯11月27日换好。'];

async function answered(app: App, draft = complaint): Promise<Letter> {
  const letter = await Letter.write(app, draft);
  await letter.inHand();
  await letter.answer(before);
  return letter;
}

async function published(app: App): Promise<PublishedLetter> {
  const { items: [item] } = await json<PublishedLetterPage>(call(app, 'GET', '/published-letters'));
  return json<PublishedLetter>(call(app, 'GET', `/published-letters/${item?.id ?? ''}`));
}

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a corrected answer is told to its writer with the reason and the words from before, and to the public only after another review', async ({ server: { app, platform }, tables }) => {
    const start = platform.clock.now();
    const letter = await answered(app);
    await letter.publish({ title: complaint.title, body: '有六盏不亮。', answers: [before] });
    platform.clock.set(new Date(start.getTime() + 4 * day));
    const first = await published(app);
    await json(letter.saveCorrection('city', { text: after, reason: '日期写错了。' }));
    await json(letter.decideCorrection('city', 'drafting'));
    assert.equal((await letter.look()).answers[0]?.text, before, 'nobody reads it before it is signed');
    await json(letter.decideCorrection('signer', 'sign-off'));

    const [answer] = (await letter.look()).answers;
    assert.deepEqual([answer?.text, answer?.corrections], [after, [{ at: '2026-11-26T14:30:00+08:00', reason: '日期写错了。', earlierText: before, earlierAttachments: [] }]]);
    const [newest] = (await letter.look()).events;
    assert.deepEqual([newest?.kind, newest?.note], ['corrected', '日期写错了。']);
    assert.deepEqual(await published(app), first, 'the public reads what was signed for it');

    const { record: { publication } } = await letter.read();
    assert.equal(publication?.outdated, true);
    await letter.publish({ title: complaint.title, body: '有六盏不亮。', answers: [after] });
    const now = await published(app);
    assert.deepEqual(now.answers.map(({ text, corrections }) => [text, corrections]), [[after, [{ at: '2026-11-26T14:30:00+08:00', reason: '日期写错了。' }]]]);
    assert.deepEqual([now.publishedAt, now.updatedAt, now.answeredAt], [first.publishedAt, '2026-11-26T14:30:00+08:00', first.answeredAt]);
    assert.equal((await letter.read()).record.publication?.outdated, false);
    const page = wordsOf(await markup(getPage(app, now.permalink)));
    for (const words of ['更正于 11月26日 ，原因：日期写错了。', '更新日期', after]) assert.ok(page.includes(words), words);

    const kept = await tables.selectFrom('letter_correction').select(['earlier_text', 'text', 'drafted_by']).where('letter_id', '=', letter.id).execute();
    assert.deepEqual(kept, [{ earlier_text: before, text: after, drafted_by: '城管局承办员（演示）' }]);
    const actions = (await tables.selectFrom('audit').select('action').where('subject', '=', letter.id).orderBy('sequence').execute()).map(({ action }) => action);
    for (const action of ['letter-correction-saved', 'letter-corrected']) assert.ok(actions.includes(action), action);
    const told = await tables.selectFrom('notice').select('kind').where('letter_id', '=', letter.id).where('kind', '=', 'corrected').execute();
    assert.equal(told.length, 1);
    platform.clock.set(start);
  });

  law('corrections from before their order was kept have that of their signatures, and the open one stands last', async ({ server: { app, platform }, tables }) => {
    const start = platform.clock.now();
    const letter = await answered(app);
    for (const [words, days] of [['甲', 3], ['乙', 1], ['丙', 1]] as const) {
      platform.clock.set(new Date(platform.clock.now().getTime() + days * day));
      await letter.correct(`${after}${words}`, '漏写了一句。');
    }
    await json(letter.saveCorrection('city', { text: after, reason: '多写了一句。' }));
    platform.clock.set(start);

    await tables.schema.alterTable('letter_correction').dropColumn('position').execute();
    await correctionOrder.up(tables, sqliteTextIndex);
    const kept = await tables.selectFrom('letter_correction').select(['position', 'text']).where('letter_id', '=', letter.id).orderBy('position').execute();
    assert.deepEqual(kept, ['甲', '乙', '丙', ''].map((words, index) => ({ position: index + 1, text: `${after}${words}` })));
  });
});

describe('a correction', () => {
  it('is drafted by whoever answered and signed by somebody else, and begins anew when its words change', async () => {
    const { app, close } = await createTestServer();
    const letter = await answered(app);
    const said = { text: after, reason: '日期写错了。' };
    assert.equal((await refusal(letter.saveCorrection('drafter', said))).name, 'illegal-step');
    assert.equal((await refusal(letter.saveCorrection('parks', said))).name, 'not-found');
    assert.equal((await refusal(letter.saveCorrection('city', { ...said, answerId: '0'.repeat(16) }))).name, 'illegal-step');
    assert.equal((await refusal(letter.decideCorrection('city', 'drafting'))).name, 'illegal-step');
    assert.deepEqual([(await letter.read('city')).record.correctable, (await letter.read()).record.correctable], [true, false]);
    await json(letter.saveCorrection('city', said));
    await json(letter.decideCorrection('city', 'drafting'));
    assert.equal((await refusal(letter.decideCorrection('city', 'sign-off'))).name, 'forbidden');
    await json(letter.saveCorrection('city', { ...said, text: `${after}当晚全亮。` }));
    assert.equal((await refusal(letter.decideCorrection('signer', 'sign-off'))).name, 'illegal-step');
    await close();
  });

  it('says what changed and why, without a number of a person in what will be public', async () => {
    const { app, close } = await createTestServer();
    const letter = await answered(app);
    const faults = async (text: string, reason: string) => (await refusal(letter.saveCorrection('city', { text, reason }))).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await faults(before, ' '), ['/text not-allowed', '/reason required']);
    assert.deepEqual(await faults(after, '应为13900001234。'), ['/reason not-allowed']);
    await close();
  });

  it('leaves the rating, and may be made while the letter is handled once more, and once more after that', async () => {
    const { app, close } = await createTestServer();
    const letter = await answered(app);
    await json<LetterStatus>(letter.change({ kind: 'rate', rating: 'dissatisfied', text: '日期不对。' }));
    await letter.correct(after, '日期写错了。');
    // All in one instant, as the clock stands here: the order must not hang on the time.
    for (const addition of ['当晚', '当晚全亮', '当晚全亮。', '当晚全亮了。']) await letter.correct(`${after}${addition}`, '漏写了一句。');
    const { state, answers: [answer] } = await letter.look();
    assert.deepEqual([state, answer?.rating], ['handling', 'dissatisfied']);
    assert.deepEqual(answer?.corrections.map(({ earlierText }) => earlierText), [before, after, ...['当晚', '当晚全亮', '当晚全亮。'].map((addition) => `${after}${addition}`)]);
    await letter.answer('又查了一遍，是11月27日。');
    assert.equal((await letter.look()).answers.length, 2);
    await close();
  });
});

describe('letters as a table', () => {
  it('hold where each is and by when, filtered like the list, without what was written and by whom, and are audited', async () => {
    const { app, platform, close } = await createTestServer();
    const [done, open] = [await answered(app), await Letter.write(app, { ...complaint, title: '=1+1，公园的厕所太少', onBehalfOf: { name: '王秀英', relation: '母亲' } })];
    await open.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'parks' }], ['drafter', { kind: 'co-handle', unitId: 'justice' }], ['drafter', { kind: 'urge', staffNote: '务必本周答复。' }]);
    const read = async (as: 'drafter' | 'city', query = '') => (await call(app, 'GET', `/staff/letters.csv${query}`, { as })).text();
    const all = await read('drafter');
    assert.match(all, new RegExp(`${done.receipt.number},领导信箱,投诉,.*,已答复,云河市城市管理局,,`));
    assert.match(all, new RegExp(`${open.receipt.number},领导信箱,投诉,'=1\\+1，公园的厕所太少,.*,待签收,云河市园林绿化局,云河市司法局,2026-12-11,`));
    for (const secret of ['张明', '13900001234', '王秀英', '务必本周答复', complaint.body.slice(0, 8), before]) assert.ok(!all.includes(secret), secret);
    assert.equal((await read('drafter', '?state=answered')).split('\r\n').length, 3);
    assert.ok(!(await read('city')).includes(open.receipt.number), 'a department takes away its own');
    assert.equal((await call(app, 'GET', '/staff/letters.csv')).status, 401);
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
    await close();
  });
});
