import type { Plugin } from 'vite';

/** How the bundler lists what a module exports, where an import asks for all of it: minified, in one helper a chunk. */
const inherited = /for\(var (\w+) in (\w+)\)(\w+)\((\w+),\1,\{get:\2\[\1\],enumerable:!0\}\)/g;

/**
 * Has that helper look at own names alone. With `for…in` it also finds what old libraries put on `Object.prototype`, takes it for an export, and throws:
 * the chunk is then never there on such a page.
 */
export function ownNames(): Plugin {
  return {
    name: 'huiying:own-names',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(inherited, 'for(var $1 of Object.keys($2))$3($4,$1,{__proto__:null,get:$2[$1],enumerable:!0})');
      }
    },
  };
}
