/** `npm run build`: the library into `dist`, with the size of every script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from './build/files.js';
import { buildLibrary, dist } from './build/library.js';

try {
  await buildLibrary();
  for (const file of (await filesBelow(dist)).filter((name) => name.endsWith('.js'))) {
    const content = await readFile(join(dist, file));
    console.log(`${kilobytes(content.length)} kB ${kilobytes(gzipSync(content).length)} kB gzip  ${file}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(6);
}
