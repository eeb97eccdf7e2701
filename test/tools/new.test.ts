import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../../tools/build/files.js';
import { newElement } from '../../tools/new/element.js';

const command = fileURLToPath(new URL('../../tools/new.ts', import.meta.url));

async function folder(context: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'huiying-new-'));
  context.after(() => rm(path, { recursive: true }));
  return path;
}

function run(cwd: string, tag: string) {
  return spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), command, tag], { cwd, encoding: 'utf8' });
}

test('a new element gets its source, messages, test and story, and says what comes next', async (context) => {
  const cwd = await folder(context);
  const { status, stdout } = run(cwd, 'hy-mailbox-sent-letters');
  assert.equal(status, 0);
  assert.deepEqual(await filesBelow(cwd), [
    'src/widgets/mailbox/hy-mailbox-sent-letters.ts',
    'src/widgets/mailbox/messages/mailbox-sent-letters-en.ts',
    'src/widgets/mailbox/messages/mailbox-sent-letters-zh.ts',
    'stories/hy-mailbox-sent-letters.stories.ts',
    'test/widgets/mailbox/hy-mailbox-sent-letters.browser.test.ts',
  ]);
  assert.match(stdout, /src\/widgets\/mailbox\/index\.ts/);
  const source = await readFile(join(cwd, 'src/widgets/mailbox/hy-mailbox-sent-letters.ts'), 'utf8');
  assert.match(source, /@customElement\('hy-mailbox-sent-letters'\)\nexport class HyMailboxSentLetters /);
  assert.doesNotMatch(source, /\{\{/);
});

test('what exists is never overwritten', async (context) => {
  const cwd = await folder(context);
  assert.equal(run(cwd, 'hy-mailbox').status, 0);
  const { status, stderr } = run(cwd, 'hy-mailbox');
  assert.equal(status, 1);
  assert.match(stderr, /exists\. Nothing was written\./);
});

test('a name that is not ours is refused with the rule', async (context) => {
  const cwd = await folder(context);
  for (const name of ['mailbox', 'hy-', 'hy-Mailbox', 'hy-../x', '']) await assert.rejects(newElement(name, cwd), /such as hy-mailbox-letters/);
  assert.deepEqual(await filesBelow(cwd), []);
});
