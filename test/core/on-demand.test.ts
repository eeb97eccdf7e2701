import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { OnDemand } from '../../src/core/on-demand.js';

const host = { requestUpdate: () => undefined } as unknown as ReactiveControllerHost;

test('what several ask for at once is fetched once', async () => {
  let fetched = 0;
  const part = new OnDemand(host, async () => { fetched += 1; return 'part'; });
  assert.deepEqual(await Promise.all([part.get(), part.get()]), ['part', 'part']);
  await part.get();
  assert.deepEqual([fetched, part.value, part.missing], [1, 'part', false]);
});

test('what did not come is missing, until somebody asks again and it comes', async () => {
  let online = false;
  const part = new OnDemand(host, async () => (online ? 'part' : assert.fail('no network')));
  assert.deepEqual([await part.get(), part.missing], [undefined, true]);
  online = true;
  assert.deepEqual([await part.get(), part.missing], ['part', false]);
});
