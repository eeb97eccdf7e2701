import type { Plugin } from 'vite';
import { changeTemplates } from './templates.js';

/**
 * Takes out of Lit's templates what only people read: indentation, and comments in style sheets. A run of white space with a line break in it
 * becomes one space in markup, where a space may mean something, and nothing around the marks of a style sheet, where it does not.
 */
export function smallTemplates(): Plugin {
  return {
    name: 'huiying:small-templates',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code) {
        if (!/(?:html|svg|css)`/.test(code)) return undefined;
        const smaller = changeTemplates(code, this.parse(code), (text, tag) => (tag === 'css' ? smallCss(text) : text.replace(/\s*\n\s*/g, ' ')));
        return smaller === code ? undefined : { code: smaller, map: null };
      },
    },
  };
}

/** Only where a style sheet has no strings with spaces that matter: ours have font names, in which a single space stays. */
export function smallCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replace(/;\}/g, '}');
}
