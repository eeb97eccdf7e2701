import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { SubmissionStatus } from '../../src/contract/models.js';
import type { RateLimits } from '../../demo/server/config.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { Opinions } from './support/opinions.js';
import { opinion, submit } from './support/parks.js';
import { answerTo, asksForProofs, challengeFor } from './support/proofs.js';

let server: TestServer;
let opinions: Opinions;
beforeEach(async () => {
  server = await createTestServer();
  opinions = await Opinions.open(server.app, 'river-parks', { visibility: { comments: 'live', positionCounts: false, agreement: true } });
});
afterEach(() => server.close());

const address = '198.51.100.9';
const two = { capacity: 2, perMinute: 1 };

function limit(limits: Partial<RateLimits>): void {
  const { config } = server.platform;
  server.platform.config = { ...config, rateLimits: { ...config.rateLimits, ...limits } };
}

/** What each of these in turn is refused as; `taken` where it is not. */
async function answers(...sent: (() => Promise<Response>)[]): Promise<string[]> {
  const names: string[] = [];
  for (const send of sent) {
    const response = await send();
    names.push(response.ok ? 'taken' : (await refusal(response)).name);
  }
  return names;
}

describe('what is refused', () => {
  it('costs its sender a token all the same, and nobody else one', async () => {
    limit({ perAddress: two, perConsultation: { capacity: 1, perMinute: 1 } });
    const body = await opinion(server.app);
    const old = () => submit(server.app, { ...body, draftId: 'river-parks-0' }, { address });
    assert.deepEqual(await answers(old, old, old, () => submit(server.app, body, { address })), ['draft-changed', 'draft-changed', 'too-many-requests', 'too-many-requests']);
    assert.equal((await old()).headers.get('Retry-After'), '60');
    await json(submit(server.app, body), 201);
  });

  it('costs a token under a used key too, while a repeat costs none', async () => {
    limit({ perAddress: two });
    const [key, body] = [newKey(), await opinion(server.app)];
    const send = () => submit(server.app, body, { key, address });
    const other = () => submit(server.app, { ...body, items: [{ clauseId: null, reason: '别的话' }] }, { key, address });
    assert.deepEqual(await answers(send, send, send, other, other, send), ['taken', 'taken', 'taken', 'key-reused', 'too-many-requests', 'taken']);
  });

  it('costs a token and no proof', async () => {
    server.platform.config = { ...server.platform.config, ...asksForProofs };
    limit({ perAddress: two });
    const body = { ...await opinion(server.app), proof: answerTo(await challengeFor(server.app)) };
    const empty = () => submit(server.app, { ...body, items: [{ clauseId: 'art-3', reason: '' }] }, { address });
    assert.deepEqual(await answers(empty, () => submit(server.app, body, { address }), empty), ['invalid-input', 'taken', 'too-many-requests']);
  });

  it('costs nothing when it is the server that cannot', async () => {
    limit({ perAddress: { capacity: 1, perMinute: 1 } });
    const body = await opinion(server.app);
    const { config } = server.platform;
    server.platform.config = { ...config, inFlight: { ...config.inFlight, writes: 0 } };
    assert.deepEqual(await answers(() => submit(server.app, body, { address })), ['unavailable']);
    server.platform.config = config;
    await json(submit(server.app, body, { address }), 201);
  });

  it('costs a token where somebody agrees or reports', async () => {
    limit({ agreement: two, report: two });
    const path = `${opinions.path}/comments/${'0'.repeat(12)}`;
    const agree = () => call(server.app, 'PUT', `${path}/agreement`, { body: { agreed: true, voter: randomUUID() }, address });
    const report = () => call(server.app, 'POST', `${path}/reports`, { key: newKey(), body: { reason: 'other', note: '' }, address });
    assert.deepEqual(await answers(agree, agree, agree), ['not-found', 'not-found', 'too-many-requests']);
    assert.deepEqual(await answers(report, report, report), ['not-found', 'not-found', 'too-many-requests']);
  });
});

describe('changes under a receipt', () => {
  it('are limited for each address, refused ones among them, and a repeat is not', async () => {
    limit({ change: { capacity: 3, perMinute: 1 } });
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '我的话' }]);
    const key = newKey();
    const amend = (reason: string, own = newKey(), from = address) => () => opinions.change(receipt, [{ id, kind: 'amend', reason }], { key: own, address: from });
    assert.deepEqual(await answers(amend('一', key), amend('二'), amend(' '), amend('四'), amend('一', key)), ['taken', 'taken', 'invalid-input', 'too-many-requests', 'taken']);
    assert.deepEqual((await opinions.status(receipt)).items.map(({ reason }) => reason), ['二']);
    server.platform.clock.pass(60_000);
    assert.equal((await json<SubmissionStatus>(amend('五')())).items[0]?.reason, '五');
    await json(amend('六', newKey(), '198.51.100.10')());
  });
});
