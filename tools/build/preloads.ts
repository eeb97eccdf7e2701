import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { filesBelow } from './files.js';

const imports = /(?:\bfrom|\bimport|\})\s*["'](\.[^"']+\.js)["']/g;

/** Writes `preload.json`: for each entry the files it imports, straight or through others, as a page would name them in `modulepreload`. */
export async function writePreloads(folder: string): Promise<void> {
  const entries = (await filesBelow(folder)).filter((file) => /^(?:elements\/[\w-]+|huiying)\.js$/.test(file)).sort();
  const rows = await Promise.all(entries.map(async (entry) => [entry, await importsOf(folder, entry)] as const));
  await writeFile(join(folder, 'preload.json'), `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
}

async function importsOf(folder: string, entry: string): Promise<string[]> {
  const found = new Set([entry]);
  for (const file of found) {
    const code = await readFile(join(folder, file), 'utf8');
    for (const [, address = ''] of code.matchAll(imports)) found.add(posix.join(posix.dirname(file), address));
  }
  found.delete(entry);
  return [...found].sort();
}
