/**
 * `npm test`: every check in order, going on after a failure, with one line of counts at the end. `npm test -- node` (or `checks`,
 * `elements`, `e2e`) runs one part; file names after it run those only.
 */
import { checks } from './test/checks.js';
import { endToEndTests } from './test/e2e.js';
import { elementTests } from './test/elements.js';
import { nodeTests, testFiles } from './test/node.js';
import { runParts } from './test/run.js';

await runParts({
  checks,
  node: async (files) => nodeTests(files.length > 0 ? files : await testFiles({ e2e: false })),
  elements: elementTests,
  e2e: endToEndTests,
}, process.argv.slice(2));
