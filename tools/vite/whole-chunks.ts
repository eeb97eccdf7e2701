import { posix } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { importPath } from './import-path.js';

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

/** The name under which a chunk stands once more, with all that may not have come. */
export const wholeName = (file: string): string => file.replace(/\.js$/, '.whole.js');

/** Each chunk that others import on demand, as one file with all that it needs and that may not be there. Name and code. */
export async function wholeChunks(all: Chunks): Promise<(readonly [string, string])[]> {
  // The autoloader asks again by itself, and for the same files.
  const importers = (file: string): string[] => [...all.values()].filter((chunk) => chunk.name !== 'auto' && chunk.dynamicImports.includes(file)).map(({ fileName }) => fileName);
  const wanted = [...all.keys()].map((file) => ({ file, there: common(importers(file).map((each) => withImports(each, all))) })).filter(({ there }) => there.size > 0);
  // What comes on demand may have come as a part of such a file, so that nobody can count on the file of its own.
  const late = new Set(wanted.flatMap(({ file, there }) => [...withImports(file, all)].filter((each) => !there.has(each))));
  return Promise.all(wanted.map(async ({ file, there }) => [wholeName(file), await whole(file, new Set([...there].filter((each) => !late.has(each))), all)] as const));
}

/** A chunk and all that it imports. */
function withImports(file: string, all: Chunks, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const further of all.get(file)?.imports ?? []) withImports(further, all, found);
  return found;
}

function common([first = new Set<string>(), ...others]: readonly Set<string>[]): Set<string> {
  return new Set([...first].filter((file) => others.every((other) => other.has(file))));
}

const onDemandLater = /\bimport\((["'`])(\.[^"'`?]+)\?/g;

/** @param there What a page has already; all else comes along. */
async function whole(file: string, there: ReadonlySet<string>, all: Chunks): Promise<string> {
  const plugin: Plugin = {
    name: 'huiying:whole-chunk',
    enforce: 'pre',
    resolveId(source, importer, { kind }) {
      if (importer === undefined) return file;
      const target = posix.join(posix.dirname(importer), source);
      return kind === 'dynamic-import' || there.has(target) ? { id: importPath(file, target), external: 'absolute' } : target;
    },
    load(id) {
      const code = all.get(id)?.code;
      if (code === undefined) throw new Error(`There is no chunk ${id}.`);
      return code.replace(onDemandLater, (_, quote: string, path: string) => `import(/* @vite-ignore */${quote}${importPath(file, posix.join(posix.dirname(id), path))}?`);
    },
  };
  const output = { minify: true, comments: { legal: false, annotation: false, jsdoc: false } } as const;
  const built = await build({
    configFile: false, publicDir: false, logLevel: 'warn', plugins: [plugin],
    build: { target: 'es2022', write: false, modulePreload: false, reportCompressedSize: false, lib: { entry: file, formats: ['es'] }, rolldownOptions: { output } },
  });
  const [{ output: [chunk, ...others] }] = built as [Rolldown.RolldownOutput];
  if (others.length > 0) throw new Error(`${file} is not whole in one file.`);
  return chunk.code;
}
