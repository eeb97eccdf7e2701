import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import type {
  Consultation, ConsultationPage, ConsultationRecordPage, OpinionDraft, Outcome, OutcomeDraft, OutcomeGroupDraft, OutcomeRecord, RevisionStepName, SubmissionReceipt,
  SubmissionStatus,
} from '../../src/contract/models.js';
import type { App } from '../../demo/server/app.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { addText, create, opinion, parks, parksText, publish, readRecord, sign, submit } from './support/parks.js';

const path = '/staff/consultations/river-parks/outcome';
/** Closing and the half hour for forms that were open are over. */
const ended = new Date('2026-12-20T18:30:00+08:00');

interface ReadOutcome {
  readonly record: OutcomeRecord;
  readonly tag: string;
}

async function readOutcome(app: App, id = parks.id): Promise<ReadOutcome> {
  const response = await call(app, 'GET', `/staff/consultations/${id}/outcome`, { as: 'drafter' });
  return { record: await json<OutcomeRecord>(response), tag: response.headers.get('ETag') ?? '' };
}

async function save(app: App, body: OutcomeDraft): Promise<Response> {
  return call(app, 'PUT', path, { as: 'drafter', headers: { 'If-Match': (await readOutcome(app)).tag }, body });
}

async function decide(app: App, step: RevisionStepName, decision: 'approve' | 'return' = 'approve', as: 'drafter' | 'signer' = step === 'drafting' ? 'drafter' : 'signer'): Promise<Response> {
  return call(app, 'POST', `${path}/revision`, { as, headers: { 'If-Match': (await readOutcome(app)).tag }, body: { step, decision, note: decision === 'return' ? '请补充依据。' : '' } });
}

async function publishOutcome(app: App, body: OutcomeDraft): Promise<OutcomeRecord> {
  await json(await save(app, body));
  await json(await decide(app, 'drafting'));
  return json<OutcomeRecord>(await decide(app, 'sign-off'));
}

const look = ({ number, code }: SubmissionReceipt, app: App) => json<SubmissionStatus>(call(app, 'POST', '/receipts/lookup', { body: { number, code } }));

/** Files one opinion for each clause; their ids, in the same order. */
async function file(app: App, items: OpinionDraft[]): Promise<{ receipt: SubmissionReceipt; ids: string[] }> {
  const receipt = await json<SubmissionReceipt>(submit(app, await opinion(app, { items })), 201);
  return { receipt, ids: (await look(receipt, app)).items.map(({ id }) => id) };
}

function group(id: string, opinionIds: string[], changes: Partial<OutcomeGroupDraft> = {}): OutcomeGroupDraft {
  return { id, clauseId: 'art-3', point: '晚一点关门。', opinionIds, outcome: 'adopted', reason: '已经改了。', newText: null, ...changes };
}

const draft = (...groups: OutcomeGroupDraft[]): OutcomeDraft => ({ summary: '<p>逐条研究过了。</p>', groups });
const gate: OpinionDraft = { clauseId: 'art-3', reason: '十点多才到家。' };
const signs: OpinionDraft = { clauseId: 'art-4', reason: '字要大一点。' };
const whole: OpinionDraft = { clauseId: null, reason: '写得清楚。' };

