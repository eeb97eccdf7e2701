import { dirname, relative, resolve, sep } from 'node:path';

/** Folders and files of src from the bottom up; an import may stay in its layer or go down. */
const layers = [['contract'], ['client'], ['core'], ['ui'], ['parts'], ['widgets'], ['index.ts', 'auto.ts']];

/** What demo/server may use of src, beside itself; the first row that fits the importing file counts. */
const serverMayUse = [
  [/^demo\/server\/(?:import|seed)(?:\/|[.-])/, /^src\/(?:contract|client)\//],
  [/^demo\/server\//, /^src\/contract\//],
];

/**
 * Why a file must not import another, or undefined when it may. Both paths are relative to the repository, with forward slashes.
 *
 * @param {string} from
 * @param {string} to
 * @returns {string | undefined}
 */
export function importFault(from, to) {
  if (to.endsWith('.gen.ts') && !from.startsWith('src/contract/')) return 'Generated types are read through src/contract/models.ts only.';
  if (from.startsWith('src/')) return to.startsWith('src/') ? layerFault(from, to) : 'src imports nothing outside src.';
  const [, allowed] = serverMayUse.find(([file]) => file.test(from)) ?? [];
  if (allowed && !to.startsWith('demo/server/') && !allowed.test(to)) {
    return 'The server uses nothing of src but the contract; only its import commands and its seed may use the client.';
  }
  return undefined;
}

/** @param {string} from @param {string} to */
function layerFault(from, to) {
  const [lower, upper] = [layerOf(to), layerOf(from)];
  if (lower === -1) return `${to} is in no layer; see tools/lint/import-zones.js.`;
  if (lower > upper) return `Imports go down: ${layers[upper]?.[0] ?? from} stands below ${layers[lower]?.[0] ?? to}.`;
  const [mine, theirs] = [from, to].map((path) => /^src\/widgets\/([^/]+)\//.exec(path)?.[1]);
  if (mine !== undefined && theirs !== undefined && mine !== theirs) {
    return `Widgets never import each other: what ${mine} and ${theirs} both need moves down into src/parts or below.`;
  }
  return undefined;
}

/** @param {string} path */
function layerOf(path) {
  return layers.findIndex((names) => names.includes(path.split('/')[1] ?? ''));
}

/** Holds the layers of CONTRIBUTING.md: looks at every relative import, also of types and lazy ones. */
export const importZones = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{why}}' } },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    const posix = (/** @type {string} */ path) => relative(context.cwd, path).split(sep).join('/');
    const from = posix(context.filename);
    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      const specifier = source?.type === 'Literal' ? source.value : undefined;
      if (typeof specifier !== 'string' || !specifier) return;
      if (from.startsWith('src/') && specifier.startsWith('node:')) {
        context.report({ node: source, messageId: 'fault', data: { why: 'src runs in browsers.' } });
      }
      if (!specifier.startsWith('.')) return;
      const to = posix(resolve(dirname(context.filename), specifier)).replace(/\.js$/, '.ts');
      const why = importFault(from, to);
      if (why) context.report({ node: source, messageId: 'fault', data: { why } });
    };
    return {
      ImportDeclaration: (node) => { check(node.source); },
      ExportNamedDeclaration: (node) => { check(node.source); },
      ExportAllDeclaration: (node) => { check(node.source); },
      ImportExpression: (node) => { check(node.source); },
      TSImportType: (node) => { check(node.source ?? node.argument?.literal); },
    };
  },
};
