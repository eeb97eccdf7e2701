import assert from 'node:assert/strict';
import type { Consultation, ConsultationStatistics, Outcome, RevisionStepName, SubmissionStatus } from '../../src/contract/models.js';
import type { App } from '../../demo/server/app.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { Opinions } from './support/opinions.js';
import { parks, pause } from './support/parks.js';

const agreement = { comments: 'live', positionCounts: false, agreement: true } as const;
const afterClosing = new Date(Date.parse(parks.closesAt) + 3_600_000);

/** One point with one opinion, adopted, for everybody to read. */
async function publishOutcome(app: App, { id, path }: Opinions, opinionIds: readonly string[]): Promise<void> {
  const at = `/staff/consultations/${id}/outcome`;
  const tag = async () => (await call(app, 'GET', at, { as: 'drafter' })).headers.get('ETag') ?? '';
  const groups = [{ id: 'hours', clauseId: 'art-3', point: '晚一点关门。', opinionIds, outcome: 'adopted', reason: '已经改了。', newText: null }];
  await json(call(app, 'PUT', at, { as: 'drafter', headers: { 'If-Match': await tag() }, body: { summary: '<p>逐条研究过了。</p>', groups } }));
  for (const step of ['drafting', 'sign-off'] satisfies RevisionStepName[]) {
    await json(call(app, 'POST', `${at}/revision`, { as: step === 'drafting' ? 'drafter' : 'signer', headers: { 'If-Match': await tag() }, body: { step, decision: 'approve', note: '' } }));
  }
  await json(call(app, 'GET', `${path}/outcome`));
}

