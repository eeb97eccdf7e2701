import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ClauseText, Consultation, ConsultationForm, ConsultationRecord, Draft, DraftText, SubmissionReceipt, SubmissionStatus } from '../../src/contract/models.js';
import { continuationsOf } from '../../demo/server/continuations.js';
import { publishedConsultation } from '../../demo/server/published.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { addText, approve, opinion, parksText, publish, readRecord, sign, submit } from './support/parks.js';

const [first, second, third, fourth, fifth] = parksText.clauses as [ClauseText, ClauseText, ClauseText, ClauseText, ClauseText];

/** The clause under another number. */
function numbered(number: number, from: ClauseText, changes: Partial<ClauseText>): ClauseText {
  const id = `art-${String(number)}`;
  const blocks = from.blocks.map((block) => ({ ...block, id: `${id}-p1` }));
  return { ...from, id, label: `第${'一二三四五六'.charAt(number - 1)}条`, blocks, ...changes };
}

const says = (clause: ClauseText, text: string): ClauseText => ({ ...clause, blocks: [{ ...clause.blocks[0]!, text }] });
const from = (clause: ClauseText, how: 'kept' | 'moved' | 'split' | 'merged') => ({ clauseId: clause.id, how });

/** The first and second are one, the third closes later, the fourth is two, the fifth is gone. */
const secondText: DraftText = {
  ...parksText,
  clauses: [
    says({ ...first, continues: [from(first, 'merged'), from(second, 'merged')] }, '为了让市民在公园里走得舒心，制定本条例，适用于本市的公园。'),
    says(numbered(2, third, { continues: [from(third, 'moved')] }), '公园每天五时三十分开门，二十三时关门。'),
    says(numbered(3, fourth, { continues: [from(fourth, 'split')] }), '公园入口要写明开放时间。'),
    says(numbered(4, fourth, { continues: [from(fourth, 'split')] }), '公园入口要写明电话。'),
  ],
};

