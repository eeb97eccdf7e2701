import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Consultation, ConsultationPage, ConsultationRecord, PeriodAction, SubmissionReceipt } from '../../src/contract/models.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, refusal } from './support/calls.js';
import { addText, create, opinion, parks, pause, publish, readRecord, sign, submit } from './support/parks.js';

const later = '2026-12-30T18:00:00+08:00';
const reason = '来信希望多留些时间讨论。';

describe('changing the period', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await createTestServer();
  });
  afterEach(() => server.close());

  const at = (time: string) => { server.platform.clock.set(new Date(time)); };
  const change = async (action: PeriodAction, closesAt: string | null = null, as: 'drafter' | 'signer' = 'signer') => {
    const { tag } = await readRecord(server.app);
    return call(server.app, 'POST', '/staff/consultations/river-parks/period', { as, headers: { 'If-Match': tag }, body: { action, closesAt, reason } });
  };
  const changed = async (action: PeriodAction, closesAt?: string) => json<ConsultationRecord>(await change(action, closesAt));
  const consultation = () => json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'));

  it('opens an announced consultation at once, for the public and for staff', async () => {
    at('2026-11-08T12:00:00+08:00');
    await publish(server.app);
    assert.equal((await refusal(submit(server.app, await opinion(server.app)))).name, 'not-open');
    const record = await changed('open');
    assert.deepEqual([record.status, record.content.opensAt, record.content.closesAt], ['open', '2026-11-08T12:00:00+08:00', parks.closesAt]);
    const seen = await consultation();
    assert.deepEqual([seen.status, seen.opensAt, seen.periodDays, seen.updatedAt], ['open', '2026-11-08T12:00:00+08:00', 42, '2026-11-08T12:00:00+08:00']);
    await json(submit(server.app, await opinion(server.app)), 201);
  });

  it('extends before opening, while open and while paused, and shows each reason, the newest first', async () => {
    await publish(server.app);
    at('2026-11-08T12:00:00+08:00');
    await changed('extend', later);
    at('2026-11-22T14:30:00+08:00');
    await changed('extend', '2026-12-31T10:00:00Z');
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    assert.equal((await changed('extend', '2027-01-10T18:00:00+08:00')).status, 'paused');
    const { closesAt, periodChanges } = await consultation();
    assert.equal(closesAt, '2027-01-10T18:00:00+08:00');
    assert.deepEqual(periodChanges.map((each) => each.closesAt), ['2027-01-10T18:00:00+08:00', '2026-12-31T18:00:00+08:00', later]);
    assert.deepEqual(periodChanges[2], { action: 'extend', at: '2026-11-08T12:00:00+08:00', opensAt: parks.opensAt, closesAt: later, reason });
  });

  it('closes at once, and still takes the form that somebody had open', async () => {
    await publish(server.app);
    const written = await opinion(server.app);
    server.platform.clock.pass(60_000);
    assert.equal((await changed('close')).status, 'closed');
    const { closesAt } = await consultation();
    assert.equal(closesAt, '2026-11-22T14:31:00+08:00');
    server.platform.clock.pass(60_000);
    await json(submit(server.app, written), 201);
    assert.equal((await refusal(submit(server.app, await opinion(server.app)))).name, 'closed');
  });

  it('reopens a closed consultation, ends its pause, and takes the form that was open before', async () => {
    await publish(server.app);
    const written = await opinion(server.app);
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    at('2026-12-25T09:00:00+08:00');
    assert.equal((await refusal(submit(server.app, written))).name, 'paused');
    const { status, pause: ended } = await changed('reopen', later);
    assert.deepEqual([status, ended], ['open', null]);
    await json(submit(server.app, written), 201);
    const { nextSteps } = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app)), 201);
    assert.equal(nextSteps[0]?.at, later);
    assert.deepEqual((await consultation()).periodChanges.map(({ action, opensAt }) => [action, opensAt]), [['reopen', parks.opensAt]]);
  });

  it('finds a consultation under the state that its new period gives it', async () => {
    await publish(server.app);
    const listed = async (status: string) => (await json<ConsultationPage>(call(server.app, 'GET', `/consultations?status=${status}`))).total;
    await changed('close');
    assert.deepEqual([await listed('open'), await listed('closed')], [0, 1]);
    await changed('reopen', later);
    assert.deepEqual([await listed('open'), await listed('closed')], [1, 0]);
  });

  it('refuses what the state does not allow and says what it does', async () => {
    await create(server.app);
    await addText(server.app);
    const allowed = async (action: PeriodAction, closesAt?: string) => {
      const refused = await refusal(change(action, closesAt));
      assert.deepEqual([refused.status, refused.name], [409, 'illegal-step']);
      return refused.allowed;
    };
    assert.deepEqual(await allowed('extend', later), []);
    await sign(server.app);
    assert.deepEqual(await allowed('open'), ['extend', 'close']);
    assert.deepEqual(await allowed('reopen', later), ['extend', 'close']);
    at('2026-11-09T09:00:00+08:00');
    assert.deepEqual(await allowed('close'), ['open', 'extend']);
    at('2026-12-21T09:00:00+08:00');
    assert.deepEqual(await allowed('extend', later), ['reopen']);
  });

  it('refuses a time that is missing, too early or not asked for, and a reason of blanks', async () => {
    await publish(server.app);
    const errors = async (action: PeriodAction, closesAt?: string) => (await refusal(change(action, closesAt))).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await errors('extend'), ['/closesAt required']);
    assert.deepEqual(await errors('extend', parks.closesAt), ['/closesAt too-early']);
    assert.deepEqual(await errors('close', later), ['/closesAt not-allowed']);
    at('2026-12-21T09:00:00+08:00');
    assert.deepEqual(await errors('reopen', '2026-12-21T08:59:00+08:00'), ['/closesAt too-early']);
    const { tag } = await readRecord(server.app);
    const blank = { action: 'reopen', closesAt: later, reason: ' \n' };
    const refused = await refusal(call(server.app, 'POST', '/staff/consultations/river-parks/period', { as: 'signer', headers: { 'If-Match': tag }, body: blank }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/reason required']);
    assert.deepEqual((await consultation()).periodChanges, []);
  });

  it('is for those who sign, with the version that they read', async () => {
    await publish(server.app);
    assert.equal((await refusal(change('close', null, 'drafter'))).name, 'forbidden');
    const stale = { as: 'signer', headers: { 'If-Match': '"1"' }, body: { action: 'close', closesAt: null, reason } } as const;
    assert.equal((await refusal(call(server.app, 'POST', '/staff/consultations/river-parks/period', stale))).name, 'precondition-failed');
    assert.equal((await refusal(call(server.app, 'POST', '/staff/consultations/nowhere/period', stale))).name, 'not-found');
  });

  it('lets only one of two changes at the same moment through', async () => {
    await publish(server.app);
    const answers = await Promise.all([change('extend', later), change('extend', '2027-01-10T18:00:00+08:00')]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412]);
    assert.equal((await consultation()).periodChanges.length, 1);
  });

  it('keeps a change of the text that waits for its signature, with the new period in it', async () => {
    await publish(server.app);
    const { tag } = await readRecord(server.app);
    const update = { as: 'drafter', headers: { 'If-Match': tag }, body: { ...parks, title: '云河市公园条例' } } as const;
    await json(call(server.app, 'PUT', '/staff/consultations/river-parks', update));
    const record = await changed('extend', later);
    assert.deepEqual([record.revision.state, record.content.title, record.content.closesAt], ['in-review', '云河市公园条例', later]);
    assert.equal((await consultation()).title, parks.title);
    await sign(server.app);
    const { title, closesAt } = await consultation();
    assert.deepEqual([title, closesAt], ['云河市公园条例', later]);
  });

  it('is the only way to a new period once the old one is public', async () => {
    await publish(server.app);
    const update = async (changes: object) => {
      const { tag } = await readRecord(server.app);
      return call(server.app, 'PUT', '/staff/consultations/river-parks', { as: 'drafter', headers: { 'If-Match': tag }, body: { ...parks, ...changes } });
    };
    const refused = await refusal(update({ opensAt: '2026-11-11T09:00:00+08:00', closesAt: later }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/opensAt not-allowed', '/closesAt not-allowed']);
    await json(update({ closesAt: '2026-12-20T10:00:00Z' }));
  });
});
