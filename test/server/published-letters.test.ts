import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { publicLetterId } from '../../demo/server/letter-publications.js';
import { maskedText, tellsOfPerson } from '../../demo/server/rules/masked-text.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import type { LetterPublicationDraft, LetterRecordPage, PublishedLetter, PublishedLetterPage } from '../../src/contract/models.js';
import { call, json, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';

const day = 86_400_000;
const answer = '六盏路灯已经换好。有事请打0555-12345。';
const wording: LetterPublicationDraft = { title: complaint.title, body: complaint.body, answers: [answer] };

async function answered(app: Parameters<typeof Letter.write>[0], draft = complaint): Promise<Letter> {
  const letter = await Letter.write(app, draft);
  await letter.inHand();
  await letter.answer(answer);
  return letter;
}

const list = (app: Parameters<typeof Letter.write>[0], query = '') => json<PublishedLetterPage>(call(app, 'GET', `/published-letters${query}`));

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a letter becomes public some days after it was signed, with its four dates and units, and without its writer', async ({ server: { app, platform } }) => {
    const start = platform.clock.now();
    const letter = await answered(app, { ...complaint, body: '路灯不亮，有事打13900001234。' });
    const { record } = await letter.read();
    assert.equal(record.publication?.body, '路灯不亮，有事打139****1234。');
    assert.equal(record.publication.answers[0], answer, 'the agency\'s own number may stand');
    await json(letter.savePublication('drafter', { ...wording, body: '路灯不亮。' }));
    await json(letter.decidePublication('drafter', 'drafting'));
    assert.equal((await letter.look()).publication, null, 'its writer sees what was signed');
    await json(letter.decidePublication('signer', 'sign-off'));

    const { publication } = await letter.look();
    assert.deepEqual([publication?.body, publication?.permalink, publication?.publicFrom], ['路灯不亮。', null, '2026-11-25T14:30:00+08:00']);
    assert.equal((await list(app)).total, 0);
    platform.clock.set(new Date(start.getTime() + 3 * day));
    const { items: [item], total } = await list(app);
    assert.equal(total, 1);
    assert.deepEqual([item?.unit, item?.title, item?.acceptedAt, item?.answeredAt], ['云河市城市管理局', complaint.title, '2026-11-22T14:30:00+08:00', '2026-11-22T14:30:00+08:00']);
    const shown = await json<PublishedLetter>(call(app, 'GET', `/published-letters/${item?.id ?? ''}`));
    assert.deepEqual([shown.body, shown.answers.map(({ text, unit }) => [text, unit])], ['路灯不亮。', [[answer, '云河市城市管理局']]]);
    assert.doesNotMatch(JSON.stringify([item, shown]), new RegExp(`张明|13900001234|${letter.receipt.number}|${letter.id}|${letter.receipt.code}`));
    assert.equal((await letter.look()).publication?.permalink, item?.permalink);

    // J6: the writer objects.
    await json(letter.change({ kind: 'consent', consent: { given: false, version: '2026-01' } }));
    assert.equal((await list(app)).total, 0);
    assert.equal((await refusal(call(app, 'GET', `/published-letters/${item?.id ?? ''}`))).name, 'not-found');
    assert.equal((await letter.look()).publication, null);
    await json(letter.change({ kind: 'consent', consent: { given: true, version: '2026-01' } }));
    assert.equal((await list(app)).total, 1);

    await json(letter.withdrawPublication('signer', '漏掉了一个门牌号。'));
    assert.equal((await list(app)).total, 0);
    platform.clock.set(start);
  });

  law('the list is found by department, category, days and words, page by page', async ({ server: { app, platform } }) => {
    const start = platform.clock.now();
    const titles = ['和平路东段路灯不亮', '滨水路井盖松动了', '老街的垃圾桶太少'];
    for (const [place, title] of titles.entries()) {
      platform.clock.set(new Date(start.getTime() + (10 + place) * day));
      const letter = await answered(app, { ...complaint, title, category: place === 1 ? 'help' : 'complaint' });
      await letter.publish({ ...wording, title });
    }
    platform.clock.set(new Date(start.getTime() + 30 * day));
    const found = async (query: string) => (await list(app, query)).items.map(({ title }) => title);
    assert.deepEqual(await found('?from=2026-12-02'), [...titles].reverse());
    assert.deepEqual(await found('?category=help'), [titles[1]]);
    assert.deepEqual(await found('?unitId=parks'), []);
    assert.deepEqual(await found(`?q=${encodeURIComponent('垃圾桶')}`), [titles[2]]);
    assert.deepEqual(await found('?from=2026-12-03&to=2026-12-03'), [titles[1]]);
    for (const query of ['?to=9999-12-31', '?from=0001-01-01', '?from=0202-01-01', '?from=1900-01-01&to=9999-12-31']) assert.deepEqual(await found(query), [...titles].reverse(), query);
    for (const query of ['?to=0000-01-01', '?to=1969-12-31', '?from=9999-12-31']) assert.deepEqual(await found(query), [], query);
    assert.deepEqual((await refusal(call(app, 'GET', '/published-letters?from=2026-12-03&to=2026-12-02'))).detail, '请检查地址里的 from 和 to。');
    const first = await list(app, '?from=2026-12-02&limit=2');
    assert.deepEqual(first.items.map(({ title }) => title), [titles[2], titles[1]]);
    assert.deepEqual((await list(app, `?from=2026-12-02&limit=2&cursor=${first.nextCursor ?? ''}`)).items.map(({ title }) => title), [titles[0]]);
    platform.clock.set(start);
  });

  const found = async (app: Parameters<typeof Letter.write>[0], q: string) => (await list(app, `?q=${encodeURIComponent(q)}`)).items.map(({ title }) => title);
  const staffFind = async (app: Parameters<typeof Letter.write>[0], query: string) =>
    (await json<LetterRecordPage>(call(app, 'GET', `/staff/letters?${query}`, { as: 'drafter' }))).items.map(({ title }) => title);

  law('words are found in title, letter and answer: of two characters, of one, in any width and case, and never across a mark', async ({ server: { app, platform } }) => {
    const title = '和平路的ＬＥＤ路灯不亮';
    const letter = await answered(app, { ...complaint, title, body: '有六盏不亮，亮的也暗。电箱A－12。' });
    await letter.publish({ ...wording, title, body: '有六盏不亮，亮的也暗。电箱A－12。' });
    platform.clock.pass(3 * day);
    for (const q of ['路灯', '灯', '暗', '亮的', 'led路灯', '和平路 六盏', '路灯 已经换好', 'a-12', '路*']) assert.deepEqual(await found(app, q), [title], q);
    for (const q of ['不亮的', '灯路', '斑马鱼', '路灯 斑马鱼', '，', '%', '_', '"', "' or 1=1 --"]) assert.deepEqual(await found(app, q), [], q);
    assert.deepEqual(await staffFind(app, `q=${encodeURIComponent('电箱')}`), [title]);
    assert.deepEqual(await staffFind(app, `q=${encodeURIComponent('暗')}&state=answered&unitId=city`), [title]);
    assert.deepEqual(await staffFind(app, `q=${encodeURIComponent('电箱')}&unitId=parks`), []);
    assert.deepEqual(await staffFind(app, `q=${encodeURIComponent('斑马鱼')}`), []);
  });

  law('the index holds what the public may read, and nothing else', async ({ server: { app, platform }, tables }) => {
    const held = async () => Number((await sql<{ held: number }>`select count(*) as held from letter_publication_search`.execute(tables)).rows[0]?.held);
    const before = await held();
    const letter = await answered(app, { ...complaint, title: '滨水路的井盖松动' });
    await letter.publish({ ...wording, title: '滨水路的井盖松动' });
    platform.clock.pass(3 * day);
    assert.deepEqual([await held(), (await found(app, '井盖')).length], [before + 1, 1]);
    const takenBack = () => platform.store.read.letterPublications.wasTakenBack(publicLetterId(letter.id));
    assert.equal(await takenBack(), false);

    await letter.publish({ ...wording, title: '滨水路的盖子松动' });
    assert.deepEqual([await held(), await found(app, '井盖'), await found(app, '盖子')], [before + 1, [], ['滨水路的盖子松动']]);

    await json(letter.change({ kind: 'consent', consent: { given: false, version: '2026-01' } }));
    assert.deepEqual([await held(), await found(app, '盖子'), await takenBack()], [before, [], true]);
    await json(letter.change({ kind: 'consent', consent: { given: true, version: '2026-01' } }));
    assert.deepEqual([await held(), (await found(app, '盖子')).length], [before + 1, 1]);

    await json(letter.withdrawPublication('signer', '漏掉了一个门牌号。'));
    assert.deepEqual([await held(), await found(app, '盖子'), await takenBack()], [before, [], true]);
  });
});

