import type { Plugin } from 'vite';
import { importPath } from './import-path.js';

/**
 * Names, in each entry and in what is imported on demand, also the chunks that its chunks import. An element's entry only re-exports from its widget's chunk; without this a
 * browser learns of the shared chunk one round trip later.
 */
export function flatImports(): Plugin {
  return {
    name: 'huiying:flat-imports',
    generateBundle(_options, bundle) {
      const importsOf = (file: string): readonly string[] => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? chunk.imports : [];
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !(chunk.isEntry || chunk.isDynamicEntry)) continue;
        const named = new Set(chunk.imports);
        for (const file of named) for (const further of importsOf(file)) named.add(further);
        const added = [...named].slice(chunk.imports.length);
        // At the end, where it moves nothing that a source map points to; imports run first wherever they stand.
        if (added.length === 0) continue;
        const lines = added.map((file) => `import${JSON.stringify(importPath(chunk.fileName, file))};`).join('');
        chunk.code = chunk.code.replace(/\n?(?:\/\/# sourceMappingURL=.*\n?)?$/, (end) => `\n${lines}${end}`);
      }
    },
  };
}
