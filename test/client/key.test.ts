import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newKey } from '../../src/client/index.js';
import { during } from './hostile-page.js';

test('makes version 4 UUIDs, each another, on a page without randomUUID', (context) => {
  during(context, 'randomUUID', undefined, globalThis.crypto);
  const keys = Array.from({ length: 1000 }, newKey);
  for (const key of keys) assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(keys).size, keys.length);
});
