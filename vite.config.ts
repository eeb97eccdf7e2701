import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { asciiTemplates } from './tools/vite/ascii-templates.js';
import { elementFiles } from './tools/vite/element-entries.js';
import { elementTable } from './tools/vite/element-table.js';
import { flatImports } from './tools/vite/flat-imports.js';
import { ownNames } from './tools/vite/own-names.js';
import { privateLit } from './tools/vite/private-lit.js';
import { renewedImports } from './tools/vite/renewed-imports.js';
import { smallTemplates } from './tools/vite/small-templates.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const output = { minify: true, comments: { legal: false, annotation: false, jsdoc: false } } as const;

/** Elements that ship in another one's file: an entry of their own would cost that one a request more. */
const inside: Readonly<Record<string, string>> = { 'hy-consultation-draft': 'hy-consultation' };

/** What goes into the one shared chunk: the lower layers, what forms share from their first sign on, and the few modules of a widget that several of its elements need at once. */
const standsUnderAll = /\/node_modules\/|\/src\/(?:(?:contract|client|core)\/|ui\/|parts\/(?:writing\/|uploads\/files\.styles\.|knowledge\/rating-memory\.|receipt\/(?:kept-receipts|receipt)\.ts$)|widgets\/consultation\/(?:clause-number|consultation-state|content-language|messages\/phase-zh)\.)/;

/** The form for number and query code: one chunk for the elements that look something up. */
const looksUp = /\/src\/parts\/receipt-lookup\/(?:lookup-form|lookup-form-messages|pasted-receipt|receipt-entry|receipt-lookup\.styles)\.ts$/;

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
  const files = elementFiles(path('src'));
  const elements = [...files].filter(([tag]) => !(tag in inside)).map(([tag, file]) => [`elements/${tag}`, file] as const);
  const table = [...files].map(([tag, file]) => [tag, files.get(inside[tag] ?? tag) ?? file] as const);
  return {
    plugins: [privateLit(), smallTemplates(), elementTable(table), flatImports(), ownNames(), renewedImports(), insideEntries()],
    build: {
      ...common,
      emptyOutDir: true,
      license: { fileName: 'third-party-licenses.md' },
      lib: {
        entry: { huiying: path('src/index.ts'), auto: path('src/auto.ts'), ...Object.fromEntries(elements) },
        formats: ['es'],
        fileName: (_format, name) => `${name}.js`,
      },
      rolldownOptions: {
        // An entry may export more than its element, for the entries that import it: else each would be one more file.
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...output,
          chunkFileNames: 'chunks/[name]-[hash].js',
          // A widget costs three requests at most: its entry, what all stand on, and a part that is an entry too. Lazy imports stay apart.
          codeSplitting: { groups: [{ name: 'shared', tags: ['$initial'], test: standsUnderAll }, { name: 'lookup', tags: ['$initial'], test: looksUp }] },
        },
      },
    },
  };
}

/** Writes the entries of elements that come with another one. */
function insideEntries(): Plugin {
  return {
    name: 'huiying:inside-entries',
    generateBundle() {
      for (const [tag, holder] of Object.entries(inside)) this.emitFile({ type: 'asset', fileName: `elements/${tag}.js`, source: `export*from"./${holder}.js";\n` });
    },
  };
}

/** Everything in one classic script, without an export or a global: for pages that pin a hash, and where modules do not run. */
function classic(): UserConfig {
  const entry = path('src/classic');
  return {
    plugins: [
      privateLit(),
      smallTemplates(),
      ownNames(),
      asciiTemplates(),
      {
        name: 'huiying:no-exports',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `import ${JSON.stringify(path('src/index.ts'))};` : undefined),
      },
    ],
    // A classic script has no address of its own, so its security check starts no worker.
    define: { 'import.meta.url': '""' },
    build: {
      ...common,
      lib: { entry, formats: ['iife'], name: 'huiying', fileName: () => 'huiying.classic.js' },
      // A page in GBK decodes a classic script as GBK; modules are always UTF-8.
      rolldownOptions: { output: { ...output, charset: 'ascii', codeSplitting: false } },
    },
  };
}

/** The client alone, in one file that also runs in Node: shared chunks would bring Lit along. */
function client(): UserConfig {
  return {
    plugins: [ownNames()],
    build: {
      ...common,
      lib: { entry: path('src/client/index.ts'), formats: ['es'], fileName: () => 'client.js' },
      rolldownOptions: { output: { ...output, codeSplitting: false } },
    },
  };
}

/** The security check's worker, whole in one file beside the chunk that starts it. */
function worker(): UserConfig {
  return {
    build: {
      ...common,
      lib: { entry: path('src/core/proof-worker.ts'), formats: ['es'], fileName: () => 'chunks/proof-worker.js' },
      rolldownOptions: { output: { ...output, codeSplitting: false } },
    },
  };
}

const configurations: Readonly<Record<string, () => UserConfig>> = { classic, client, worker };

/** `tools/build/library.ts` runs the four one after the other; the development server has its own settings in `tools/dev.ts`. */
export default defineConfig(({ mode }) => {
  return { publicDir: false, ...(configurations[mode] ?? library)() };
});
