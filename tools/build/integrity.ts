import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from './files.js';

/** Writes `integrity.json`: each script of a folder with the value for its `integrity` attribute (SHA-384, base64). */
export async function writeIntegrity(folder: string): Promise<void> {
  const scripts = (await filesBelow(folder)).filter((file) => file.endsWith('.js'));
  const rows = await Promise.all(scripts.map(async (file) => [file, integrityOf(await readFile(join(folder, file)))] as const));
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
}

export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
