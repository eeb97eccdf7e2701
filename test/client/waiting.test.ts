import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../src/client/index.js';
import type { Wait } from '../../src/client/index.js';
import { wait as platformWait } from '../../src/client/wait.js';
import { agency, submission } from './examples.js';
import { htmlPage, instantWait, json, scriptedNetwork } from './scripted-network.js';
import type { Turn } from './scripted-network.js';

const baseUrl = 'https://yunhe.example/v1';
const key = '3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11';

/** Time that stands still for every wait but that for an answer, which is over at once. */
const answerIsLate: Wait = (milliseconds) => (milliseconds === 15_000 ? Promise.resolve() : new Promise(() => undefined));
const stalled = (): Response => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }));

for (const [name, turn] of [['no answer', 'silent'], ['an answer that stops half way', stalled]] as [string, Turn][]) {
  test(`calls the outcome of a submission unknown after 15 seconds with ${name}, and stops the request`, async () => {
    const network = scriptedNetwork(turn);
    const client = createClient({ baseUrl, fetch: network.fetch, wait: answerIsLate });
    await assert.rejects(client.submissions.create('river-parks', submission, { key }), { kind: 'timeout', sent: 'perhaps', status: 0 });
    assert.equal(network.requests.length, 1);
    assert.equal(network.requests[0]?.init.signal?.aborted, true);
  });
}

test('waits longer for a file that is on its way, as long as its size may take on a slow line', async () => {
  const { wait, waited } = instantWait();
  const file = (size: number) => () => new Response(new ReadableStream(), { headers: { 'Content-Type': 'application/pdf', 'Content-Length': String(size) } });
  const client = createClient({ baseUrl, fetch: scriptedNetwork(file(1_600_000)).fetch, wait });
  await assert.rejects(client.letters.attachment({ number: '261122530914', code: '3FHN8W0KX5QJ7C2D', attachmentId: '9c1e4b7a20d5f638' }), { kind: 'timeout' });
  assert.deepEqual(waited, [115_000]);
});

test('ends with the reason of the caller who no longer waits, and stops the request', async () => {
  const network = scriptedNetwork('silent');
  const client = createClient({ baseUrl, fetch: network.fetch, wait: instantWait().wait });
  const controller = new AbortController();
  const reading = client.agency.get({ signal: controller.signal });
  const reason = new Error('the element left the page');
  controller.abort(reason);
  await assert.rejects(reading, reason);
  assert.equal(network.requests[0]?.init.signal?.aborted, true);
});

test('ends with the reason of the caller when the platform stops the request', async () => {
  const fetch = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
  const controller = new AbortController();
  const reading = createClient({ baseUrl, fetch, wait: instantWait().wait }).agency.get({ signal: controller.signal });
  controller.abort();
  await assert.rejects(reading, { name: 'AbortError' });
});

test('sends nothing for a caller who left before', async () => {
  const network = scriptedNetwork(json(agency));
  const client = createClient({ baseUrl, fetch: network.fetch });
  await assert.rejects(client.agency.get({ signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(network.requests.length, 0);
});

test('sends nothing more for a caller who leaves between two tries', async () => {
  const network = scriptedNetwork(htmlPage(503));
  const controller = new AbortController();
  const { wait: instant } = instantWait();
  const wait: Wait = (milliseconds, signal) => {
    if (milliseconds !== 15_000) controller.abort();
    return instant(milliseconds, signal);
  };
  const client = createClient({ baseUrl, fetch: network.fetch, wait });
  await assert.rejects(client.agency.get({ signal: controller.signal }), { name: 'AbortError' });
  assert.equal(network.requests.length, 1);
});

test('leaves no listener on the signal of the caller', async () => {
  const { signal } = new AbortController();
  const listeners = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (name: string, listener: EventListenerOrEventListenerObject) => {
    listeners.add(listener);
    add(name, listener);
  };
  signal.removeEventListener = (name: string, listener: EventListenerOrEventListenerObject) => {
    listeners.delete(listener);
    remove(name, listener);
  };
  await createClient({ baseUrl, fetch: scriptedNetwork(json(agency)).fetch }).agency.get({ signal });
  assert.equal(listeners.size, 0);
});

test('waits by the platform until the time is over or the signal aborts', async () => {
  const controller = new AbortController();
  await platformWait(1, controller.signal);
  const long = platformWait(2 ** 30, controller.signal);
  controller.abort();
  await long;
  await platformWait(2 ** 30, controller.signal);
});

test('does not keep a Node program alive after its answer', async () => {
  const client = createClient({ baseUrl, fetch: scriptedNetwork(json(agency)).fetch });
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await client.agency.get();
  assert.equal(timers(), before);
});
