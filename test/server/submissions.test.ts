import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Consultation, SubmissionDraft, SubmissionReceipt } from '../../src/contract/models.js';
import { openContact } from '../../demo/server/rules/contact-cipher.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, refusal } from './support/calls.js';
import { addText, opinion, parks, pause, publish, sign, submit } from './support/parks.js';

describe('filing opinions', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  const errorsOf = async (changes: Partial<SubmissionDraft>) => {
    const refused = await refusal(submit(server.app, await opinion(server.app, changes)));
    assert.equal(refused.name, 'invalid-input');
    return (refused.errors ?? []).map(({ pointer, code, message }) => [pointer, code, message]);
  };

  it('gives a receipt with number, code, what was received and what comes next', async () => {
    const response = await submit(server.app, await opinion(server.app, {
      items: [{ clauseId: 'art-3', reason: '太早。' }, { clauseId: null, reason: '写得清楚。' }],
    }));
    assert.equal(response.headers.get('Location'), '/consultations/river-parks');
    const receipt = await json<SubmissionReceipt>(response, 201);
    assert.match(receipt.number, /^261122[0-9]{6}$/);
    assert.match(receipt.code, /^[0-9A-HJKMNP-TV-Z]{16}$/);
    assert.deepEqual(receipt.items, [{ clauseId: 'art-3', label: '第三条' }, { clauseId: null, label: '' }]);
    assert.deepEqual(receipt.nextSteps, [{ kind: 'closes', at: parks.closesAt }, { kind: 'outcome', at: parks.outcomeExpectedAt }]);
    assert.deepEqual([receipt.receivedAt, receipt.agency, receipt.phone], ['2026-11-22T14:30:00+08:00', '云河市司法局', '0555-6200022']);
  });

  it('counts receipts and opinions', async () => {
    const counts = async () => (await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'))).counts;
    const earlier = await counts();
    await json(submit(server.app, await opinion(server.app, { items: [{ clauseId: 'art-1', reason: '好。' }, { clauseId: 'art-2', reason: '好。' }] })), 201);
    const later = await counts();
    assert.deepEqual([later.submissions - earlier.submissions, later.opinions - earlier.opinions], [1, 2]);
  });

  it('asks for a reason or a changed text, and takes either', async () => {
    const asked = [['/items/0/reason', 'required', '请写下对第三条的意见。']];
    assert.deepEqual(await errorsOf({ items: [{ clauseId: 'art-3', reason: '  ' }] }), asked);
    assert.deepEqual(await errorsOf({ items: [{ clauseId: 'art-3', reason: '', suggestedText: ' ' }] }), asked);
    const unchanged = '公园每天五时三十分开门，\n二十二时关门。';
    assert.deepEqual(await errorsOf({ items: [{ clauseId: 'art-3', reason: '', suggestedText: unchanged }] }), asked);
    await json(submit(server.app, await opinion(server.app, { items: [{ clauseId: 'art-3', reason: '', suggestedText: '公园不关门。' }] })), 201);
  });

  it('names a clause that does not exist and one that is named twice', async () => {
    assert.deepEqual(await errorsOf({ items: [{ clauseId: 'art-99', reason: '好。' }, { clauseId: 'art-1', reason: '好。' }, { clauseId: 'art-1', reason: '好。' }] }), [
      ['/items/0/clauseId', 'not-found', '草案里没有这一条，请重新选择。'],
      ['/items/2/clauseId', 'duplicate', '对第一条的意见请合在一起写。'],
    ]);
  });

  it('keeps to the number of opinions that the agency has set', async () => {
    server.platform.config = { ...server.platform.config, limits: { ...server.platform.config.limits, maxItems: 1 } };
    const items = [{ clauseId: 'art-1', reason: '好。' }, { clauseId: 'art-2', reason: '好。' }];
    assert.deepEqual(await errorsOf({ items }), [['/items', 'too-many', '一次最多提1条意见。']]);
    server.platform.config = { ...server.platform.config, limits: { ...server.platform.config.limits, maxItems: 20 } };
  });

  it('asks only for the personal data that the agency has declared', async () => {
    const { config } = server.platform;
    assert.deepEqual(await errorsOf({ identity: { region: '城东' } }), [['/identity/region', 'unknown-field', '表单里没有这一项，请去掉。']]);
    server.platform.config = { ...config, requireOneOf: [['phone', 'email']], identityFields: [
      { name: 'name', required: true, maxLength: 4, purpose: '称呼' }, { name: 'phone', required: false, maxLength: 40, purpose: '联系' },
      { name: 'email', required: false, maxLength: 40, purpose: '联系' },
    ] };
    assert.deepEqual(await errorsOf({ identity: { name: ' ' } }), [
      ['/identity/name', 'required', '请填写姓名。'], ['/identity/phone', 'required', '请填写手机号，或改填邮箱。'],
    ]);
    assert.deepEqual(await errorsOf({ identity: { name: '欧阳先生们', phone: '0555-6200022' } }), [['/identity/name', 'too-long', '姓名最多4字。']]);
    server.platform.config = config;
  });

  it('asks to read again when notice or consent have a new version', async () => {
    assert.deepEqual(await errorsOf({ privacyNoticeVersion: '2025-01', publicationConsent: { given: true, version: '2025-01' } }), [
      ['/privacyNoticeVersion', 'not-allowed', '告知内容有更新，请再看一遍。'],
      ['/publicationConsent/version', 'not-allowed', '公开说明有更新，请再看一遍。'],
    ]);
  });

  it('keeps contact fields where only the key outside the database opens them', async () => {
    const identity = { name: '陈先生', phone: '13800000000' };
    const { number } = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app, { identity })), 201);
    const held = await server.platform.store.read.submissions.findByNumber(number);
    assert.doesNotMatch(JSON.stringify(held), /13800000000|陈/);
    const { keys, crypto } = server.platform;
    assert.deepEqual(await openContact(held?.contact ?? '', held?.id ?? '', keys.contact, crypto), identity);
    await assert.rejects(openContact(held?.contact ?? '', 'another', keys.contact, crypto), 'a contact belongs to its submission');
  });
});