onBothDatabases(() => Promise.resolve(), (law) => {
  const figures = (app: App, { path }: Opinions) => json<ConsultationStatistics>(call(app, 'GET', `${path}/statistics`));

  law('a writer who takes consent back has every public opinion taken down at once, and both still count', async ({ server: { app, platform }, tables }) => {
    const opinions = await Opinions.open(app, 'taken-down', { visibility: agreement });
    const empty = (await figures(app, opinions)).publishedDigest;
    const { receipt, ids } = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }, { clauseId: null, reason: '写得清楚。' }]);
    const [id = ''] = ids;
    await opinions.publishAll(ids);
    await json(call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed: true, voter: newKey() } }));
    await json(call(app, 'POST', `${opinions.path}/comments/${id}/reports`, { key: newKey(), body: { reason: 'personal-data', note: '' } }), 201);
    platform.clock.pass(60_000);
    const status = await json<SubmissionStatus>(opinions.consent(receipt, false));
    assert.deepEqual([status.publicationConsent, status.changeableUntil], [false, parks.closesAt]);
    assert.deepEqual(status.items.map(({ state, stateAt, permalink }) => [state, stateAt, permalink]), ids.map(() => ['received', '2026-11-22T14:31:00+08:00', null]));
    const page = await opinions.comments();
    assert.deepEqual([page.items, page.total, page.opinions], [[], 0, 0]);
    assert.equal((await refusal(call(app, 'GET', `${opinions.path}/comments/${id}`))).name, 'not-found');
    assert.equal((await refusal(call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed: true, voter: newKey() } }))).name, 'not-found');
    assert.deepEqual((await json<Consultation>(call(app, 'GET', opinions.path))).counts, { submissions: 1, opinions: 2, publishedComments: 0 });
    const { byState, publishedDigest } = await figures(app, opinions);
    assert.deepEqual([byState, publishedDigest], [{ received: 2, held: 0, published: 0, withheld: 0, withdrawn: 0 }, empty]);
    const { items: [record] } = await opinions.opinions();
    assert.deepEqual([record?.consent, record?.consentWithdrawnAt, record?.state, record?.reports], [false, '2026-11-22T14:31:00+08:00', 'received', []]);
    const history = await tables.selectFrom('opinion_history').select(['actor', 'through', 'state']).where('opinion_id', '=', id).orderBy('sequence').execute();
    assert.deepEqual(history.at(-1), { actor: 'writer', through: 'consent', state: 'published' });
    const audit = await tables.selectFrom('audit').select('details').where('action', '=', 'consent-changed').where('subject', '=', opinions.id).execute();
    assert.deepEqual(audit.map(({ details }) => JSON.parse(details) as unknown), [{ number: receipt.number, given: false, version: '2026-01', unpublished: 2 }]);
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
  });

  law('nobody publishes what its writer no longer agrees to, and does once the writer agrees again', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'not-again');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '我叫陈先生，晚一点关门。' }]);
    await opinions.decided({ id, publicReason: '晚一点关门。', note: '去掉名字' });
    await json(opinions.consent(receipt, false));
    const refused = await refusal(opinions.decide([{ id }]));
    assert.deepEqual([refused.status, refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`)], [422, ['/decisions/0/decision not-allowed']]);
    assert.match((await opinions.opinions()).items[0]?.consentWithdrawnAt ?? '', /^2026-11-22T14:/);
    await json(opinions.consent(receipt, true));
    assert.equal((await opinions.opinions()).items[0]?.consentWithdrawnAt, null);
    assert.deepEqual(await opinions.listed(), [], 'a choice alone publishes nothing');
    await opinions.publishAll([id]);
    assert.deepEqual(await opinions.listed(), ['晚一点关门。'], 'what was blotted out does not come back by itself');
  });

  law('what was held for publication waits for nothing more, and what was withheld or withdrawn stays so', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'other-states');
    const { receipt, ids: [held = '', withheld = '', withdrawn = ''] } = await opinions.write([
      { clauseId: 'art-3', reason: '一' }, { clauseId: 'art-4', reason: '二' }, { clauseId: 'art-5', reason: '三' },
    ]);
    const reasonCode = platform.config.moderationReasons[0]?.code ?? '';
    await opinions.decided({ id: held, decision: 'hold', reasonCode }, { id: withheld, decision: 'withhold', reasonCode });
    await json(opinions.change(receipt, [{ id: withdrawn, kind: 'withdraw' }]));
    const { items } = await json<SubmissionStatus>(opinions.consent(receipt, false));
    assert.deepEqual(items.map(({ state, stateReason }) => [state, stateReason !== null]), [['received', false], ['withheld', true], ['withdrawn', false]]);
  });

  law('the next of the same wording takes the place of one that was taken down, with everybody who agrees', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'next-in-line', { visibility: agreement });
    const first = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }]);
    const second = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门' }]);
    for (const { ids } of [first, second]) {
      await opinions.publishAll(ids);
      platform.clock.pass(1000);
    }
    await json(call(app, 'PUT', `${opinions.path}/comments/${first.ids[0] ?? ''}/agreement`, { body: { agreed: true, voter: newKey() } }));
    await json(opinions.consent(first.receipt, false));
    const { items } = await opinions.comments();
    assert.deepEqual(items.map(({ id, sameViewCount, agreementCount }) => [id, sameViewCount, agreementCount]), [[second.ids[0], 1, 1]]);
  });

  law('the same choice again changes nothing, and neither does a repeat under its key', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'once');
    const { receipt, ids } = await opinions.write([{ clauseId: 'art-3', reason: '我的话' }]);
    await opinions.publishAll(ids);
    assert.equal((await json<SubmissionStatus>(opinions.consent(receipt, true, { version: 'long-ago' }))).items[0]?.state, 'published');
    const key = newKey();
    const first = await json(opinions.consent(receipt, false, { key }));
    await json(opinions.consent(receipt, true));
    const again = await opinions.consent(receipt, false, { key });
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await json(again), first);
    assert.equal((await opinions.status(receipt)).publicationConsent, true);
    assert.equal((await refusal(opinions.consent(receipt, true, { key }))).name, 'key-reused');
    const rows = await tables.selectFrom('audit').select('details').where('action', '=', 'consent-changed').where('subject', '=', opinions.id).execute();
    assert.equal(rows.length, 2);
  });

  law('consent is taken back in a pause, after closing and after the outcome, whatever version is named; the outcome stays as it was', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'any-time');
    const paused = await opinions.write([{ clauseId: 'art-3', reason: '停的时候' }]);
    const closed = await opinions.write([{ clauseId: 'art-3', reason: '截止以后' }]);
    const answered = await opinions.write([{ clauseId: 'art-3', reason: '答复以后' }]);
    await opinions.publishAll([...paused.ids, ...closed.ids, ...answered.ids]);
    const open = platform.clock.now();
    await pause(app, { reason: '系统搬迁', phone: '0555-12345' }, opinions.id);
    await json(opinions.consent(paused.receipt, false, { version: 'long-ago' }));
    assert.equal((await refusal(opinions.consent(paused.receipt, true))).name, 'paused');
    await pause(app, null, opinions.id);
    platform.clock.set(afterClosing);
    await json(opinions.consent(closed.receipt, false));
    const refused = await refusal(opinions.consent(closed.receipt, true));
    assert.deepEqual([refused.name, refused.closesAt], ['closed', parks.closesAt]);
    platform.config = { ...platform.config, outcomePolicy: { everyOpinion: false, reasonFor: [] } };
    await publishOutcome(app, opinions, answered.ids);
    const { items: [item] } = await json<SubmissionStatus>(opinions.consent(answered.receipt, false));
    assert.deepEqual([item?.state, item?.outcome, item?.outcomeReason], ['received', 'adopted', '已经改了。']);
    assert.deepEqual(await opinions.listed(), []);
    const { groups: [group], byOutcome } = await json<Outcome>(call(app, 'GET', `${opinions.path}/outcome`));
    assert.deepEqual([group?.count, byOutcome.adopted], [1, 1]);
    assert.equal((await refusal(opinions.consent(answered.receipt, true))).name, 'closed');
    platform.clock.set(open);
  });

  law('consent is given to the text that holds now, by whoever has number and code', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'read-anew');
    const { receipt } = await opinions.write([{ clauseId: 'art-3', reason: '我的话' }], { consent: false });
    const refused = await refusal(opinions.consent(receipt, true, { version: 'long-ago' }));
    assert.deepEqual(refused.errors?.map(({ pointer, message }) => [pointer, message]), [['/consent/version', '公开说明有更新，请再看一遍。']]);
    assert.equal((await refusal(opinions.consent({ ...receipt, code: '0000000000000000' }, true))).name, 'receipt-unknown');
    assert.equal((await opinions.status(receipt)).publicationConsent, false);
    assert.equal((await json<SubmissionStatus>(opinions.consent(receipt, true))).publicationConsent, true);
    assert.equal((await platform.store.read.submissions.findByNumber(receipt.number))?.consent_version, platform.config.publicationConsent.version);
  });

  law('a writer who takes back and a moderator who publishes at the same moment never leave anything public', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'at-once');
    const written = await Promise.all(Array.from({ length: 6 }, () => opinions.write([{ clauseId: 'art-3', reason: '一样的话' }])));
    await Promise.all(written.flatMap(({ receipt, ids: [id = ''] }) => [opinions.decide([{ id }]), opinions.consent(receipt, false)]));
    const states = await tables.selectFrom('opinion').select('state').where('consultation_id', '=', opinions.id).execute();
    assert.deepEqual(states.map(({ state }) => state), written.map(() => 'received'));
    const { byState } = await figures(app, opinions);
    assert.deepEqual([byState.received, byState.published, await opinions.listed()], [6, 0, []]);
  });
});
