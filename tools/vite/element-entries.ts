import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Tag name → source file of every element: a file whose name starts with `hy-` defines the element of that name. */
export function elementFiles(source: string): Map<string, string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^hy-[a-z0-9-]+\.ts$/.test(basename(path)))
    .sort();
  return new Map(files.map((path) => [basename(path, '.ts'), join(source, path)]));
}
