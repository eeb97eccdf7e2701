import type { Plugin } from 'vite';

interface Quasi {
  readonly start: number;
  readonly end: number;
}

/**
 * Writes what is not ASCII in tagged templates of our own sources as `\uXXXX`. The bundler does so for plain strings and expressions but must
 * leave tagged templates alone, because a tag can see the difference in `raw`; `html`, `svg` and `css` read the cooked strings only.
 * A page in GBK decodes a script without a charset as GBK, so not one such character may remain.
 */
export function asciiTemplates(): Plugin {
  return {
    name: 'huiying:ascii-templates',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code) {
        if (!/[^\0-\x7f]/.test(code)) return undefined;
        const quasis: Quasi[] = [];
        collect(this.parse(code), quasis);
        let escaped = code;
        for (const { start, end } of quasis.sort((one, other) => other.start - one.start)) {
          escaped = escaped.slice(0, start) + escapeTemplate(code.slice(start, end)) + escaped.slice(end);
        }
        // Lines stay lines and columns drift only behind an escape on the same line: good enough for a debugger.
        return escaped === code ? undefined : { code: escaped, map: null };
      },
    },
  };
}

/** Escapes the source text of a template's fixed part; an escape that stands before such a character is dropped with it. */
export function escapeTemplate(source: string): string {
  return source.replace(/\\[\s\S]|[^\0-\x7f]/g, (found) => {
    const unit = found.startsWith('\\') ? found.slice(1) : found;
    if (/^[\0-\x7f]/.test(unit)) return found;
    if (found !== unit && /[\u2028\u2029]/.test(unit)) return '';
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function collect(node: unknown, quasis: Quasi[]): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, quasis);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (isTagged(node) && ['html', 'svg', 'css', 'mathml'].includes(node.tag.name)) quasis.push(...node.quasi.quasis);
  for (const child of Object.values(node)) collect(child, quasis);
}

interface TaggedTemplate {
  readonly tag: { readonly name: string };
  readonly quasi: { readonly quasis: readonly Quasi[] };
}

function isTagged(node: object): node is TaggedTemplate {
  return 'type' in node && node.type === 'TaggedTemplateExpression';
}
