import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Consultation, ConsultationDraft, ConsultationRecord } from '../../src/contract/models.js';
import type { StaffRole } from '../../demo/server/config.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { addText, approve, create, parks, parksText, pause, publish, readRecord, sign } from './support/parks.js';

const path = '/staff/consultations/river-parks';

describe('what staff do', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await createTestServer();
  });
  afterEach(() => server.close());

  const decide = async (body: object, as: 'drafter' | 'signer') =>
    call(server.app, 'POST', `${path}/revision`, { as, headers: { 'If-Match': (await readRecord(server.app)).tag }, body });
  const update = async (content: ConsultationDraft) =>
    call(server.app, 'PUT', path, { as: 'drafter', headers: { 'If-Match': (await readRecord(server.app)).tag }, body: content });

  it('asks for a token that it knows', async () => {
    await create(server.app);
    for (const headers of [{}, { Authorization: 'Bearer wrong-token' }, { Authorization: 'Basic eXVuaGU6eA==' }, { Authorization: 'Bearer ' }]) {
      const response = await call(server.app, 'GET', path, { headers });
      assert.match(response.headers.get('WWW-Authenticate') ?? '', /^Bearer/);
      assert.equal((await refusal(response)).name, 'unauthenticated');
    }
  });

  it('takes a consultation from the first line to publication, step by step', async () => {
    await create(server.app);
    const begun = await readRecord(server.app);
    assert.deepEqual([begun.record.status, begun.record.draft, begun.tag], [null, null, '"1"']);
    assert.deepEqual(begun.record.revision.steps.map(({ step, state }) => `${step} ${state}`), ['drafting current', 'sign-off waiting']);
    await addText(server.app);
    await json(await approve(server.app, 'drafting'));
    const record = await json<ConsultationRecord>(await approve(server.app, 'sign-off'));
    assert.deepEqual([record.status, record.revision.state], ['open', 'published']);
    assert.deepEqual(record.revision.steps.map((step) => step.by), ['拟稿员（演示）', '签发人（演示）']);
  });

  it('refuses a step out of turn, a step that is not the account\'s, and a signer who drafted', async () => {
    await create(server.app);
    await addText(server.app);
    const early = await refusal(decide({ step: 'sign-off', decision: 'approve', note: '' }, 'signer'));
    assert.deepEqual([early.status, early.name, early.allowed], [409, 'illegal-step', ['drafting']]);
    assert.equal((await refusal(decide({ step: 'sign-off', decision: 'approve', note: '' }, 'drafter'))).name, 'forbidden');
    await json(decide({ step: 'drafting', decision: 'approve', note: '' }, 'signer'));
    assert.equal((await refusal(decide({ step: 'sign-off', decision: 'approve', note: '' }, 'signer'))).name, 'illegal-step');
    server.platform.config = { ...server.platform.config, revision: { ...server.platform.config.revision, consultation: { steps: ['drafting', 'sign-off'], differentSigner: false } } };
    await json(decide({ step: 'sign-off', decision: 'approve', note: '' }, 'signer'));
    assert.deepEqual((await refusal(decide({ step: 'sign-off', decision: 'approve', note: '' }, 'signer'))).allowed, []);
  });

  it('sends a returned consultation back to the first step with its note', async () => {
    await create(server.app);
    await addText(server.app);
    await json(await approve(server.app, 'drafting'));
    const { revision } = await json<ConsultationRecord>(await decide({ step: 'sign-off', decision: 'return', note: '请补充第三条的理由' }, 'signer'));
    assert.equal(revision.state, 'returned');
    assert.deepEqual(revision.steps.map(({ step, state, note }) => [step, state, note]), [['drafting', 'current', ''], ['sign-off', 'returned', '请补充第三条的理由']]);
    await sign(server.app);
    assert.equal((await readRecord(server.app)).record.revision.state, 'published');
  });

  it('takes no return that does not say what to change', async () => {
    await create(server.app);
    await addText(server.app);
    await json(await approve(server.app, 'drafting'));
    for (const note of ['', ' \u200b']) {
      const { status, errors } = await refusal(decide({ step: 'sign-off', decision: 'return', note }, 'signer'));
      assert.deepEqual([status, errors], [422, [{ pointer: '/note', code: 'required', message: '退回请写明要改什么。' }]]);
    }
    assert.equal((await readRecord(server.app)).record.revision.state, 'in-review');
  });

  it('names every gap before it publishes, and publishes nothing', async () => {
    await create(server.app, { ...parks, explanation: '<p>&nbsp;</p>', contact: null, channels: [], closesAt: '2026-12-20T18:00:00+08:00', shortenReason: null });
    await json(await approve(server.app, 'drafting'));
    const refused = await refusal(await approve(server.app, 'sign-off'));
    assert.deepEqual([refused.status, refused.name], [422, 'not-publishable']);
    assert.deepEqual(refused.errors?.map(({ pointer, message }) => [pointer, message]), [
      ['/content/explanation', '请写起草说明。'], ['/draft', '请加入草案正文。'], ['/content/contact', '请填写联系单位和电话。'],
      ['/content/channels', '请写明提出意见的方式。'], ['/content/shortenReason', '从公布到截止只有28天，少于30天，请写明原因。'],
    ]);
    assert.equal((await refusal(call(server.app, 'GET', '/consultations/river-parks'))).status, 404);
    await json(update({ ...parks, closesAt: parks.opensAt }));
    await json(await approve(server.app, 'drafting'));
    const order = await refusal(await approve(server.app, 'sign-off'));
    assert.deepEqual(order.errors?.map(({ pointer, code }) => [pointer, code]), [['/draft', 'required'], ['/content/closesAt', 'too-early']]);
  });

  it('publishes a shorter period with its reason, and the usual one without', async () => {
    server.platform.clock.set(new Date(parks.opensAt));
    await publish(server.app, { ...parks, closesAt: '2026-11-30T18:00:00+08:00', shortenReason: '供暖季快到了。' });
    const consultation = await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'));
    assert.deepEqual([consultation.periodDays, consultation.shortenReason], [20, '供暖季快到了。']);
    await publish(server.app, { ...parks, id: 'thirty-days', closesAt: '2026-12-10T09:00:00+08:00', shortenReason: null });
  });

  it('counts the days that citizens have from the signature on, and signs nothing whose time is over', async () => {
    const late = { ...parks, shortenReason: null };
    await create(server.app, late);
    await addText(server.app);
    await json(await approve(server.app, 'drafting'));
    server.platform.clock.set(new Date('2026-12-19T18:00:00+08:00'));
    const hurried = await refusal(await approve(server.app, 'sign-off'));
    assert.deepEqual(hurried.errors?.map(({ pointer, message }) => [pointer, message]), [['/content/shortenReason', '从公布到截止只有1天，少于30天，请写明原因。']]);
    server.platform.clock.set(new Date(parks.closesAt));
    assert.deepEqual((await refusal(await approve(server.app, 'sign-off'))).errors?.map(({ pointer, code }) => [pointer, code]), [['/content/closesAt', 'too-early']]);
    server.platform.clock.set(new Date('2026-12-19T18:00:00+08:00'));
    await json(update({ ...late, shortenReason: '上级要求年底前报送。' }));
    await sign(server.app);
    assert.equal((await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'))).periodDays, 1);
    // What was public before may be mended at any time: its period is not asked for again.
    server.platform.clock.set(new Date('2026-12-22T09:00:00+08:00'));
    await json(update({ ...late, shortenReason: '上级要求年底前报送。', title: '云河市公园条例' }));
    await sign(server.app);
  });

  it('shows every time in the agency\'s own offset, in whichever it was sent', async () => {
    await publish(server.app, { ...parks, closesAt: '2026-12-20T10:00:00Z', outcomeExpectedAt: '2027-01-31T10:00:00.5Z' });
    await pause(server.app, { reason: '系统搬迁', resumesAt: '2026-11-23T01:00:00Z', phone: '0555-12345' });
    const { closesAt, outcomeExpectedAt, pause: paused } = await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'));
    assert.deepEqual([closesAt, outcomeExpectedAt, paused?.resumesAt], [parks.closesAt, parks.outcomeExpectedAt, '2026-11-23T09:00:00+08:00']);
    const page = await (await server.app.fetch(new Request('http://server.test/consultations/river-parks'))).text();
    assert.ok(page.includes('2026-12-20 18:00') && !page.includes('2026-12-20 10:00'));
    await json(update({ ...parks, closesAt: '2026-12-20T05:00:00-05:00' }));
    assert.equal((await readRecord(server.app)).record.content.closesAt, parks.closesAt);
  });

  it('lets only those pause who take steps towards publication', async () => {
    await publish(server.app);
    const { config } = server.platform;
    const paused = async (...roles: StaffRole[]) => {
      server.platform.config = { ...config, staff: config.staff.map((account) => ({ ...account, roles })) };
      const { tag } = await readRecord(server.app);
      return (await call(server.app, 'PUT', `${path}/pause`, { as: 'drafter', headers: { 'If-Match': tag }, body: { pause: { reason: '系统搬迁', phone: '0555-12345' } } })).status;
    };
    assert.deepEqual([await paused('moderation'), await paused('security-review'), await paused('drafting'), await paused('sign-off')], [403, 403, 200, 200]);
  });

  it('shows the public what was signed off while a change waits for its signature', async () => {
    await publish(server.app);
    const title = async () => (await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'))).title;
    server.platform.clock.pass(60_000);
    const changed = await json<ConsultationRecord>(update({ ...parks, title: '云河市公园条例' }));
    assert.deepEqual([changed.revision.state, changed.status, changed.content.title], ['in-review', 'open', '云河市公园条例']);
    assert.equal(await title(), '云河市公园管理条例');
    await sign(server.app);
    assert.equal(await title(), '云河市公园条例');
    const { publishedAt, updatedAt } = await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'));
    assert.deepEqual([publishedAt, updatedAt], ['2026-11-22T14:30:00+08:00', '2026-11-22T14:31:00+08:00']);
  });

  it('lets only one of two people who read the same version change it', async () => {
    await publish(server.app);
    const { tag } = await readRecord(server.app);
    const change = (title: string) => call(server.app, 'PUT', path, { as: 'drafter', headers: { 'If-Match': tag }, body: { ...parks, title } });
    const statuses = (await Promise.all([change('甲条例'), change('乙条例')])).map((response) => response.status);
    assert.deepEqual(statuses.toSorted(), [200, 412]);
  });

  it('refuses an id that is taken, and an id that would change', async () => {
    await create(server.app);
    const taken = await refusal(call(server.app, 'POST', '/staff/consultations', { as: 'drafter', key: newKey(), body: parks }));
    assert.deepEqual(taken.errors?.map(({ pointer, code }) => [pointer, code]), [['/id', 'duplicate']]);
    const moved = await refusal(update({ ...parks, id: 'elsewhere' }));
    assert.deepEqual(moved.errors?.map(({ pointer, code }) => [pointer, code]), [['/id', 'not-allowed']]);
  });

  it('refuses a text whose parts do not fit together', async () => {
    await create(server.app);
    const [first, second, third] = parksText.clauses;
    assert.ok(first && second && third);
    const clauses = [first, third, { ...second, headingId: 'ch-9', continues: [] }, { ...first, blocks: [{ ...first.blocks[0]!, id: 'art-7-p1' }] }];
    const { tag } = await readRecord(server.app);
    const refused = await refusal(call(server.app, 'POST', `${path}/drafts`, { as: 'drafter', key: newKey(), headers: { 'If-Match': tag }, body: { ...parksText, clauses } }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => [pointer, code]), [
      ['/clauses/3/id', 'duplicate'], ['/clauses/2/headingId', 'not-found'], ['/clauses/3/blocks/0/id', 'wrong-format'],
      ['/clauses/2/chapterId', 'not-allowed'], ['/clauses/3/chapterId', 'not-allowed'],
    ]);
  });

  it('keeps only harmless markup of an explanation, and only plain links to attachments', async () => {
    await create(server.app, { ...parks, explanation: '<p onclick="x()">为了<script>alert(1)</script><b>公园</b><a href="javascript:x">看</a>' });
    assert.equal((await readRecord(server.app)).record.content.explanation, '<p>为了公园<a>看</a></p>');
    const attachments = [{ title: '说明', url: 'javascript:alert(1)', mediaType: 'text/html', bytes: 1 }];
    const refused = await refusal(update({ ...parks, attachments }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => [pointer, code]), [['/attachments/0/url', 'wrong-format']]);
  });

  it('writes down who did what, without a word of the text', async () => {
    await publish(server.app);
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    await pause(server.app, null);
    const { store, keys } = server.platform;
    assert.deepEqual(await store.read.audit.verify(keys.audit), { rows: 6, brokenAt: null });
  });
});
