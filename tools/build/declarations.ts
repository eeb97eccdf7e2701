import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { elementFiles } from '../vite/element-entries.js';
import { filesBelow } from './files.js';

/** Gives each `elements/hy-….js` a declaration beside it, so that TypeScript finds its types by the path that a page uses. */
export async function writeElementTypes(source: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'elements'), { recursive: true });
  const written = [...elementFiles(source)].map(async ([tag, file]) => {
    const declared = relative(source, file).split(sep).join('/').replace(/\.ts$/, '.js');
    await writeFile(join(folder, 'elements', `${tag}.d.ts`), `export * from '../types/${declared}';\n`);
  });
  await Promise.all(written);
}

/** Names `lit` where the compiler wrote `lit-html` for a template's type: only the former is a dependency, and it exports the same. */
export async function nameLit(folder: string): Promise<void> {
  const files = await declarations(folder);
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replaceAll('import("lit-html', 'import("lit'));
    }),
  );
}

/** Packages that the declarations name although installing the library does not bring them; an embedder would get `any`. */
export async function missingTypePackages(folder: string, dependencies: readonly string[]): Promise<string[]> {
  const problems = (await declarations(folder)).map(async (file) => {
    const text = await readFile(file, 'utf8');
    const packages = [...text.matchAll(/(?:from |import\()['"]([^.'"][^'"]*)['"]/g)].map(([, name = '']) => packageOf(name));
    return packages.filter((name) => !dependencies.includes(name)).map((name) => `${relative(folder, file)} needs ${name}, which is not a dependency`);
  });
  return (await Promise.all(problems)).flat();
}

async function declarations(folder: string): Promise<string[]> {
  const types = join(folder, 'types');
  return (await filesBelow(types)).filter((file) => file.endsWith('.d.ts')).map((file) => join(types, file));
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
