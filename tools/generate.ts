/** `npm run generate`: writes what follows from the contract and from the elements' docs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build/library.js';
import { generatedFiles } from './generate/files.js';

for (const [path, content] of await generatedFiles()) {
  const before = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (before === content) continue;
  await writeFile(join(root, path), content);
  console.log(`written: ${path}`);
}
