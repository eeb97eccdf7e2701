import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { filesBelow } from '../build/files.js';
import { root } from '../build/library.js';
import { runNode } from './command.js';
import { add, checked, none, type Counts } from './counts.js';

/** Tests of elements, in a real browser against the real server. */
export async function elementTests(files: readonly string[]): Promise<Counts> {
  const found = (await filesBelow(join(root, 'test'))).filter((file) => file.endsWith('.browser.test.ts'));
  if (found.length === 0) return none;
  const chosen = files.flatMap((file) => ['--files', file]);
  const { code, output } = await runNode(['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...chosen]);
  return countElementTests(output, code);
}

/** The counts of the last progress line, added up over browsers, and what was printed of each file with a failure. */
export function countElementTests(output: string, code: number): Counts {
  const text = stripVTControlCharacters(output);
  const last = new Map<string, Counts>();
  for (const [, browser = '', passed, failed, skipped] of text.matchAll(/(\w+): +\|.*?\| (\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)) {
    last.set(browser, { passed: Number(passed), failed: Number(failed), skipped: Number(skipped ?? 0), faults: [] });
  }
  const faults = text.split(/^(?=\S+\.browser\.test\.ts:$)/m).slice(1).filter((told) => /^ ❌/m.test(told)).map((told) => told.replace(/^\w+: +\|[^]*/m, '').trim());
  return checked({ ...[...last.values()].reduce(add, none), faults }, code);
}
