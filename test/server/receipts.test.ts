import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SubmissionReceipt, SubmissionStatus } from '../../src/contract/models.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, refusal } from './support/calls.js';
import { opinion, parks, publish, submit } from './support/parks.js';

describe('looking up a receipt', () => {
  let server: TestServer;
  let receipt: SubmissionReceipt;
  let caller = 0;

  before(async () => {
    server = await createTestServer();
    await publish(server.app);
    const items = [{ clauseId: 'art-3', position: 'amend' as const, suggestedText: '公园不关门。', reason: '' }, { clauseId: null, reason: '写得清楚。' }];
    receipt = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app, { items })), 201);
  });
  after(() => server.close());

  /** Each try from another place, unless one is named. */
  const lookUp = (number: string, code: string, address = `192.0.2.${String((caller += 1))}`) =>
    call(server.app, 'POST', '/receipts/lookup', { body: { number, code }, address });

  it('shows what was sent and where each opinion stands', async () => {
    const response = await lookUp(receipt.number, receipt.code);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const status = await json<SubmissionStatus>(response);
    assert.deepEqual([status.number, status.receivedAt, status.publicationConsent, status.consultation.status], [receipt.number, receipt.receivedAt, true, 'open']);
    const untouched = { state: 'received', stateReason: null, stateAt: receipt.receivedAt, outcome: null, outcomeReason: null, newText: null, permalink: null, attachments: [] };
    assert.deepEqual(status.items.map(({ id: _, ...item }) => item), [
      { clauseId: 'art-3', label: '第三条', draftId: 'river-parks-1', position: 'amend', suggestedText: '公园不关门。', reason: '', ...untouched },
      { clauseId: null, label: '', draftId: 'river-parks-1', suggestedText: null, reason: '写得清楚。', ...untouched },
    ]);
    assert.equal(new Set(status.items.map(({ id }) => id)).size, 2);
    assert.equal(status.changeableUntil, parks.closesAt);
  });

  it('reads codes and numbers as people type them', async () => {
    const fullWidth = (text: string) => [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
    const grouped = receipt.code.match(/.{4}/g)?.join('-') ?? '';
    const misread = receipt.code.replace(/0/g, 'O').replace(/1/g, 'l');
    for (const typed of [grouped, grouped.replace(/-/g, ' ').toLowerCase(), ` ${misread} `, fullWidth(receipt.code), grouped.replace(/-/g, '－')]) {
      await json(lookUp(receipt.number, typed));
    }
    await json(lookUp(fullWidth(receipt.number), receipt.code));
    await json(lookUp(`${receipt.number.slice(0, 4)} ${receipt.number.slice(4, 8)} ${receipt.number.slice(8)}`, receipt.code));
  });

  it('answers an unknown number and a wrong code alike, byte for byte but the number of the request', async () => {
    const wrongCode = receipt.code.startsWith('7') ? `8${receipt.code.slice(1)}` : `7${receipt.code.slice(1)}`;
    const unknownNumber = receipt.number === '261122000000' ? '261122000001' : '261122000000';
    const [wrong, unknown] = await Promise.all([lookUp(receipt.number, wrongCode), lookUp(unknownNumber, receipt.code)]);
    const plain = async (response: Response) => (await response.text()).replace(/"instance":"[\w-]{12}"/, '"instance":""');
    assert.deepEqual([wrong.status, [...wrong.headers]], [unknown.status, [...unknown.headers]]);
    assert.equal(await plain(wrong), await plain(unknown));
    assert.equal((await refusal(lookUp(unknownNumber, '错的'))).name, 'receipt-unknown');
  });

  it('makes a guesser wait longer and longer, and lets the writer in again', async () => {
    const place = '198.51.100.7';
    const guess = () => lookUp(receipt.number, '0000000000000000', place);
    const waits: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const response = await guess();
      if (response.status === 404) continue;
      const seconds = Number(response.headers.get('Retry-After'));
      assert.equal((await refusal(response)).name, 'too-many-requests');
      waits.push(seconds);
      server.platform.clock.pass(seconds * 1000);
    }
    assert.ok(waits.length >= 4, 'after a few free tries a wait comes before each');
    assert.deepEqual(waits, waits.toSorted((left, right) => left - right));
    await json(lookUp(receipt.number, receipt.code, '203.0.113.5'));
  });

  it('never shuts the writer out, however many others guess', async () => {
    const { lookup } = server.platform.config.rateLimits;
    const guess = async () => {
      server.platform.clock.pass(1000);
      await lookUp(receipt.number, '0000000000000000');
    };
    for (let tries = 0; tries < 40; tries += 1) await guess();
    await json(lookUp(receipt.number, receipt.code, '203.0.113.6'));
    // Whoever mistypes while others guess waits once, from that moment on.
    for (let tries = 0; tries < 40; tries += 1) await guess();
    assert.equal((await lookUp(receipt.number, '1111', '203.0.113.7')).status, 404);
    const early = await lookUp(receipt.number, receipt.code, '203.0.113.7');
    const wait = Number(early.headers.get('Retry-After'));
    assert.ok(early.status === 429 && wait > 0 && wait <= lookup.numberCeilingSeconds);
    for (let seconds = 0; seconds < wait; seconds += 1) await guess();
    await json(lookUp(receipt.number, receipt.code, '203.0.113.7'));
  });

  it('keeps counting over a restart, and forgets after an hour', async () => {
    const place = '198.51.100.99';
    for (let tries = 0; tries < 6; tries += 1) await lookUp('261122999999', '0000', place);
    assert.equal((await lookUp('261122000777', '0000', place)).status, 429);
    server.platform.clock.pass(3_600_000);
    assert.equal((await lookUp('261122000777', '0000', place)).status, 404);
  });

  it('opens a receipt that was signed with an older key', async () => {
    const { keys } = server.platform;
    Object.assign(server.platform, { keys: { ...keys, receipt: { ...keys.receipt, 2: new Uint8Array(32).fill(9) } } });
    await json(lookUp(receipt.number, receipt.code));
    const newer = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app)), 201);
    assert.equal((await server.platform.store.read.submissions.findByNumber(newer.number))?.receipt_key_version, 2);
    await json(lookUp(newer.number, newer.code));
    Object.assign(server.platform, { keys });
  });
});
