import type { Plugin } from 'vite';
import { changeTemplates } from './templates.js';

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
        const escaped = changeTemplates(code, this.parse(code), escapeTemplate);
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
