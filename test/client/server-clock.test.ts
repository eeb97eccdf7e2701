import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../src/client/index.js';
import { htmlPage, instantWait, json, refusal, scriptedNetwork } from './scripted-network.js';
import type { Turn } from './scripted-network.js';

const half = 'Sun, 22 Nov 2026 06:30:00 GMT';
const halfMs = Date.parse(half);
const at = (headers: Record<string, string>): Response => json({}, headers);

/** A client on a device whose clock stands at the beginning of 1970, after it has asked once for each turn. */
async function clientAfter(...turns: Turn[]) {
  const device = { now: 0 };
  const { fetch } = scriptedNetwork(...turns);
  const client = createClient({ baseUrl: 'https://yunhe.example/v1', fetch, wait: instantWait().wait, now: () => device.now });
  const ask = () => client.agency.get().catch(() => undefined);
  for (const _ of turns) await ask();
  return { client, device, ask };
}

test('goes by the device until a server has answered', async () => {
  const { client, device } = await clientAfter();
  device.now = 5;
  assert.equal(client.serverNow(), 5);
});

test('goes by the server whose Date it has heard, and runs on with the device', async () => {
  const { client, device } = await clientAfter(at({ Date: half }));
  assert.equal(client.serverNow(), halfMs);
  device.now = 90_000;
  assert.equal(client.serverNow(), halfMs + 90_000);
});

test('counts the seconds that a cache has held the answer', async () => {
  const { client } = await clientAfter(at({ Date: half, Age: '40' }));
  assert.equal(client.serverNow(), halfMs + 40_000);
});

test('learns from a refusal too', async () => {
  const { client } = await clientAfter(refusal(404, 'not-found', {}, { Date: half }));
  assert.equal(client.serverNow(), halfMs);
});

test('does not learn from the page of a proxy or a log-in page', async () => {
  const portal = new Response('<!doctype html>', { headers: { Date: half } });
  const { client } = await clientAfter(htmlPage(500), portal);
  assert.equal(client.serverNow(), 0);
});

test('is not set back by an answer from the browser\'s own store', async () => {
  const { client } = await clientAfter(at({ Date: half }), at({ Date: 'Sun, 22 Nov 2026 06:20:00 GMT' }));
  assert.equal(client.serverNow(), halfMs);
});

test('is set back by an answer that cannot have been stored', async () => {
  const { client } = await clientAfter(at({ Date: half }), at({ Date: 'Sun, 22 Nov 2026 06:20:00 GMT', 'Cache-Control': 'no-store' }));
  assert.equal(client.serverNow(), halfMs - 600_000);
});

for (const Date of ['', 'yesterday']) {
  test(`goes on as before when Date is "${Date}"`, async () => {
    const { client } = await clientAfter(at({ Date: half }), at({ Date }));
    assert.equal(client.serverNow(), halfMs);
  });
}