describe('the outcome', () => {
  let server: TestServer;
  let app: App;
  beforeEach(async () => {
    server = await createTestServer();
    ({ app } = server);
    await publish(app);
  });
  afterEach(() => server.close());

  const end = () => { server.platform.clock.set(ended); };
  const errors = async (response: Promise<Response>) => (await refusal(response)).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  it('is empty at first, and unknown where the consultation is', async () => {
    const { record, tag } = await readOutcome(app);
    assert.deepEqual([tag, record.content, record.updatedAt, record.ungrouped], ['"0"', { summary: '', groups: [] }, null, 0]);
    assert.equal((await refusal(call(app, 'GET', '/staff/consultations/nowhere/outcome', { as: 'drafter' }))).name, 'not-found');
    assert.equal((await refusal(call(app, 'GET', '/consultations/river-parks/outcome'))).name, 'not-found');
  });

  it('is not written while opinions are taken, those of open forms included', async () => {
    const refused = await refusal(save(app, draft()));
    assert.deepEqual([refused.status, refused.name, refused.allowed], [409, 'illegal-step', []]);
    server.platform.clock.set(new Date(ended.getTime() - 1000));
    assert.equal((await refusal(save(app, draft()))).name, 'illegal-step');
    assert.equal((await refusal(decide(app, 'drafting'))).name, 'illegal-step');
    end();
    await json(await save(app, draft()));
    await create(app, { ...parks, id: 'in-drafting' });
    const early = { as: 'drafter', headers: { 'If-Match': '"0"' }, body: draft() } as const;
    assert.equal((await refusal(call(app, 'PUT', '/staff/consultations/in-drafting/outcome', early))).name, 'illegal-step');
  });

  it('cannot be signed off before a word of it was saved', async () => {
    end();
    assert.equal((await refusal(decide(app, 'drafting'))).name, 'illegal-step');
  });

  it('is kept with its version, cleaned, and counts what stands in no group yet', async () => {
    const { ids } = await file(app, [gate, signs]);
    end();
    const { tag } = await readOutcome(app);
    const body = { summary: '<p onclick="x()">好<script>1</script></p>', groups: [group('hours', ids.slice(0, 1))] };
    const send = (as: 'drafter' | 'signer') => call(app, 'PUT', path, { as, headers: { 'If-Match': tag }, body });
    const saved = await send('drafter');
    assert.equal(saved.headers.get('ETag'), '"1"');
    const record = await json<OutcomeRecord>(saved);
    assert.deepEqual([record.content.summary, record.ungrouped, record.updatedAt], ['<p>好</p>', 1, '2026-12-20T18:30:00+08:00']);
    assert.deepEqual(record.revision.steps.map(({ step, state }) => `${step} ${state}`), ['drafting current', 'sign-off waiting']);
    assert.equal((await refusal(send('signer'))).name, 'precondition-failed');
  });

  it('lets only one of two first versions be saved', async () => {
    end();
    const first = () => call(app, 'PUT', path, { as: 'drafter', headers: { 'If-Match': '"0"' }, body: draft() });
    assert.deepEqual((await Promise.all([first(), first()])).map(({ status }) => status).toSorted(), [200, 412]);
  });

  it('refuses an opinion that is not there or stands in two groups, a clause that never was, a name used twice', async () => {
    const { ids: [one = '', two = ''] } = await file(app, [gate, signs]);
    await publish(app, { ...parks, id: 'other' });
    const elsewhere = await json<SubmissionReceipt>(submit(app, await opinion(app, {}, 'other'), { id: 'other' }), 201);
    const [foreign] = (await look(elsewhere, app)).items;
    end();
    assert.deepEqual(await errors(save(app, draft(
      group('hours', [one, foreign!.id, one]),
      group('signs', [two, one, '000000000000'], { clauseId: 'art-9' }),
      group('hours', [two]),
    ))), [
      '/groups/0/opinionIds/1 not-found', '/groups/0/opinionIds/2 duplicate',
      '/groups/1/clauseId not-found', '/groups/1/opinionIds/1 duplicate', '/groups/1/opinionIds/2 not-found',
      '/groups/2/id duplicate', '/groups/2/opinionIds/0 duplicate',
    ]);
    assert.equal((await readOutcome(app)).tag, '"0"');
  });

  it('names every gap before it is published, and publishes nothing', async () => {
    const { ids } = await file(app, [gate, signs, whole]);
    end();
    const body = { summary: '<p> &nbsp;\u200b</p>', groups: [group('hours', ids.slice(0, 1), { outcome: 'not-adopted', reason: '\u3164' }), group('signs', ids.slice(1, 2), { point: '\u2800', reason: '' })] };
    await json(await save(app, body));
    await json(await decide(app, 'drafting'));
    const refused = await refusal(decide(app, 'sign-off'));
    assert.deepEqual([refused.status, refused.name], [422, 'not-publishable']);
    assert.deepEqual(refused.errors?.map(({ pointer, message }) => [pointer, message]), [
      ['/content/summary', '请写总的说明。'], ['/content/groups', '还有1条意见没有归组。'], ['/content/groups/1/point', '请写第2组的要点。'], ['/content/groups/0/reason', '第1组是“未采纳”，请写明理由。'],
    ]);
    assert.equal((await refusal(call(app, 'GET', '/consultations/river-parks/outcome'))).name, 'not-found');
    server.platform.config = { ...server.platform.config, outcomePolicy: { everyOpinion: false, reasonFor: [] } };
    assert.equal((await refusal(decide(app, 'sign-off'))).errors?.length, 2);
  });

  it('is published by the last step: counts by opinion, the whole text first, then in the order of the draft', async () => {
    const { receipt, ids: [one = '', two = '', three = ''] } = await file(app, [gate, signs, whole]);
    const { ids: [four = ''] } = await file(app, [{ ...gate, reason: '再晚一点。' }]);
    end();
    const record = await publishOutcome(app, draft(
      group('signs', [two], { clauseId: 'art-4', outcome: 'not-adopted', reason: '牌子的尺寸有标准。' }),
      group('hours', [one, four], { newText: '二十三时关门。' }),
      group('all', [three], { clauseId: null, outcome: 'further-study', reason: '明年再看。' }),
    ));
    assert.deepEqual([record.revision.state, record.publishedAt, record.ungrouped], ['published', '2026-12-20T18:30:00+08:00', 0]);
    const outcome = await json<Outcome>(call(app, 'GET', '/consultations/river-parks/outcome'));
    assert.deepEqual(outcome.groups.map(({ id, label, count }) => [id, label, count]), [['all', '', 1], ['hours', '第三条', 2], ['signs', '第四条', 1]]);
    assert.deepEqual(outcome.byOutcome, { adopted: 2, partlyAdopted: 0, notAdopted: 1, furtherStudy: 1 });
    assert.deepEqual([outcome.submissions, outcome.opinions, outcome.title, outcome.permalink], [2, 4, parks.title, '/consultations/river-parks/outcome']);
    const { items } = await look(receipt, app);
    assert.deepEqual(items.map(({ outcome: given, outcomeReason, newText }) => [given, outcomeReason, newText]), [
      ['adopted', '已经改了。', '二十三时关门。'], ['not-adopted', '牌子的尺寸有标准。', null], ['further-study', '明年再看。', null],
    ]);
  });

  it('makes the consultation an answered one, in its page, in every list and for good', async () => {
    end();
    await publishOutcome(app, draft());
    const { status, outcomePublishedAt } = await json<Consultation>(call(app, 'GET', '/consultations/river-parks'));
    assert.deepEqual([status, outcomePublishedAt], ['answered', '2026-12-20T18:30:00+08:00']);
    for (const [state, total] of [['answered', 1], ['closed', 0], ['open', 0]] as const) {
      assert.equal((await json<ConsultationPage>(call(app, 'GET', `/consultations?status=${state}`))).total, total, state);
    }
    const { tag } = await readRecord(app);
    const reopen = { action: 'reopen', closesAt: '2027-01-30T18:00:00+08:00', reason: '再听听。' };
    const refused = await refusal(call(app, 'POST', '/staff/consultations/river-parks/period', { as: 'signer', headers: { 'If-Match': tag }, body: reopen }));
    assert.deepEqual([refused.name, refused.allowed], ['illegal-step', []]);
  });

  it('goes back to the first step when it is changed, while the public still sees what was signed', async () => {
    const { receipt, ids } = await file(app, [gate]);
    end();
    await publishOutcome(app, draft(group('hours', ids)));
    server.platform.clock.pass(60_000);
    const record = await json<OutcomeRecord>(await save(app, draft(group('gates', ids, { outcome: 'partly-adopted', reason: '沿河的先改。' }))));
    assert.deepEqual([record.revision.state, record.publishedAt], ['in-review', '2026-12-20T18:30:00+08:00']);
    const outcome = () => json<Outcome>(call(app, 'GET', '/consultations/river-parks/outcome'));
    assert.deepEqual((await outcome()).groups.map(({ id }) => id), ['hours']);
    assert.equal((await look(receipt, app)).items[0]?.outcome, 'adopted');
    await json(await decide(app, 'drafting'));
    await json(await decide(app, 'sign-off'));
    const { groups, publishedAt, updatedAt } = await outcome();
    assert.deepEqual([groups.map(({ id }) => id), publishedAt, updatedAt], [['gates'], '2026-12-20T18:30:00+08:00', '2026-12-20T18:31:00+08:00']);
    assert.deepEqual((await look(receipt, app)).items[0]?.outcome, 'partly-adopted');
    assert.equal((await json<Consultation>(call(app, 'GET', '/consultations/river-parks'))).outcomePublishedAt, '2026-12-20T18:30:00+08:00');
  });

  it('goes back with a note, step by step, and is not signed by whoever wrote it', async () => {
    end();
    await json(await save(app, draft()));
    assert.deepEqual((await refusal(decide(app, 'sign-off'))).allowed, ['drafting']);
    assert.equal((await refusal(decide(app, 'sign-off', 'approve', 'drafter'))).name, 'forbidden');
    await json(await decide(app, 'drafting', 'approve', 'signer'));
    assert.equal((await refusal(decide(app, 'sign-off'))).name, 'illegal-step');
    await json(await save(app, draft()));
    await json(await decide(app, 'drafting'));
    assert.equal((await json<OutcomeRecord>(await decide(app, 'sign-off', 'return'))).revision.state, 'returned');
    assert.equal((await refusal(call(app, 'GET', '/consultations/river-parks/outcome'))).name, 'not-found');
  });

  it('asks for the opinions that came while the consultation was open again', async () => {
    const { ids } = await file(app, [gate]);
    end();
    await json(await save(app, draft(group('hours', ids))));
    const { tag } = await readRecord(app);
    const reopen = { action: 'reopen', closesAt: '2026-12-30T18:00:00+08:00', reason: '再听听。' };
    await json(call(app, 'POST', '/staff/consultations/river-parks/period', { as: 'signer', headers: { 'If-Match': tag }, body: reopen }));
    assert.equal((await refusal(decide(app, 'drafting'))).name, 'illegal-step');
    await file(app, [signs]);
    server.platform.clock.set(new Date('2026-12-30T18:30:00+08:00'));
    assert.equal((await readOutcome(app)).record.ungrouped, 1);
    await json(await decide(app, 'drafting'));
    assert.deepEqual(await errors(decide(app, 'sign-off')), ['/content/groups required']);
  });

  it('names and places a clause as the newest version that has it', async () => {
    const { ids: [one = '', two = ''] } = await file(app, [gate, { clauseId: 'art-5', reason: '要有靠背。' }]);
    const [first, second, third] = parksText.clauses;
    await addText(app, parks.id, { ...parksText, outline: parksText.outline, clauses: [first!, second!, { ...third!, label: '第三条（新）' }] });
    await sign(app);
    end();
    await publishOutcome(app, draft(group('seats', [two], { clauseId: 'art-5' }), group('hours', [one])));
    const { groups } = await json<Outcome>(call(app, 'GET', '/consultations/river-parks/outcome'));
    assert.deepEqual(groups.map(({ label }) => label), ['第三条（新）', '第五条']);
  });
});

