import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Paths of all files below a folder, relative to it, with forward slashes, in order; none if the folder does not exist. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort();
}

/** When the newest of these files and folders was last written, in milliseconds since 1970; 0 where nothing exists. */
export async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
      const inside = await filesBelow(path);
      return Math.max(found.mtimeMs, ...(await Promise.all(inside.map(async (file) => (await stat(join(path, file))).mtimeMs))));
    }),
  );
  return Math.max(0, ...times);
}
