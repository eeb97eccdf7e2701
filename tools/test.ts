/**
 * `npm test`: every check in order, going on after a failure, with one line of counts at the end. `npm test -- node` (or `checks`,
 * `elements`, `e2e`, `visual`) runs one part; file names after it run those only.
 */
import { checks } from './test/checks.js';
import { endToEndTests } from './test/e2e.js';
import { elementTests } from './test/elements.js';
import { nodeTests, testFiles } from './test/node.js';
import { runParts } from './test/run.js';
import { visualTests } from './test/visual.js';

await runParts({
  checks,
  node: async (files) => nodeTests(files.length > 0 ? files : await testFiles()),
  elements: elementTests,
  e2e: endToEndTests,
  visual: visualTests,
}, process.argv.slice(2));
