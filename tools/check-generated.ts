/** `npm run lint:generated`: fails when a generated file is not what the contract and the elements say. Writes nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build/library.js';
import { generatedFiles } from './generate/files.js';

for (const [path, content] of await generatedFiles()) {
  const found = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (found === content) continue;
  const line = found === undefined ? 0 : content.split('\n').findIndex((text, index) => text !== found.split('\n')[index]) + 1;
  console.error(`${path} is ${found === undefined ? 'missing' : `stale from line ${String(line)}`}. Run \`npm run generate\` and commit it.`);
  process.exitCode = 1;
}
