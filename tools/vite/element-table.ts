import { posix } from 'node:path';
import type { Plugin } from 'vite';

const table = 'huiying:elements';

/**
 * Gives `src/auto.ts` its table: for each tag the import of the file that defines it. In the built file each row also imports, at the same
 * time, what that file imports, because a browser would otherwise learn of it one round trip later; and it takes what to put behind the file's name when
 * it is asked for again, because some browsers keep a failed import.
 */
export function elementTable(elements: Iterable<readonly [tag: string, file: string]>): Plugin {
  return {
    name: 'huiying:element-table',
    resolveId: (id) => (id === table ? `\0${table}` : undefined),
    load(id) {
      if (id !== `\0${table}`) return undefined;
      const rows = [...elements].map(([tag, file]) => `[${JSON.stringify(tag)}, () => import(${JSON.stringify(file)})]`);
      return `export const elements = new Map([${rows.join(',')}]);`;
    },
    generateBundle(_options, bundle) {
      const auto = bundle['auto.js'];
      if (auto?.type !== 'chunk') return;
      auto.code = auto.code.replace(/\(\)=>import\(([`"'])\.\/([^`"']+)\1\)/g, (_found, _quote, file: string) => {
        const files = new Set([file]);
        for (const each of files) {
          const chunk = bundle[each];
          if (chunk?.type === 'chunk') for (const further of chunk.imports) files.add(further);
        }
        const [own, ...more] = [...files].map((each) => JSON.stringify(`./${posix.normalize(each)}`));
        const imports = [`import(${own ?? ''}+e)`, ...more.map((each) => `import(${each})`)];
        return `e=>${imports.length > 1 ? `Promise.all([${imports.join(',')}])` : imports.join('')}`;
      });
    },
  };
}