describe('the period', () => {
  const minute = 60_000;
  const closing = new Date(parks.closesAt);
  const after = (minutes: number) => new Date(closing.getTime() + minutes * minute);

  const opened = async (at: Date) => {
    const server = await createTestServer({ now: at });
    await publish(server.app);
    return server;
  };

  it('takes nothing before the opening', async () => {
    const server = await opened(new Date('2026-11-10T08:59:00+08:00'));
    const refused = await refusal(submit(server.app, await opinion(server.app)));
    assert.deepEqual([refused.status, refused.name, refused.opensAt], [409, 'not-open', parks.opensAt]);
    await server.close();
  });

  it('takes a form that was opened before closing until the grace period ends', async () => {
    const server = await opened(after(-5));
    const body = await opinion(server.app);
    server.platform.clock.set(after(29));
    const { nextSteps } = await json<SubmissionReceipt>(submit(server.app, body), 201);
    assert.deepEqual(nextSteps.map(({ kind }) => kind), ['outcome'], 'what has passed is no next step');
    server.platform.clock.set(after(30));
    const refused = await refusal(submit(server.app, body));
    assert.deepEqual([refused.status, refused.name, refused.closesAt, refused.phone], [409, 'closed', parks.closesAt, '0555-6200022']);
    await server.close();
  });

  it('takes no form that was opened after closing, and no time that it did not sign', async () => {
    const server = await opened(after(-5));
    const early = await opinion(server.app);
    await publish(server.app, { ...parks, id: 'other' });
    const elsewhere = await opinion(server.app, {}, 'other');
    server.platform.clock.set(after(1));
    const late = await opinion(server.app);
    const [, seconds = '', mac = ''] = late.openedAt.split('.');
    const forged = `1.${String(Number(seconds) - 600)}.${mac}`;
    for (const openedAt of [late.openedAt, forged, elsewhere.openedAt, 'yesterday', '']) {
      assert.equal((await refusal(submit(server.app, { ...early, openedAt }))).name, 'closed', openedAt);
    }
    await json(submit(server.app, early), 201);
    await server.close();
  });

  it('says why it is paused and takes opinions again afterwards', async () => {
    const server = await opened(new Date('2026-11-22T14:30:00+08:00'));
    const reasons = { reason: '系统搬迁', phone: '0555-12345', resumesAt: '2026-11-24T08:00:00+08:00' };
    const body = await opinion(server.app);
    await pause(server.app, reasons);
    const refused = await refusal(submit(server.app, body));
    assert.deepEqual([refused.name, refused.reason, refused.phone, refused.resumesAt], ['paused', reasons.reason, reasons.phone, reasons.resumesAt]);
    await pause(server.app, null);
    await json(submit(server.app, body), 201);
    await server.close();
  });

  it('asks to look again when the draft has a new version', async () => {
    const server = await opened(new Date('2026-11-22T14:30:00+08:00'));
    const body = await opinion(server.app);
    await addText(server.app);
    await json(submit(server.app, body), 201);
    await sign(server.app);
    const refused = await refusal(submit(server.app, body));
    assert.deepEqual([refused.status, refused.name, refused.draftId], [409, 'draft-changed', 'river-parks-2']);
    await json(call(server.app, 'GET', '/consultations/river-parks/draft/clauses/art-3?draftId=river-parks-1'));
    await server.close();
  });
});

describe('too many, too fast', () => {
  it('slows one sender down and lets others through', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const { rateLimits } = server.platform.config;
    server.platform.config = { ...server.platform.config, rateLimits: { ...rateLimits, perAddress: { capacity: 2, perMinute: 1 } } };
    const body = await opinion(server.app);
    const from = (address: string) => submit(server.app, body, { address });
    await json(from('2001:db8:1:2::1'), 201);
    await json(from('2001:db8:1:2:ffff::9'), 201);
    const response = await from('2001:db8:1:2::5');
    assert.equal(response.headers.get('Retry-After'), '60');
    assert.equal((await refusal(response)).name, 'too-many-requests');
    await json(from('2001:db8:1:3::1'), 201);
    server.platform.clock.pass(60_000);
    await json(from('2001:db8:1:2::1'), 201);
    await server.close();
  });

  it('limits what one consultation takes in a minute', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const { rateLimits } = server.platform.config;
    server.platform.config = { ...server.platform.config, rateLimits: { ...rateLimits, perConsultation: { capacity: 1, perMinute: 1 } } };
    const body = await opinion(server.app);
    await json(submit(server.app, body, { address: '192.0.2.10' }), 201);
    assert.equal((await refusal(submit(server.app, body, { address: '192.0.2.11' }))).status, 429);
    await server.close();
  });
});