describe('the list that staff see', () => {
  it('holds every consultation, the last changed first, with what waits', async () => {
    const server = await createTestServer();
    const { app, platform: { clock } } = server;
    await publish(app);
    await file(app, [gate, signs]);
    clock.pass(60_000);
    await create(app, { ...parks, id: 'in-drafting', title: '云河市路灯办法' });
    clock.set(ended);
    await json(await save(app, draft()));
    const list = (query = '') => json<ConsultationRecordPage>(call(app, 'GET', `/staff/consultations${query}`, { as: 'drafter' }));
    const { items, total, nextCursor } = await list();
    assert.deepEqual([total, nextCursor], [2, null]);
    assert.deepEqual(items.map(({ id, status, revisionState, outcomeState, reported }) => [id, status, revisionState, outcomeState, reported]), [
      ['in-drafting', null, 'in-review', null, 0], ['river-parks', 'closed', 'published', 'in-review', 0],
    ]);
    assert.deepEqual(items[1]?.opinions, { received: 2, held: 0, published: 0, withheld: 0, withdrawn: 0 });
    const first = await list('?limit=1');
    const second = await list(`?limit=1&cursor=${first.nextCursor ?? ''}`);
    assert.deepEqual([first.items[0]?.id, second.items[0]?.id, second.nextCursor], ['in-drafting', 'river-parks', null]);
    assert.equal((await refusal(call(app, 'GET', '/staff/consultations'))).name, 'unauthenticated');
    assert.equal((await refusal(call(app, 'GET', '/staff/consultations?cursor=x', { as: 'drafter' }))).name, 'malformed-request');
    await server.close();
  });
});

