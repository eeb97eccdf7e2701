import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Consultation, ConsultationRecord, SubmissionReceipt } from '../../src/contract/models.js';
import { openServer } from '../../demo/server/node/open.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { opinion, parks, parksText, pause, publish, readRecord, submit } from './support/parks.js';

describe('sending the same thing again', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  const held = async () => (await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'))).counts.submissions;

  it('gives the first receipt again, with its code, and files nothing', async () => {
    const [key, body, earlier] = [newKey(), await opinion(server.app), await held()];
    const first = await submit(server.app, body, { key });
    assert.equal(first.headers.get('Idempotency-Replayed'), null);
    const receipt = await json<SubmissionReceipt>(first, 201);
    server.platform.clock.pass(60_000);
    const second = await submit(server.app, { ...body, items: body.items.map(({ reason, ...rest }) => ({ reason, ...rest })) }, { key: key.toUpperCase() });
    assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(second.headers.get('Location'), '/consultations/river-parks');
    assert.deepEqual(await json(second, 201), receipt);
    assert.equal(await held(), earlier + 1);
  });

  it('refuses the same key for another body', async () => {
    const key = newKey();
    await json(submit(server.app, await opinion(server.app), { key }), 201);
    const refused = await refusal(submit(server.app, await opinion(server.app, { items: [{ clauseId: null, reason: '另一条' }] }), { key }));
    assert.deepEqual([refused.status, refused.name], [422, 'key-reused']);
  });

  it('files one submission when the same key arrives ten times at once', async () => {
    const [key, body, earlier] = [newKey(), await opinion(server.app), await held()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(server.app, body, { key })));
    const receipts = await Promise.all(answers.map((answer) => json<SubmissionReceipt>(answer, 201)));
    assert.equal(new Set(receipts.map((receipt) => `${receipt.number} ${receipt.code}`)).size, 1);
    assert.equal(answers.filter((answer) => answer.headers.get('Idempotency-Replayed') === 'true').length, 9);
    assert.equal(await held(), earlier + 1);
  });

  it('forgets a key that was refused, so that the mended text may use it', async () => {
    const key = newKey();
    assert.equal((await refusal(submit(server.app, await opinion(server.app, { items: [{ clauseId: 'art-3', reason: '' }] }), { key }))).status, 422);
    await json(submit(server.app, await opinion(server.app), { key }), 201);
  });

  it('answers a repeat even when nothing new is taken: closed, paused, too fast', async () => {
    const [key, body] = [newKey(), await opinion(server.app)];
    const receipt = await json<SubmissionReceipt>(submit(server.app, body, { key }), 201);
    const { config } = server.platform;
    const { rateLimits } = config;
    server.platform.config = { ...config, rateLimits: { ...rateLimits, perAddress: { capacity: 0, perMinute: 1 } } };
    assert.equal((await refusal(submit(server.app, body))).status, 429);
    assert.deepEqual(await json(submit(server.app, body, { key }), 201), receipt);
    server.platform.config = config;
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    assert.deepEqual(await json(submit(server.app, body, { key }), 201), receipt);
    await pause(server.app, null);
  });

  it('keeps a key for eight days and no longer', async () => {
    const own = await createTestServer();
    await publish(own.app);
    const [key, body] = [newKey(), await opinion(own.app)];
    const first = await json<SubmissionReceipt>(submit(own.app, body, { key }), 201);
    own.platform.clock.pass(8 * 86_400_000);
    assert.equal((await json<SubmissionReceipt>(submit(own.app, body, { key }), 201)).number, first.number);
    own.platform.clock.pass(1000);
    assert.notEqual((await json<SubmissionReceipt>(submit(own.app, body, { key }), 201)).number, first.number);
    await own.close();
  });

  it('keeps the keys of staff apart from those of citizens and of each other', async () => {
    const key = newKey();
    await json(submit(server.app, await opinion(server.app), { key }), 201);
    const create = (as: 'drafter' | 'signer', id: string) => call(server.app, 'POST', '/staff/consultations', { as, key, body: { ...parks, id } });
    await json(create('drafter', 'by-drafter'), 201);
    await json(create('signer', 'by-signer'), 201);
    const again = await create('drafter', 'by-drafter');
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(again.headers.get('ETag'), '"1"');
    assert.equal((await json<ConsultationRecord>(again, 201)).content.id, 'by-drafter');
  });

  it('adds a draft version once, though the record has moved on since', async () => {
    const { tag } = await readRecord(server.app, 'by-drafter');
    const add = (key: string) => call(server.app, 'POST', '/staff/consultations/by-drafter/drafts', { as: 'drafter', key, headers: { 'If-Match': tag }, body: parksText });
    const key = newKey();
    await json(add(key), 201);
    assert.equal((await json<ConsultationRecord>(add(key), 201)).draft?.version, 1);
    assert.equal((await refusal(add(newKey()))).name, 'precondition-failed');
  });
});

describe('after a restart', () => {
  it('repeats the receipt with the same code, which the database does not hold', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'huiying-'));
    const open = () => openServer({ dataDir });
    const opens = new Date(Date.now() - 3_600_000).toISOString();
    const closes = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const first = await open();
    await publish(first.app, { ...parks, opensAt: opens, closesAt: closes });
    const [key, body] = [newKey(), await opinion(first.app)];
    const receipt = await json<SubmissionReceipt>(submit(first.app, body, { key }), 201);
    await first.close();
    const file = await readFile(join(dataDir, 'huiying.db'));
    assert.ok(file.includes(receipt.number) && !file.includes(receipt.code), 'the number is stored, the code is not');
    const second = await open();
    assert.deepEqual(await json(submit(second.app, body, { key }), 201), receipt);
    const { number, code } = receipt;
    await json(call(second.app, 'POST', '/receipts/lookup', { body: { number, code } }));
    await second.close();
    await rm(dataDir, { recursive: true });
  });
});
