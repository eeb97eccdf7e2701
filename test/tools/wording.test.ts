import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readWording } from '../../tools/build/wording.js';

const { zh, en } = await readWording(fileURLToPath(new URL('../../src/', import.meta.url)));

test('every text that an agency may replace is listed in both languages, under the same keys', () => {
  assert.deepEqual(Object.keys(zh), Object.keys(en));
  for (const key of ['state.offline', 'receipt.code', 'lookup.problem.offline', 'consultation.days', 'writing.copied']) assert.ok(key in zh, key);
});

test('values stand as they are filled in; a sentence that is built says how many it has', () => {
  assert.equal(zh['consultation.days'], '正在征求意见，还剩{0}天');
  assert.deepEqual(zh['files.kinds'], { values: 1 });
});