onBothDatabases(async ({ server }) => { await publish(server.app); }, (law) => {
  law('an outcome is published with its groups, and a change of the period stands in the audit without its words', async ({ server, tables }) => {
    const { app, platform } = server;
    const { receipt, ids: [one = '', two = ''] } = await file(app, [gate, whole]);
    platform.clock.set(ended);
    const change = async (action: 'reopen' | 'close', closesAt: string | null) => {
      const { tag } = await readRecord(app);
      await json(call(app, 'POST', '/staff/consultations/river-parks/period', { as: 'signer', headers: { 'If-Match': tag }, body: { action, closesAt, reason: '台风推迟了座谈会。' } }));
    };
    await change('reopen', '2026-12-30T18:00:00+08:00');
    await change('close', null);
    platform.clock.pass(1_800_000);
    await publishOutcome(app, draft(group('hours', [one]), group('all', [two], { clauseId: null })));
    assert.deepEqual((await look(receipt, app)).items.map(({ outcome }) => outcome), ['adopted', 'adopted']);
    assert.equal((await json<ConsultationPage>(call(app, 'GET', '/consultations?status=answered'))).total, 1);
    const { periodChanges } = await json<Consultation>(call(app, 'GET', '/consultations/river-parks'));
    assert.deepEqual(periodChanges.map(({ action }) => action), ['close', 'reopen']);
    const { items: [record] } = await json<ConsultationRecordPage>(call(app, 'GET', '/staff/consultations', { as: 'signer' }));
    assert.deepEqual([record?.opinions.received, record?.outcomeState], [2, 'published']);
    const rows = await tables.selectFrom('audit').selectAll().orderBy('sequence').execute();
    assert.deepEqual(rows.map(({ action }) => action).slice(-5), ['period-changed', 'period-changed', 'outcome-saved', 'step-approved', 'outcome-published']);
    assert.ok(!JSON.stringify(rows).includes('台风'));
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
  });

  law('an outcome over a hundred thousand opinions is published at once', async ({ server, tables }) => {
    const { app, platform } = server;
    platform.clock.set(new Date('2026-11-22T14:30:00+08:00'));
    await publish(app, { ...parks, id: 'many' });
    const receipt = await json<SubmissionReceipt>(submit(app, await opinion(app, {}, 'many'), { id: 'many' }), 201);
    const own = await tables.selectFrom('opinion').select('id').where('consultation_id', '=', 'many').executeTakeFirstOrThrow();
    // All others are of one sender, whose receipt nobody asks for.
    await json(submit(app, await opinion(app, {}, 'many'), { id: 'many' }), 201);
    const model = await tables.selectFrom('opinion').selectAll().where('consultation_id', '=', 'many').where('id', '!=', own.id).executeTakeFirstOrThrow();
    const ids = [own.id, model.id, ...Array.from({ length: 99_998 }, (_, index) => String(index + 1).padStart(12, '0'))];
    const { id: _, position: __, ...same } = model;
    const columns = Object.keys(same).map((name) => sql.ref(name));
    const filling = performance.now();
    await sql`insert into opinion (id, position, ${sql.join(columns)})
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 99998)
      select substr(cast(1000000000000 + i as text), 2), i, ${sql.join(columns)} from n cross join opinion where id = ${model.id}`.execute(tables);
    const filled = performance.now() - filling;
    platform.clock.set(ended);
    const thirds = [ids.slice(0, 40_000), ids.slice(40_000, 70_000), ids.slice(70_000)];
    const body = draft(...thirds.map((part, index) => group(`group-${String(index)}`, part)));
    const send = async (method: 'PUT' | 'POST', to: string, as: 'drafter' | 'signer', version: number, sent: object) =>
      json<OutcomeRecord>(call(app, method, `/staff/consultations/many/outcome${to}`, { as, headers: { 'If-Match': `"${String(version)}"` }, body: sent }));
    assert.equal((await send('PUT', '', 'drafter', 0, body)).ungrouped, 0);
    await send('POST', '/revision', 'drafter', 1, { step: 'drafting', decision: 'approve', note: '' });
    const start = performance.now();
    await send('POST', '/revision', 'signer', 2, { step: 'sign-off', decision: 'approve', note: '' });
    const took = performance.now() - start;
    // Beside the same machine's own speed, because a busy one is slow at everything: one statement wrote them all before.
    assert.ok(took < 10 * filled, `it took ${took.toFixed(0)} ms, writing the opinions ${filled.toFixed(0)} ms`);
    const outcome = await json<Outcome>(call(app, 'GET', '/consultations/many/outcome'));
    assert.deepEqual([outcome.opinions, outcome.byOutcome.adopted, outcome.groups.map(({ count }) => count)], [100_000, 100_000, [40_000, 30_000, 30_000]]);
    assert.equal((await look(receipt, app)).items[0]?.outcomeReason, '已经改了。');
    const { n } = await tables.selectFrom('opinion').select((row) => row.fn.countAll<number>().as('n')).where('consultation_id', '=', 'many')
      .where('outcome', '=', 'adopted').where('group_id', 'is not', null).executeTakeFirstOrThrow();
    assert.equal(Number(n), 100_000);
  });
});
