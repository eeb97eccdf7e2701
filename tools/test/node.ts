import { join } from 'node:path';
import { filesBelow } from '../build/files.js';
import { root } from '../build/library.js';
import { runNode } from './command.js';
import { checked, none, type Counts } from './counts.js';

/** Tests that run in Node: those below test/e2e open built pages in a browser, all others need no build. */
export async function testFiles({ e2e }: { e2e: boolean }): Promise<string[]> {
  return (await filesBelow(join(root, 'test')))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts') && file.startsWith('e2e/') === e2e)
    .map((file) => `test/${file}`);
}

export async function nodeTests(files: readonly string[]): Promise<Counts> {
  if (files.length === 0) return none;
  const { code, output } = await runNode(['--import', 'tsx', '--test', '--test-reporter', 'spec', '--test-concurrency', '2', ...files]);
  return countNodeTests(output, code);
}

/** The counts that Node's runner prints at its end. */
export function countNodeTests(output: string, code: number): Counts {
  const count = (what: string) => Number([...output.matchAll(new RegExp(`^(?:ℹ|#) ${what} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return checked({ passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') }, code);
}
