import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, createStaffClient } from '../../src/client/index.js';
import { agency, receipt, receiptQuery, submission } from './examples.js';
import { during } from './hostile-page.js';
import { json, scriptedNetwork } from './scripted-network.js';

const key = '3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11';
const baseUrl = 'https://yunhe.example/v1';

test('asks for a public read without any header that needs a preflight, and without cookies', async () => {
  const network = scriptedNetwork(json(agency));
  await createClient({ baseUrl, fetch: network.fetch }).agency.get();
  const { signal, ...init } = network.requests[0]!.init;
  assert.ok(signal instanceof AbortSignal);
  assert.deepEqual(
    { ...init, headers: { ...init.headers } },
    {
      method: 'GET', mode: 'cors', credentials: 'omit', redirect: 'follow', referrerPolicy: 'no-referrer', cache: 'default',
      headers: { Accept: 'application/json' }, body: null,
    },
  );
});

test('sends a write as JSON with its key', async () => {
  const network = scriptedNetwork(json(receipt, {}, 201));
  const held = await createClient({ baseUrl, fetch: network.fetch }).submissions.create('river-parks', submission, { key });
  const [request] = network.requests;
  assert.equal(request?.url, 'https://yunhe.example/v1/consultations/river-parks/submissions');
  assert.equal(request?.init.method, 'POST');
  assert.equal(request?.header('Content-Type'), 'application/json');
  assert.equal(request?.header('Idempotency-Key'), key);
  assert.deepEqual(JSON.parse(request?.init.body as string), submission);
  assert.deepEqual(held, receipt);
});

test('never puts the query code into an address', async () => {
  const network = scriptedNetwork(json({}));
  await createClient({ baseUrl, fetch: network.fetch }).receipts.lookUp(receiptQuery);
  assert.equal(network.requests[0]?.url, 'https://yunhe.example/v1/receipts/lookup');
});

test('escapes ids and words, mends a half character, and leaves out what is undefined', async () => {
  const network = scriptedNetwork(json({}));
  await createClient({ baseUrl: `${baseUrl}//`, fetch: network.fetch }).drafts.search('a/b?c', { q: '开放 &\ud83d', cursor: undefined, limit: 5 });
  assert.equal(
    network.requests[0]?.url,
    `https://yunhe.example/v1/consultations/a%2Fb%3Fc/draft/search?q=${encodeURIComponent('开放 &\ufffd')}&limit=5`,
  );
});

for (const id of ['', '.', '..']) {
  test(`says not-found for the id "${id}" without asking, since the address would mean something else`, async () => {
    const network = scriptedNetwork(json({}));
    const client = createClient({ baseUrl, fetch: network.fetch });
    await assert.rejects(client.drafts.clause('river-parks', id), { name: 'ApiProblem', kind: 'not-found', sent: 'no' });
    assert.equal(network.requests.length, 0);
  });
}

test('completes a path with the origin of the page and not with its <base>', async (context) => {
  during(context, 'location', { origin: 'https://www.yunhe.example' });
  const urls = ['/v1', '/v1/', '//api.yunhe.example/v1', 'https://api.yunhe.example/v1/', 'v1'];
  assert.deepEqual(
    urls.map((url) => createClient({ baseUrl: url }).baseUrl),
    ['https://www.yunhe.example/v1', 'https://www.yunhe.example/v1', '//api.yunhe.example/v1', 'https://api.yunhe.example/v1', 'v1'],
  );
});

test('leaves a path alone in a sandboxed frame, whose origin is the word null', (context) => {
  during(context, 'location', { origin: 'null' });
  assert.equal(createClient({ baseUrl: '/v1' }).baseUrl, '/v1');
});

test('uses the fetch that was there when the client was made', async (context) => {
  const network = scriptedNetwork(json(agency));
  during(context, 'fetch', network.fetch);
  const client = createClient({ baseUrl });
  during(context, 'fetch', () => Promise.reject(new Error('a script replaced it')));
  assert.deepEqual(await client.agency.get(), agency);
});

test('is not led by what a page added to Object.prototype', async (context) => {
  const added = {
    method: 'DELETE', body: 'x', headers: { X: '1' }, credentials: 'include', keepalive: true, integrity: 'sha256-x', signal: 'x', key: 'x', etag: '"9"',
    token: 'x', path: { consultationId: 'other' }, query: { status: 'closed' }, status: 'open', cursor: 'x', title: 'x', phone: '1', cause: 'x',
  };
  for (const [name, value] of Object.entries(added)) during(context, name, value, Object.prototype);
  const network = scriptedNetwork(() => json({ items: [] }), () => new Response('{}', { status: 418 }));
  const client = createClient({ baseUrl, fetch: network.fetch });
  await client.consultations.list();
  const [request] = network.requests;
  assert.equal(request?.url, 'https://yunhe.example/v1/consultations');
  assert.equal(request?.init.method, 'GET');
  assert.equal(request?.init.body, null);
  assert.equal(request?.init.credentials, 'omit');
  assert.equal(request?.init.keepalive, undefined);
  assert.equal(request?.init.integrity, undefined);
  assert.deepEqual(Object.keys(request?.init.headers ?? {}), ['Accept']);
  await assert.rejects(client.agency.get(), (problem: { title?: string; phone?: string }) => {
    assert.equal(problem.title, undefined);
    assert.equal(problem.phone, undefined);
    return true;
  });
});

test('gives staff the etag, sends it back with the token, and tells a replay', async () => {
  const network = scriptedNetwork(json({}, { ETag: '"1"' }), json({}, { ETag: '"2"', 'Idempotency-Replayed': 'true' }));
  const staff = createStaffClient({ baseUrl, fetch: network.fetch, token: 'secret' });
  const read = await staff.consultations.get('street-lamps');
  const paused = await staff.consultations.pause('street-lamps', null, { etag: read.etag });
  assert.deepEqual([read.etag, read.replayed, paused.etag, paused.replayed], ['"1"', false, '"2"', true]);
  const [reading, pausing] = network.requests;
  assert.equal(reading?.header('Authorization'), 'Bearer secret');
  assert.equal(reading?.header('If-Match'), null);
  assert.equal(pausing?.init.method, 'PUT');
  assert.equal(pausing?.header('If-Match'), '"1"');
  assert.equal(pausing?.init.body, '{"pause":null}');
});
