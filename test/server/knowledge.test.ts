import assert from 'node:assert/strict';
import type { App } from '../../demo/server/app.js';
import { demoConfig } from '../../demo/server/config.js';
import type { KnowledgeItem, KnowledgePage, KnowledgeRecord, KnowledgeSuggestion } from '../../src/contract/models.js';
import { askedPairs, rankAnswers } from '../../demo/server/rules/answer-ranking.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { now as start, onBothDatabases } from './support/databases.js';
import { lamps, publishQuestion, Question } from './support/knowledge.js';
import { complaint, Letter } from './support/letters.js';

const day = 86_400_000;

const suggest = async (app: App, title: string, body = '') => (await json<{ items: KnowledgeSuggestion[] }>(call(app, 'POST', '/knowledge-suggestions', { body: { title, body } }))).items;
const list = (app: App, query = '') => json<KnowledgePage>(call(app, 'GET', `/knowledge${query}`));
const rate = (app: App, id: string, rating: string | null, voter = newKey(), kind = 'knowledge') => call(app, 'PUT', '/knowledge-ratings', { body: { kind, id, rating, voter } });

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a question is public after somebody else has signed it, with its source and the day since when it holds', async ({ server: { app } }) => {
    const question = new Question(app, 'street-lamps');
    const saved = await json<KnowledgeRecord>(question.save());
    assert.deepEqual([saved.state, saved.listed, saved.permalink], ['in-review', false, null]);
    assert.equal((await list(app)).total, 0);
    await json(question.decide('drafter', 'drafting'));
    assert.equal((await refusal(question.decide('drafter', 'sign-off'))).name, 'forbidden');
    assert.equal((await refusal(question.decide('signer', 'drafting'))).name, 'illegal-step');
    await json(question.decide('signer', 'sign-off'));
    const { items: [item], total } = await list(app);
    assert.equal(total, 1);
    assert.deepEqual(item, { id: 'street-lamps', question: lamps.question, unit: '云河市城市管理局', effectiveOn: '2026-03-01', underReview: false, permalink: '/knowledge/street-lamps' });
    const one = await json<KnowledgeItem>(call(app, 'GET', '/knowledge/street-lamps'));
    assert.deepEqual([one.answer, one.source, one.ratings], [lamps.answer, lamps.source, null]);
  });

  law('a change is not read before it is signed, and what was signed stays meanwhile', async ({ server: { app } }) => {
    const question = await publishQuestion(app, 'holes', { question: '路面有坑，怎样报修', answer: '打0555-12345。' });
    await json(question.save({ ...lamps, question: '路面有坑怎么办', answer: '新的说法。', reviewOn: '2028-01-01' }));
    assert.deepEqual([(await question.read()).state, (await question.read()).listed], ['in-review', true]);
    assert.equal((await json<KnowledgeItem>(call(app, 'GET', '/knowledge/holes'))).question, '路面有坑，怎样报修');
    assert.equal((await refusal(call(app, 'PUT', '/staff/knowledge/holes', { as: 'drafter', headers: { 'If-Match': '"1"' }, body: lamps }))).name, 'precondition-failed');
    assert.equal((await refusal(call(app, 'PUT', '/staff/knowledge/holes', { as: 'drafter', body: lamps }))).name, 'precondition-required');
    await json(question.decide('drafter', 'drafting'));
    await json(question.decide('signer', 'sign-off', 'return'));
    assert.equal((await question.read()).state, 'returned');
    await json(question.withdraw('写错了。'));
    assert.equal((await refusal(call(app, 'GET', '/knowledge/holes'))).name, 'not-found');
    assert.deepEqual([(await question.read()).state, (await question.read()).withdrawnBecause], ['withdrawn', '写错了。']);
    assert.equal((await refusal(question.withdraw('再撤一次。'))).name, 'illegal-step');
    assert.deepEqual(await suggest(app, '路面有坑没人修'), []);
  });

  law('what is missing or tells of a person is refused at its field', async ({ server: { app } }) => {
    const errors = async (body: unknown) => (await refusal(new Question(app, 'wrong').save(body))).errors?.map(({ pointer }) => pointer);
    assert.deepEqual(await errors({ ...lamps, answer: '找王师傅，13900001234。' }), ['/answer']);
    assert.deepEqual(await errors({ ...lamps, unitId: 'nobody', reviewOn: '2026-01-01', source: { title: ' ', href: 'javascript:alert(1)' } }), ['/source/title', '/unitId', '/source/href', '/reviewOn']);
    assert.equal((await refusal(call(app, 'GET', '/staff/knowledge'))).name, 'unauthenticated');
  });

  law('words find what comes near, the nearest first, page by page; a department its own', async ({ server: { app } }) => {
    await publishQuestion(app, 'card', { question: '老人优待证在哪里办', answer: '带身份证到街道服务窗口。', unitId: 'justice' });
    await publishQuestion(app, 'dogs', { question: '哪些公园可以遛狗', answer: '东湖公园有遛狗区。路灯下看得清。', unitId: 'parks' });
    const found = async (query: string) => (await list(app, query)).items.map(({ id }) => id);
    assert.deepEqual(await found(`?q=${encodeURIComponent('路灯坏了')}`), ['street-lamps', 'dogs']);
    assert.deepEqual(await found(`?q=${encodeURIComponent('办老人证')}`), ['card']);
    assert.deepEqual(await found(`?q=${encodeURIComponent('狗')}`), ['dogs']);
    assert.deepEqual(await found(`?q=${encodeURIComponent('%')}`), []);
    assert.deepEqual(await found('?unitId=justice'), ['card']);
    const first = await list(app, `?limit=1&q=${encodeURIComponent('路灯')}`);
    assert.deepEqual([first.items.map(({ id }) => id), first.total], [['street-lamps'], 2]);
    const second = await list(app, `?limit=1&q=${encodeURIComponent('路灯')}&cursor=${first.nextCursor ?? ''}`);
    assert.deepEqual([second.items.map(({ id }) => id), second.nextCursor], [['dogs'], null]);
    const all = await list(app, '?limit=2');
    assert.deepEqual([...all.items, ...(await list(app, `?limit=2&cursor=${all.nextCursor ?? ''}`)).items].map(({ id }) => id).sort(), ['card', 'dogs', 'street-lamps']);
    assert.equal((await refusal(call(app, 'GET', `/knowledge?q=${encodeURIComponent('路灯')}&cursor=${all.nextCursor ?? ''}`))).name, 'malformed-request');
  });

  law('an answer that is suggested was published, with its source and its date; one past its review date is not', async ({ server: { app, platform } }) => {
    const { config } = platform;
    const [suggested] = await suggest(app, '和平路东段路灯不亮', '从菜市场到东门有六盏。');
    assert.deepEqual(suggested, {
      kind: 'knowledge', id: 'street-lamps', title: lamps.question, answer: lamps.answer, unit: '云河市城市管理局', date: '2026-03-01', source: lamps.source, permalink: '/knowledge/street-lamps',
    });
    platform.clock.set(new Date('2027-03-01T08:00:00+08:00'));
    assert.deepEqual(await suggest(app, '和平路东段路灯不亮'), []);
    assert.equal((await list(app)).items.find(({ id }) => id === 'street-lamps')?.underReview, true, 'it may still be read');
    const { items } = await json<{ items: { id: string; reviewDue: boolean }[] }>(call(app, 'GET', '/staff/knowledge?due=true', { as: 'drafter' }));
    assert.ok(items.some(({ id }) => id === 'street-lamps') && items.every(({ reviewDue }) => reviewDue));
    platform.clock.set(start);
    platform.config = { ...config, knowledge: { ...config.knowledge, maxSuggestions: 0 } };
    assert.deepEqual(await suggest(app, '和平路东段路灯不亮'), []);
    platform.config = config;
  });

  law('public letters are suggested from the day on which they are public, until they are not any more', async ({ server: { app, platform } }) => {
    const { config } = platform;
    const letter = await Letter.write(app, { ...complaint, title: '滨水路井盖松动了' });
    await letter.inHand();
    await letter.answer('井盖已经换好。');
    await letter.publish({ title: '滨水路井盖松动了', body: '井盖响。', answers: ['井盖已经换好。'] });
    assert.deepEqual(await suggest(app, '门口的井盖松动'), []);
    platform.clock.set(new Date(start.getTime() + 4 * day));
    const [found] = await suggest(app, '门口的井盖松动');
    assert.deepEqual([found?.kind, found?.title, found?.answer, found?.unit, found?.date, found?.source], ['letter', '滨水路井盖松动了', '井盖已经换好。', '云河市城市管理局', '2026-11-22', null]);
    await json(rate(app, found?.id ?? '', 'solved', newKey(), 'letter'));
    platform.config = { ...config, knowledge: { ...config.knowledge, suggestsLetters: false } };
    assert.deepEqual(await suggest(app, '门口的井盖松动'), []);
    platform.config = config;
    await json(letter.change({ kind: 'consent', consent: { given: false, version: '2026-01' } }));
    assert.deepEqual(await suggest(app, '门口的井盖松动'), []);
    assert.equal((await refusal(rate(app, found?.id ?? '', 'useful', newKey(), 'letter'))).name, 'not-found');
    await json(letter.change({ kind: 'consent', consent: { given: true, version: '2026-01' } }));
    await json(letter.withdrawPublication('signer', '漏掉了门牌。'));
    assert.deepEqual(await suggest(app, '门口的井盖松动'), []);
    platform.clock.set(start);
  });

  law('a device rates an answer once, may change its mind, and is not to be known by it', async ({ server: { app, platform }, tables }) => {
    const ratings = async () => (await new Question(app, 'card').read()).ratings;
    const voter = newKey();
    for (const rating of ['useful', 'useful', 'not-useful', 'solved']) await json(rate(app, 'card', rating, voter));
    assert.deepEqual(await ratings(), { useful: 1, notUseful: 0, solved: 1 });
    await json(rate(app, 'card', 'not-useful'));
    assert.deepEqual(await ratings(), { useful: 1, notUseful: 1, solved: 1 });
    await json(rate(app, 'card', null, voter));
    assert.deepEqual(await ratings(), { useful: 0, notUseful: 1, solved: 0 });
    const rows = await tables.selectFrom('knowledge_rating').selectAll().execute();
    assert.ok(rows.every((row) => row.voter.startsWith('voter:') && !row.voter.includes(voter)));
    assert.equal((await refusal(rate(app, 'nothing', 'useful'))).name, 'not-found');
    const { config } = platform;
    platform.config = { ...config, knowledge: { ...config.knowledge, ratingsPublic: true } };
    assert.deepEqual((await json<KnowledgeItem>(call(app, 'GET', '/knowledge/card'))).ratings, { useful: 0, notUseful: 1, solved: 0 });
    platform.config = config;
  });

  law('nothing of what was looked for is kept or logged', async ({ server: { app, platform }, tables }) => {
    const secret = '欧阳秘密家的路灯不亮';
    await suggest(app, secret, `${secret}，电话13912345678。`);
    await call(app, 'POST', '/knowledge-suggestions', { body: { title: secret, unknown: secret } });
    assert.doesNotMatch(JSON.stringify(platform.log.lines), /欧阳|13912345678/);
    for (const table of ['audit', 'idempotency', 'rate_bucket', 'knowledge_item', 'answer_pair', 'answer_pair_count', 'knowledge_rating', 'setting'] as const) {
      assert.doesNotMatch(JSON.stringify(await tables.selectFrom(table).selectAll().execute()), /欧阳|13912345678/, table);
    }
  });

  law('too many questions at once wait, and letters are written all the same', async ({ server: { app, platform } }) => {
    const { config } = platform;
    platform.config = { ...config, rateLimits: { ...config.rateLimits, suggestion: { capacity: 2, perMinute: 1 } } };
    const asked = (address: string) => call(app, 'POST', '/knowledge-suggestions', { body: { title: '路灯不亮' }, address });
    await json(asked('198.51.100.7'));
    await json(asked('198.51.100.7'));
    const refused = await asked('198.51.100.7');
    assert.deepEqual([refused.status, Number(refused.headers.get('Retry-After')) > 0], [429, true]);
    await json(asked('198.51.100.8'));
    await Letter.write(app);
    platform.config = config;
  });

  law('an agency that does not offer it says so, and staff prepare it all the same', async ({ server: { app, platform } }) => {
    const { config } = platform;
    platform.config = { ...config, agency: { ...config.agency, modules: demoConfig.agency.modules.map((each) => ({ ...each, offered: each.name !== 'knowledge' })) } };
    for (const asked of [call(app, 'GET', '/knowledge'), call(app, 'POST', '/knowledge-suggestions', { body: { title: '路灯不亮' } }), rate(app, 'card', 'useful')]) {
      assert.equal((await refusal(asked)).name, 'not-offered');
    }
    assert.equal((await call(app, 'GET', '/staff/knowledge', { as: 'drafter' })).status, 200);
    platform.config = config;
  });

  law('each change is in the audit without a word of its text', async ({ tables }) => {
    const rows = await tables.selectFrom('audit').select(['action', 'subject', 'details']).where('subject', '=', 'holes').orderBy('sequence').execute();
    assert.deepEqual(rows.map(({ action }) => action), ['knowledge-saved', 'knowledge-step', 'knowledge-published', 'knowledge-saved', 'knowledge-step', 'knowledge-step', 'knowledge-withdrawn']);
    assert.doesNotMatch(JSON.stringify(rows), /路面|写错/);
  });

  law('words that each stand in thousands of letters find the letters that hold several of them', async ({ server: { platform }, tables }) => {
    const [place, matter] = [['和平', '平路'], ['路灯', '灯不', '不亮']];
    // Every second letter is about that road, every third about lamps; every sixth about lamps in that road.
    const rows = Array.from({ length: 8000 }, (_, turn) => [...(turn % 2 === 0 ? place : []), ...(turn % 3 === 0 ? matter : [])]
      .map((pair) => ({ pair, kind: 'letter', answer_id: `many-${String(turn).padStart(4, '0')}`, weight: 3 }))).flat();
    for (let start = 0; start < rows.length; start += 1000) await tables.insertInto('answer_pair').values(rows.slice(start, start + 1000)).execute();
    await tables.deleteFrom('answer_pair_count').execute();
    await tables.insertInto('answer_pair_count').columns(['pair', 'answers'])
      .expression(tables.selectFrom('answer_pair').groupBy('pair').select((row) => ['pair', row.fn.countAll<number>().as('answers')])).execute();
    const asked = askedPairs({ title: '和平路路灯不亮', body: '' });
    const { hits, frequency } = await platform.store.read.answerPairs.find(asked.title, ['letter']);
    assert.ok(hits.length > 1000 && hits.length < 6000, `${String(hits.length)} rows read`);
    const [first, second] = rankAnswers(hits, frequency, asked);
    assert.ok([first, second].every((found) => Number(found?.id.slice(-4)) % 6 === 0), `${String(first?.id)}, ${String(second?.id)}`);
  });
});