describe('what may not become public', () => {
  it('is a report, a letter whose writer does not agree, and one that is not answered', async () => {
    const { app, close } = await createTestServer();
    const open = await Letter.write(app);
    const silent = await answered(app, { ...complaint, publicationConsent: { given: false, version: '2026-01' } });
    const report = await answered(app, { ...complaint, category: 'report', publicationConsent: { given: false, version: '2026-01' } });
    for (const letter of [open, silent, report]) {
      assert.equal((await letter.read()).record.publication, null);
      assert.equal((await refusal(letter.savePublication('drafter', wording))).name, 'illegal-step');
    }
    await close();
  });

  it('is a number or an address of a person, told at its field', async () => {
    const { app, close } = await createTestServer();
    const letter = await answered(app);
    const refused = await refusal(letter.savePublication('drafter', { title: complaint.title, body: '请打13900001234。', answers: ['车牌豫A12345的车主已经移走。'] }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/body not-allowed', '/answers/0 not-allowed']);
    const missing = await refusal(letter.savePublication('drafter', { ...wording, answers: [answer, '第二次答复。'] }));
    assert.deepEqual(missing.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/answers too-many']);
    await close();
  });

  it('is what nobody else has signed', async () => {
    const { app, close } = await createTestServer();
    const letter = await answered(app);
    await json(letter.savePublication('signer', wording));
    await json(letter.decidePublication('signer', 'drafting'));
    assert.equal((await refusal(letter.decidePublication('signer', 'sign-off'))).name, 'illegal-step');
    await close();
  });

  it('is a new wording in place of one that is public, until it is signed', async () => {
    const { app, platform, close } = await createTestServer();
    const letter = await answered(app);
    await letter.publish(wording);
    platform.clock.pass(3 * day);
    await json(letter.savePublication('drafter', { ...wording, title: '和平路的路灯' }));
    assert.equal((await list(app)).items[0]?.title, complaint.title);
    await json(letter.decidePublication('drafter', 'drafting'));
    await json(letter.decidePublication('signer', 'sign-off'));
    assert.equal((await list(app)).items[0]?.title, '和平路的路灯', 'at once: the writer has agreed to its being public');
    await close();
  });
});

describe('a text with numbers starred', () => {
  const own = ['0555-12345', '0555-6200011'];

  it('hides telephones, identities, cards, plates and mail addresses', () => {
    for (const [text, masked] of [
      ['打13900001234', '打139****1234'], ['打139 0000 1234。', '打139****1234。'], ['0556-6200011', '0556-****'], ['证号11010519491231002X', '证号******'],
      ['卡号6222 0200 0000 0000 123', '卡号******'], ['豫A·12345的车', '豫A*****的车'], ['写给zhang@example.org', '写给z***@example.org'],
    ] as const) assert.equal(maskedText(text, own), masked);
  });

  it('leaves years, sums, house numbers and the agency\'s own numbers', () => {
    for (const text of ['2026年11月22日', '100000元', '和平路138号', '打0555-12345', '打0555-6200011', '第13900号']) assert.equal(maskedText(text, own), text);
    assert.equal(tellsOfPerson('请打0555-12345，或0555-6200011。', own), false);
    assert.equal(tellsOfPerson('请打0555-6200099。', own), true);
  });

  it('comes to an end with a text that was made to keep it busy', () => {
    for (const text of ['1 '.repeat(100_000), '1-'.repeat(100_000), `${'a.'.repeat(100_000)}@`, '豫A'.repeat(100_000)]) assert.ok(maskedText(text, own).length > 0);
  });
});
