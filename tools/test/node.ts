import { join } from 'node:path';
import { filesBelow } from '../build/files.js';
import { root } from '../build/library.js';
import { runNode } from './command.js';
import { checked, none, type Counts } from './counts.js';

/** Parts whose tests open built pages in a browser; all other tests need no build. */
const built = ['e2e', 'visual'] as const;

/** Tests that run in Node: those of a part in a folder of its own, or without one all others. */
export async function testFiles(part?: (typeof built)[number]): Promise<string[]> {
  const isIn = (file: string) => (each: string) => file.startsWith(`${each}/`);
  return (await filesBelow(join(root, 'test')))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts') && (part === undefined ? !built.some(isIn(file)) : isIn(file)(part)))
    .map((file) => `test/${file}`);
}

export async function nodeTests(files: readonly string[]): Promise<Counts> {
  if (files.length === 0) return none;
  // A browser that does not start leaves the server beside it running, and nobody to close it.
  const { code, output } = await runNode(['--import', 'tsx', '--test', '--test-force-exit', '--test-reporter', 'spec', '--test-concurrency', '2', ...files]);
  return countNodeTests(output, code);
}

/** The counts that Node's runner prints at its end, and behind them what failed. */
export function countNodeTests(output: string, code: number): Counts {
  const count = (what: string) => Number([...output.matchAll(new RegExp(`^(?:ℹ|#) ${what} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  const faults = [...output.matchAll(/^✖ failing tests:\n([^]*)/gm)].map(([, told = '']) => told.trim());
  return checked({ passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo'), faults }, code);
}
