import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { ConsultationForm, SubmissionReceipt } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { opinion, parks, publish, submit } from './support/parks.js';
import { answerTo, asksForProofs, challengeFor, hashOf, openProof, proofOf } from './support/proofs.js';

let server: TestServer;

async function refusedAt(response: Promise<Response>): Promise<{ pointer: string; code: string }[]> {
  const { status, name, errors = [] } = await refusal(response);
  assert.deepEqual([status, name], [422, 'invalid-input']);
  return errors.map(({ pointer, code }) => ({ pointer, code }));
}

const held = async (): Promise<number> => (await server.platform.store.read.consultations.counts('river-parks')).submissions;

/** An opinion with an answer that has just been worked out. */
const proven = async (subject?: string) => ({ ...(await opinion(server.app)), proof: answerTo(await challengeFor(server.app, subject)) });

describe('an agency that asks for proofs', () => {
  beforeEach(async () => {
    server = await createTestServer({ config: asksForProofs });
    await publish(server.app);
  });
  const close = () => server.close();

  it('says so in the form, and hands out challenges that nobody keeps', async () => {
    const form = await json<ConsultationForm>(call(server.app, 'GET', '/consultations/river-parks/form'));
    assert.equal(form.proof, true);
    const response = await call(server.app, 'GET', '/challenges/submission?subject=river-parks');
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const [one, two] = [await json<{ salt: string; expiresAt: string }>(response), await challengeFor(server.app)];
    assert.notEqual(one.salt, two.salt);
    assert.equal(one.expiresAt, '2026-11-22T14:50:00+08:00');
    await close();
  });

  it('takes any number of opinions with proofs, and one without, then asks to wait', async () => {
    await json(submit(server.app, await opinion(server.app)), 201);
    const response = await submit(server.app, await opinion(server.app));
    assert.equal(response.headers.get('Retry-After'), '60');
    assert.equal((await refusal(response)).name, 'too-many-requests');
    for (let count = 0; count < 3; count += 1) await json(submit(server.app, await proven()), 201);
    assert.equal(await held(), 4);
    server.platform.clock.pass(60_000);
    await json(submit(server.app, await opinion(server.app)), 201);
    await close();
  });

  it('refuses a proof that was used, and takes a new one under the same key', async () => {
    const first = await proven();
    await json(submit(server.app, first), 201);
    const key = newKey();
    assert.deepEqual(await refusedAt(submit(server.app, first, { key })), [{ pointer: '/proof', code: 'duplicate' }]);
    await json(submit(server.app, await proven(), { key }), 201);
    assert.equal(await held(), 2);
    await close();
  });

  it('spends nothing on an opinion that it refuses', async () => {
    const body = await proven();
    assert.deepEqual(await refusedAt(submit(server.app, { ...body, items: [{ clauseId: 'art-3', reason: '' }] })), [{ pointer: '/items/0/reason', code: 'required' }]);
    await json(submit(server.app, body), 201);
    await close();
  });

  it('refuses a proof that has expired', async () => {
    const body = await proven();
    server.platform.clock.pass(20 * 60_000);
    assert.deepEqual(await refusedAt(submit(server.app, body)), [{ pointer: '/proof', code: 'too-late' }]);
    assert.equal(await held(), 0);
    await close();
  });

  it('forgets what was spent once it has expired', async () => {
    await json(submit(server.app, await proven()), 201);
    const count = () => server.platform.store.read.spentProofs.countSince(new Date(0));
    assert.equal(await count(), 1);
    server.platform.clock.pass(21 * 60_000);
    await json(submit(server.app, await proven()), 201);
    assert.equal(await count(), 1);
    await close();
  });

  it('refuses what was worked out for another consultation, or for another kind of writing', async () => {
    const wrong = [{ pointer: '/proof', code: 'wrong-format' }];
    assert.deepEqual(await refusedAt(submit(server.app, await proven('winter-heating'))), wrong);
    const proof = answerTo(await challengeFor(server.app, 'river-parks', 'comment-report'));
    assert.deepEqual(await refusedAt(submit(server.app, { ...(await opinion(server.app)), proof })), wrong);
    await close();
  });

  it('refuses what is not its own work: another number, another signature, a longer life, no base64, no object', async () => {
    const { proof, ...body } = await proven();
    const answer = openProof(proof);
    const salt = String(answer['salt']);
    const longer = salt.replace(/expires=(\d+)/, 'expires=$10');
    const forged = [
      { ...answer, number: Number(answer['number']) + 1 },
      { ...answer, number: String(answer['number']) },
      { ...answer, signature: '0'.repeat(64) },
      { ...answer, signature: '雪' },
      { ...answer, algorithm: 'SHA-1' },
      { ...answer, salt: longer, challenge: hashOf(longer, Number(answer['number'])) },
      // Digits moved from the number into the salt, which has the same hash.
      { ...answer, salt: `${salt}${String(answer['number'])}`, number: '' },
      null,
      [],
    ];
    const texts = [...forged.map((each) => proofOf(each ?? [])), '!', 'null', btoa('null'), '雪'];
    for (const text of texts) {
      assert.deepEqual(await refusedAt(submit(server.app, { ...body, proof: text })), [{ pointer: '/proof', code: 'wrong-format' }], text);
    }
    await json(submit(server.app, { ...body, proof }), 201);
    await close();
  });

  it('replays an acknowledged key without a proof, with the old one and with another', async () => {
    const key = newKey();
    const { proof, ...body } = await proven();
    const first = await json<SubmissionReceipt>(submit(server.app, { ...body, proof }, { key }), 201);
    server.platform.clock.pass(60 * 60_000);
    for (const again of [body, { ...body, proof }, { ...body, proof: answerTo(await challengeFor(server.app)) }, { ...body, proof: 'no proof' }]) {
      const response = await submit(server.app, again, { key });
      assert.equal(response.headers.get('Idempotency-Replayed'), 'true');
      assert.equal((await json<SubmissionReceipt>(response, 201)).number, first.number);
    }
    assert.equal(await held(), 1);
    await close();
  });

  it('counts further while many write, and less when they have stopped', async () => {
    assert.equal((await challengeFor(server.app)).maxNumber, 50);
    for (let count = 0; count < 3; count += 1) await json(submit(server.app, await proven()), 201);
    assert.equal((await challengeFor(server.app)).maxNumber, 400);
    server.platform.clock.pass(61_000);
    assert.equal((await challengeFor(server.app)).maxNumber, 50);
    await close();
  });
});

describe('an agency that asks for none', () => {
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  it('says so, hands out no challenge, and takes what comes', async () => {
    const form = await json<ConsultationForm>(call(server.app, 'GET', '/consultations/river-parks/form'));
    assert.equal(form.proof, false);
    assert.equal((await refusal(call(server.app, 'GET', '/challenges/submission?subject=river-parks'))).name, 'not-offered');
    for (let count = 0; count < 3; count += 1) await json(submit(server.app, await opinion(server.app)), 201);
    await json(submit(server.app, { ...(await opinion(server.app)), proof: 'of an earlier day' }), 201);
  });
});

onBothDatabases(async (database) => {
  database.server.platform.config = { ...database.server.platform.config, ...asksForProofs };
  await publish(database.server.app, parks);
}, (law) => {
  law('one proof sent eight times at the same moment files one opinion', async ({ server: { app }, tables }) => {
    const body = { ...(await opinion(app)), proof: answerTo(await challengeFor(app)) };
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => submit(app, body)))).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [201, ...Array.from({ length: 7 }, () => 422)]);
    assert.equal((await tables.selectFrom('submission').select('id').execute()).length, 1);
  });
});