describe('a new version of the draft', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await createTestServer();
    await publish(server.app);
    server.platform.clock.pass(60_000);
  });
  afterEach(() => server.close());

  const get = <T>(path = '') => json<T>(call(server.app, 'GET', `/consultations/river-parks${path}`));
  const continuations = async (version: number) => {
    const consultation = await publishedConsultation(server.platform.store.read, 'river-parks');
    const found = await continuationsOf(server.platform.store.read, consultation, version);
    return Object.fromEntries([...found].map(([id, { draftVersion, how, clauses }]) => [id, `${how} in ${String(draftVersion)}: ${clauses.map((each) => each.label).join('、')}`]));
  };

  it('is not public before its last step, and neither is what it would have changed', async () => {
    await addText(server.app, 'river-parks', secondText);
    await json(await approve(server.app, 'drafting'));
    assert.deepEqual((await get<Consultation>()).drafts.map(({ id }) => id), ['river-parks-1']);
    assert.equal((await refusal(call(server.app, 'GET', '/consultations/river-parks/draft?draftId=river-parks-2'))).name, 'not-found');
    await json(submit(server.app, await opinion(server.app)), 201);
    assert.deepEqual(await continuations(1), {});
  });

  it('becomes the draft, and the old version stays readable', async () => {
    await addText(server.app, 'river-parks', secondText);
    await sign(server.app);
    const { draft, drafts } = await get<Consultation>();
    assert.deepEqual(drafts.map(({ id, version, clauseCount, publishedAt }) => [id, version, clauseCount, publishedAt]), [
      ['river-parks-2', 2, 4, '2026-11-22T14:31:00+08:00'], ['river-parks-1', 1, 5, '2026-11-22T14:30:00+08:00'],
    ]);
    assert.deepEqual(draft, drafts[0]);
    const [newest, old] = [await get<Draft>('/draft'), await get<Draft>('/draft?draftId=river-parks-1')];
    assert.deepEqual([newest.version, newest.opening.clauses.length], [2, 1]);
    assert.deepEqual([old.version, old.opening.clauses[1]?.blocks[0]?.text], [1, '本市的公园适用本条例。']);
    assert.equal((await get<{ items: unknown[] }>('/draft/search?q=靠背&draftId=river-parks-1')).items.length, 1);
  });

  it('sends back an opinion on the old version with the id of the new one, and takes it on the new one', async () => {
    const written = await opinion(server.app);
    await addText(server.app, 'river-parks', secondText);
    await sign(server.app);
    const refused = await refusal(submit(server.app, written));
    assert.deepEqual([refused.status, refused.name, refused.draftId], [409, 'draft-changed', 'river-parks-2']);
    const { draftId } = await get<ConsultationForm>('/form');
    const { number, code } = await json<SubmissionReceipt>(submit(server.app, { ...written, draftId, items: [{ clauseId: 'art-2', reason: '再晚一点。' }] }), 201);
    const { items: [item] } = await json<SubmissionStatus>(call(server.app, 'POST', '/receipts/lookup', { body: { number, code } }));
    assert.deepEqual([item?.draftId, item?.label], ['river-parks-2', '第二条']);
  });

  it('says what became of each clause of the old one', async () => {
    await addText(server.app, 'river-parks', secondText);
    await sign(server.app);
    assert.deepEqual(await continuations(1), {
      'art-1': 'merged in 2: 第一条', 'art-2': 'merged in 2: 第一条', 'art-3': 'moved in 2: 第二条', 'art-4': 'split in 2: 第三条、第四条', 'art-5': 'deleted in 2: ',
    });
    assert.deepEqual(await continuations(2), {});
  });

  it('is followed through a third version, and through one that was never published', async () => {
    await addText(server.app, 'river-parks', secondText);
    const [one, two, ...more] = secondText.clauses as [ClauseText, ClauseText, ...ClauseText[]];
    const keeps = (clause: ClauseText) => ({ ...clause, continues: [from(clause, 'kept')] });
    await addText(server.app, 'river-parks', { ...secondText, clauses: [keeps(one), says(keeps(two), '公园每天五时开门，二十三时关门。'), ...more.map(keeps)] });
    await sign(server.app);
    assert.deepEqual((await get<Consultation>()).drafts.map(({ version }) => version), [3, 1]);
    assert.deepEqual([(await continuations(1))['art-3'], (await continuations(1))['art-4']], ['moved in 3: 第二条', 'split in 3: 第三条、第四条']);
  });

  it('knows the clauses again that staff say nothing about', async () => {
    const texts = [first, says(second, '本市的公园和绿道适用本条例。'), numbered(3, fifth, {}), says(numbered(4, fourth, {}), '遛狗要牵绳。')];
    await addText(server.app, 'river-parks', { ...parksText, clauses: texts });
    await sign(server.app);
    assert.deepEqual(await continuations(1), {
      'art-1': 'kept in 2: 第一条', 'art-2': 'changed in 2: 第二条', 'art-3': 'deleted in 2: ', 'art-4': 'deleted in 2: ', 'art-5': 'moved in 2: 第三条',
    });
  });

  it('is refused when it continues a clause that the version before does not have', async () => {
    const { tag } = await readRecord(server.app);
    const clauses = [{ ...first, continues: [{ clauseId: 'art-9', how: 'kept' }] }];
    const options = { as: 'drafter', key: newKey(), headers: { 'If-Match': tag }, body: { ...parksText, outline: parksText.outline.slice(0, 1), clauses } } as const;
    const refused = await refusal(call(server.app, 'POST', '/staff/consultations/river-parks/drafts', options));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/clauses/0/continues/0/clauseId not-found']);
  });

  it('can be added again after it was returned', async () => {
    await addText(server.app, 'river-parks', secondText);
    await json(await approve(server.app, 'drafting'));
    const { tag } = await readRecord(server.app);
    const back = { step: 'sign-off', decision: 'return', note: '第二条写错了' };
    await json<ConsultationRecord>(call(server.app, 'POST', '/staff/consultations/river-parks/revision', { as: 'signer', headers: { 'If-Match': tag }, body: back }));
    const keeps = secondText.clauses.map((clause) => ({ ...clause, continues: [from(clause, 'kept')] }));
    await addText(server.app, 'river-parks', { ...secondText, clauses: keeps });
    await sign(server.app);
    assert.deepEqual((await get<Consultation>()).draft.id, 'river-parks-3');
  });
});
