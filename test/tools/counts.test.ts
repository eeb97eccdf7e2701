import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, summary } from '../../tools/test/counts.js';
import { countElementTests } from '../../tools/test/elements.js';
import { countNodeTests } from '../../tools/test/node.js';

test('counts what Node\u2019s runner printed last, skipped and cancelled ones too, and keeps what failed', () => {
  const output = 'ℹ pass 99\nℹ tests 9\nℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n\n✖ failing tests:\n\ntest at a.test.ts:1:1\n✖ adds up\n';
  assert.deepEqual(countNodeTests(output, 1), { passed: 5, failed: 2, skipped: 2, faults: ['test at a.test.ts:1:1\n✖ adds up'] });
});

test('counts the element tests of the last progress line of each browser, and keeps what was printed of files with a failure', () => {
  const output = [
    '\nChrome: |███   | 1/2 test files | 3 passed, 0 failed',
    '\x1b[2K\x1b[1A\x1b[2K\x1b[Gtest/a.browser.test.ts:\n\n ❌ a > adds up\n      Error: no\n\n',
    '\x1b[2K\x1b[1A\x1b[2K\x1b[Gtest/b.browser.test.ts:\n\n 🚧 Browser logs:\n      hello\n\n',
    '\x1b[2K\x1b[GChrome: |██████| 2/2 test files | \x1b[32m7 passed\x1b[39m, 1 failed, 2 skipped',
    'Firefox: |██████| 2/2 test files | 8 passed, 0 failed',
  ].join('\n');
  assert.deepEqual(countElementTests(output, 1), { passed: 15, failed: 1, skipped: 2, faults: ['test/a.browser.test.ts:\n\n ❌ a > adds up\n      Error: no'] });
});

test('a run that ends badly, or runs nothing, is a failure even if its runner names none', () => {
  assert.deepEqual(countNodeTests('', 1), { ...none, failed: 1, faults: ['No test was counted.'] });
  assert.deepEqual(countElementTests('', 0), { ...none, failed: 1, faults: ['No test was counted.'] });
  assert.deepEqual(countElementTests('Chrome: |█| 1/1 test files | 3 passed, 0 failed', 1), { ...none, passed: 3, failed: 1, faults: ['All tests passed, and their runner ended with 1.'] });
});

test('the last line names skipped tests only when there are any', () => {
  assert.equal(summary({ ...none, passed: 3 }), '3 passed, 0 failed');
  assert.equal(summary({ ...none, passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
});
