import { buildLibrary, isStale } from '../build/library.js';
import type { Counts } from './counts.js';
import { nodeTests, testFiles } from './node.js';

/** Tests that open built pages in a browser; builds first what is older than its sources. */
export async function endToEndTests(files: readonly string[]): Promise<Counts> {
  const found = files.length > 0 ? files : await testFiles('e2e');
  return found.length > 0 && !(await built()) ? { passed: 0, failed: 1, skipped: 0 } : nodeTests(found);
}

async function built(): Promise<boolean> {
  try {
    if (await isStale()) await buildLibrary();
    return true;
  } catch (error) {
    console.error(`The library cannot be built, so no page can be opened.\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
