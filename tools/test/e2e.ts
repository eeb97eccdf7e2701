import { buildLibrary, isStale } from '../build/library.js';
import { builtFirst } from './built-first.js';
import { none, type Counts } from './counts.js';
import { nodeTests, testFiles } from './node.js';

/** Tests that open built pages in a browser; builds first what is older than its sources. */
export async function endToEndTests(files: readonly string[]): Promise<Counts> {
  const found = files.length > 0 ? files : await testFiles('e2e');
  if (found.length === 0) return none;
  return builtFirst('The library cannot be built, so no page can be opened.', isStale, buildLibrary, () => nodeTests(found));
}
