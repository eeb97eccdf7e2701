import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface Edit {
  readonly find: string;
  readonly replace: string;
}

const trustedTypes = fileURLToPath(new URL('../../src/core/trusted-types.ts', import.meta.url));

// The page's own Lit, and tools that look for one, must never meet ours: no version lists, no polyfill hooks, no shared metadata map.
const edits: Readonly<Record<string, readonly Edit[]>> = {
  'lit-html/lit-html.js': [
    { find: 'const t=globalThis,', replace: `import{trustedTypesPolicy}from${JSON.stringify(trustedTypes)};const t=globalThis,` },
    { find: 'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,', replace: '' },
    { find: 's=t.trustedTypes,', replace: '' },
    { find: 'return void 0!==e?e.createHTML(i):i}', replace: 'return trustedTypesPolicy()?.createHTML(i)??i}' },
    { find: 't.litHtmlPolyfillSupport', replace: 'void 0' },
    { find: '(t.litHtmlVersions??=[]).push(', replace: 'void(' },
    // Imported where there is no page (rendering on a server), the modules do nothing instead of breaking the import.
    { find: 'l=document,', replace: 'l=t.document,' },
    { find: 'P=l.createTreeWalker(l,129)', replace: 'P=l?.createTreeWalker(l,129)' },
  ],
  'lit-element/lit-element.js': [
    { find: 's.litElementHydrateSupport?.', replace: 'void' },
    { find: 's.litElementPolyfillSupport', replace: 'void 0' },
    { find: '(s.litElementVersions??=[]).push(', replace: 'void(' },
  ],
  '@lit/reactive-element/reactive-element.js': [
    { find: 'a.reactiveElementPolyfillSupport', replace: 'void 0' },
    { find: '(a.reactiveElementVersions??=[]).push(', replace: 'void(' },
    { find: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', replace: '' },
    { find: 'class y extends HTMLElement{', replace: 'class y extends(a.HTMLElement??Object){' },
    // Only standard decorators fill this map, and ours are the legacy ones.
    { find: 'const t=this[Symbol.metadata];if(null!==t)', replace: 'const t=null;if(null!==t)' },
  ],
};

/**
 * Makes the copy of Lit inside our bundles private: it leaves no global on the page, listens to none, and gets its Trusted Types policy
 * from `trustedTypesPolicy()` when the first template is made instead of creating `lit-html` at import, which a second copy on the page
 * would not survive. Fails the build when a release of Lit no longer holds the lines that are taken out, or when a development build slips in.
 */
export function privateLit(): Plugin {
  const left = new Set(Object.keys(edits));
  return {
    name: 'huiying:private-lit',
    enforce: 'pre',
    buildStart() {
      for (const file of Object.keys(edits)) left.add(file);
    },
    transform: {
      filter: { id: /node_modules\/(?:lit|lit-html|lit-element|@lit\/[^/]+)\// },
      handler(code, id) {
        if (/\/development\//.test(id)) throw new Error(`${id} is a development build of Lit`);
        const file = Object.keys(edits).find((name) => id.endsWith(`node_modules/${name}`));
        if (file === undefined) return undefined;
        left.delete(file);
        // Lit's files are minified to one line, and what is taken out is not what anyone steps through: no map of its own.
        return { code: (edits[file] ?? []).reduce((text, edit) => replaceOnce(text, edit, file), code), map: null };
      },
    },
    buildEnd(error) {
      if (!error && left.size > 0 && left.size < Object.keys(edits).length) {
        throw new Error(`Lit was bundled without ${[...left].join(', ')}: its files have other names now`);
      }
    },
  };
}

function replaceOnce(code: string, { find, replace }: Edit, file: string): string {
  if (code.split(find).length !== 2) throw new Error(`${file} does not hold this text exactly once: ${find}`);
  return code.replace(find, () => replace);
}
