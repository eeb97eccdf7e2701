import { execFile } from 'node:child_process';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { stringify } from 'yaml';
import { readContract } from '../generate/contract-source.js';
import { checkOutput } from './check-output.js';
import { missingTypePackages, nameLit, writeElementTypes } from './declarations.js';
import { writeDerived } from './derived.js';
import { newest } from './files.js';
import { writeIntegrity } from './integrity.js';
import { writePreloads } from './preloads.js';
import { writeSnippets } from './snippets.js';
import { writeWording } from './wording.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist');

const run = promisify(execFile);
const inputs = ['src', 'vite.config.ts', 'tools/vite', 'tools/build', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'custom-elements.json'];

/** True when `dist` is missing or older than what it is made from. */
export async function isStale(): Promise<boolean> {
  const built = await newest([join(dist, 'integrity.json')]);
  return built < (await newest(inputs.map((input) => join(root, input))));
}

/**
 * Builds the library into `dist`: modules, the classic script, the client, the worker, types, manifest and what editors and JSX take
 * from it, contract, lines for a page's head, our words by key, and hashes.
 * Works in a folder of its own and swaps at the end, so that a build that fails or is broken off leaves the old one whole.
 * Throws with one line a problem when the output is not fit for a page.
 */
export async function buildLibrary(): Promise<void> {
  const folder = join(root, '.cache', `dist-${String(process.pid)}`);
  const before = process.env['NODE_ENV'];
  // Lit's production build is chosen by this variable, not by Vite's mode.
  process.env['NODE_ENV'] = 'production';
  try {
    for (const mode of ['library', 'classic', 'client', 'worker']) {
      await build({ root, configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn', build: { outDir: folder } });
    }
    await declare(folder);
    await writeFile(join(folder, 'custom-elements.json'), await publishedManifest());
    await writeFile(join(folder, 'openapi.yaml'), stringify(await readContract(), { lineWidth: 0, aliasDuplicateObjects: false }));
    const { dependencies = {}, ...release } = await packageManifest();
    const problems = [...(await checkOutput(folder)), ...(await missingTypePackages(folder, Object.keys(dependencies)))];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await writeDerived(folder, release);
    await writePreloads(folder);
    await writeSnippets(folder, release);
    await writeWording(folder, join(root, 'src'));
    await writeIntegrity(folder);
    await rm(dist, { recursive: true, force: true });
    await rename(folder, dist);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
    await rm(folder, { recursive: true, force: true });
  }
}

async function declare(folder: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', join(folder, 'types')], { cwd: root }).catch((error: unknown) => {
    throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  });
  await nameLit(folder);
  await writeElementTypes(join(root, 'src'), folder);
}

/** The manifest with the paths that an embedding page imports. */
async function publishedManifest(): Promise<string> {
  const manifest = await readFile(join(root, 'custom-elements.json'), 'utf8');
  return manifest.replace(/"src\/[^"]*\/(hy-[a-z0-9-]+)\.ts"/g, '"dist/elements/$1.js"');
}

async function packageManifest(): Promise<{ readonly name: string; readonly version: string; readonly dependencies?: Readonly<Record<string, string>> }> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Awaited<ReturnType<typeof packageManifest>>;
}
