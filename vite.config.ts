import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { asciiTemplates } from './tools/vite/ascii-templates.js';
import { elementFiles } from './tools/vite/element-entries.js';
import { flatImports } from './tools/vite/flat-imports.js';
import { privateLit } from './tools/vite/private-lit.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const output = { charset: 'ascii', minify: true, comments: { legal: false, annotation: false, jsdoc: false } } as const;

const common = {
  target: 'es2022',
  sourcemap: true,
  emptyOutDir: false,
  copyPublicDir: false,
  reportCompressedSize: false,
  modulePreload: false,
} as const;

/** Modules for pages with a bundler or `type="module"`: all elements, and one entry an element over shared chunks. */
function library(): UserConfig {
  const elements = [...elementFiles(path('src'))].map(([tag, file]) => [`elements/${tag}`, file] as const);
  const auto = existsSync(path('src/auto.ts')) ? { auto: path('src/auto.ts') } : {};
  return {
    plugins: [privateLit(), asciiTemplates(), flatImports()],
    build: {
      ...common,
      emptyOutDir: true,
      license: { fileName: 'third-party-licenses.md' },
      lib: {
        entry: { huiying: path('src/index.ts'), ...auto, ...Object.fromEntries(elements) },
        formats: ['es'],
        fileName: (_format, name) => `${name}.js`,
      },
      rolldownOptions: {
        output: {
          ...output,
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            // A widget costs three requests: its entry, its folder, and what all stand on. Lazy imports are not `$initial` and stay apart.
            groups: [
              { name: 'shared', tags: ['$initial'], test: /\/node_modules\/|\/src\/(?:contract|client|core|ui|parts)\//, priority: 2 },
              { name: widgetOf, debugName: 'widget', tags: ['$initial'], test: /\/src\/widgets\//, priority: 1 },
            ],
          },
        },
      },
    },
  };
}

function widgetOf(id: string): string | null {
  return /\/src\/widgets\/([^/]+)\//.exec(id)?.[1] ?? null;
}

/** Everything in one classic script, without an export or a global: for pages that pin a hash, and where modules do not run. */
function classic(): UserConfig {
  const entry = path('src/classic');
  return {
    plugins: [
      privateLit(),
      asciiTemplates(),
      {
        name: 'huiying:no-exports',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `import ${JSON.stringify(path('src/index.ts'))};` : undefined),
      },
    ],
    build: {
      ...common,
      lib: { entry, formats: ['iife'], name: 'huiying', fileName: () => 'huiying.classic.js' },
      rolldownOptions: { output: { ...output, codeSplitting: false } },
    },
  };
}

/** The client alone, in one file that also runs in Node: shared chunks would bring Lit along. */
function client(): UserConfig {
  return {
    plugins: [asciiTemplates()],
    build: {
      ...common,
      lib: { entry: path('src/client/index.ts'), formats: ['es'], fileName: () => 'client.js' },
      rolldownOptions: { output: { ...output, codeSplitting: false } },
    },
  };
}

export default defineConfig(({ command, mode }) => {
  if (command === 'serve') return { root: path('demo/site'), publicDir: false, appType: 'mpa' };
  return { configFile: false, publicDir: false, ...(mode === 'classic' ? classic() : mode === 'client' ? client() : library()) };
});
