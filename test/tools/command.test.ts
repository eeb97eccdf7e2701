import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runNode } from '../../tools/test/command.js';

test('a script that hangs without a word is ended, and what it had said is kept', async () => {
  const { code, output } = await runNode(['-e', 'console.log("begun"); setInterval(() => undefined, 1000)'], { quiet: true, minutes: 0.1 });
  assert.equal(code, 1);
  assert.match(output, /^begun\n\nNothing was printed for 0\.1 minutes/);
});

test('a script that ends by itself is told by its code and its words', async () => {
  assert.deepEqual(await runNode(['-e', 'console.error("no"); process.exitCode = 3'], { quiet: true }), { code: 3, output: 'no\n' });
});
