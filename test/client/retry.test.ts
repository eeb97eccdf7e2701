import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, createStaffClient } from '../../src/client/index.js';
import { agency, receipt, receiptQuery, submission } from './examples.js';
import { during } from './hostile-page.js';
import { htmlPage, instantWait, json, refusal, scriptedNetwork } from './scripted-network.js';
import type { Turn } from './scripted-network.js';

const baseUrl = 'https://yunhe.example/v1';
const key = '3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11';
const passing: [string, Turn][] = [
  ['a broken line', 'broken'],
  ...[408, 425, 429, 502, 503, 504].map((status): [string, Turn] => [`${status} from a proxy`, htmlPage(status)]),
  ['429 from the server', refusal(429, 'too-many-requests')],
  ['503 from the server', refusal(503, 'unavailable')],
  ['a line that breaks in the middle of the answer', () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('cut')) }))],
];

function clientOver(...turns: Turn[]) {
  const network = scriptedNetwork(...turns);
  const { wait, waited } = instantWait();
  const client = createClient({ baseUrl, fetch: network.fetch, wait, random: () => 0.5 });
  return { client, waited, requests: network.requests };
}

for (const [name, turn] of passing) {
  test(`asks again after ${name}, and the reader notices nothing`, async () => {
    const { client, requests } = clientOver(turn, json(agency));
    assert.deepEqual(await client.agency.get(), agency);
    assert.equal(requests.length, 2);
  });

  test(`sends a submission again after ${name}, byte for byte and under the same key`, async () => {
    const { client, requests } = clientOver(turn, turn, json(receipt, {}, 201));
    assert.deepEqual(await client.submissions.create('river-parks', submission, { key }), receipt);
    assert.deepEqual(requests.map((request) => request.header('Idempotency-Key')), [key, key, key]);
    assert.equal(new Set(requests.map((request) => request.init.body)).size, 1);
  });

  test(`never sends a write without a key again, not after ${name} either`, async () => {
    const { client, requests } = clientOver(turn);
    await assert.rejects(client.receipts.lookUp(receiptQuery), { name: 'ApiProblem' });
    assert.equal(requests.length, 1);
    const network = scriptedNetwork(turn);
    const staff = createStaffClient({ baseUrl, token: 'secret', fetch: network.fetch, wait: instantWait().wait });
    await assert.rejects(staff.consultations.pause('lamps', null, { etag: '"1"' }), { name: 'ApiProblem' });
    assert.equal(network.requests.length, 1);
  });
}

test('sends a submission again whose first try is still being handled, after as long as Retry-After says and under the same key', async () => {
  const busy = refusal(409, 'in-progress', {}, { 'Retry-After': '2' });
  const { client, requests, waited } = clientOver(busy, busy, json(receipt, {}, 201));
  assert.deepEqual(await client.submissions.create('river-parks', submission, { key }), receipt);
  assert.deepEqual(requests.map((request) => request.header('Idempotency-Key')), [key, key, key]);
  assert.deepEqual(waited, [2500, 3000]);
});

test('says after three tries that a submission is still being handled', async () => {
  const { client, requests, waited } = clientOver(refusal(409, 'in-progress'));
  await assert.rejects(client.submissions.create('river-parks', submission, { key }), { kind: 'in-progress', status: 409 });
  assert.deepEqual([requests.length, waited], [3, [500, 1000]]);
});

test('says that a submission may have been taken which was still being handled before the server went out of order', async () => {
  const { client } = clientOver(refusal(409, 'in-progress'), refusal(500, 'internal'));
  await assert.rejects(client.submissions.create('river-parks', submission, { key }), { kind: 'internal', sent: 'perhaps' });
});

for (const status of [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 500, 501]) {
  test(`takes ${status} for the last word`, async () => {
    const { client, requests, waited } = clientOver(htmlPage(status));
    await assert.rejects(client.submissions.create('river-parks', submission, { key }), { status });
    assert.deepEqual([requests.length, waited.length], [1, 0]);
  });
}

test('gives up after the third try and hands up the last problem', async () => {
  const { client, requests } = clientOver('broken', htmlPage(502), refusal(503, 'unavailable'));
  await assert.rejects(client.agency.get(), { kind: 'unavailable', status: 503, title: '标题。' });
  assert.equal(requests.length, 3);
});

test('waits a random share of a time that doubles', async () => {
  const { client, waited } = clientOver('broken');
  await assert.rejects(client.agency.get());
  assert.deepEqual(waited, [500, 1000]);
});

test('waits as long as Retry-After says, and a little longer, so that not all come back at once', async () => {
  const { client, waited } = clientOver(refusal(429, 'too-many-requests', {}, { 'Retry-After': '7' }), json(agency));
  await client.agency.get();
  assert.deepEqual(waited, [7500]);
});

test('never waits for more than 30 seconds', async () => {
  const { client, waited } = clientOver(refusal(503, 'unavailable', {}, { 'Retry-After': '30' }), json(agency));
  await client.agency.get();
  assert.deepEqual(waited, [30_000]);
});

test('hands up a Retry-After of more than 30 seconds at once, so that the page can say it', async () => {
  const { client, requests } = clientOver(refusal(503, 'unavailable', { resumesAt: '2026-11-22T16:00:00+08:00' }, { 'Retry-After': '31' }));
  await assert.rejects(client.agency.get(), { kind: 'unavailable', retryAfter: 31, resumesAt: '2026-11-22T16:00:00+08:00' });
  assert.equal(requests.length, 1);
});

test('says that nothing left where the device knew of no network from the first try on', async (context) => {
  during(context, 'navigator', { onLine: false });
  const { client } = clientOver('broken');
  await assert.rejects(client.submissions.create('river-parks', submission, { key }), { kind: 'offline', sent: 'no' });
});

test('says that a submission may have arrived when only a later try found no network', async (context) => {
  const state = { onLine: true };
  during(context, 'navigator', state);
  const network = scriptedNetwork('broken');
  const fetch: typeof network.fetch = (url, init) => network.fetch(url, init).finally(() => (state.onLine = false));
  const client = createClient({ baseUrl, fetch, wait: instantWait().wait });
  await assert.rejects(client.submissions.create('river-parks', submission, { key }), { kind: 'offline', sent: 'perhaps' });
});

test('asks even where the device believes that it has no network', async (context) => {
  during(context, 'navigator', { onLine: false });
  const { client } = clientOver(json(agency));
  assert.deepEqual(await client.agency.get(), agency);
});
