/** `npm run new -- hy-thing-part`: the files of a new element, in the folder where it is run. */
import { newElement } from './new/element.js';

const [tag] = process.argv.slice(2);
try {
  const written = await newElement(tag ?? '', process.cwd());
  const index = written[0]?.replace(/[^/]+$/, 'index.ts') ?? '';
  console.log(`${written.map((path) => `written: ${path}`).join('\n')}

Next:
1. Say in the class doc what a reader of the page gets, and write the element.
2. Export its class from ${index}, and that from src/index.ts: until then no page has it.
3. npm run generate
4. npm run test:elements -- ${written.find((path) => path.startsWith('test/')) ?? ''}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
