/**
 * `npm test`: every check in order, going on after a failure, with one line of counts at the end. `npm test -- node` (or `checks`,
 * `elements`, `e2e`) runs one part; file names after it run those only.
 */
import { buildLibrary, isStale } from './build/library.js';
import { checks } from './test/checks.js';
import { elementTests } from './test/elements.js';
import { nodeTests, testFiles } from './test/node.js';
import { add, none, summary, type Counts } from './test/counts.js';

const parts: Readonly<Record<string, (files: string[]) => Promise<Counts>>> = {
  checks,
  node: async (files) => nodeTests(files.length > 0 ? files : await testFiles({ e2e: false })),
  elements: elementTests,
  e2e: async (files) => {
    const found = files.length > 0 ? files : await testFiles({ e2e: true });
    return found.length > 0 && !(await built()) ? { passed: 0, failed: 1, skipped: 0 } : nodeTests(found);
  },
};

const [chosen, ...files] = process.argv.slice(2);
const names = chosen === undefined ? Object.keys(parts) : [chosen];
let total = none;
for (const name of names) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
  const started = Date.now();
  console.log(`\n── ${name}`);
  const counts = await part(files);
  console.log(`── ${name}: ${summary(counts)} in ${String(Math.round((Date.now() - started) / 1000))} s`);
  total = add(total, counts);
}
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function built(): Promise<boolean> {
  try {
    if (await isStale()) await buildLibrary();
    return true;
  } catch (error) {
    console.error(`The library cannot be built, so no page can be opened.\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
