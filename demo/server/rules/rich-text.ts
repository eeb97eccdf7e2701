/** What staff may write in an explanation: paragraphs, emphasis, lists, links, tables, two headings. Everything else is only text. */
import { isWritten } from '../../../src/contract/written.js';

const allowed = new Set(['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'h3', 'h4']);
const swallowed = /<(script|style|template|iframe|object|noscript|svg|math|title|textarea|select)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const pieces = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>|[^<]+|</gi;
const linkTarget = /^(?:https?:\/\/|mailto:|tel:|#)[^\s"'<>\\]*$/i;

/**
 * Cleans rich text when it is written; the page that shows it cleans it again. Unknown elements lose their tags and keep their text,
 * scripts and the like go whole, attributes go except a safe `href`, and every element is closed.
 */
export function cleanRichText(html: string): string {
  const open: string[] = [];
  const out: string[] = [];
  for (const [piece] of html.replace(swallowed, '').matchAll(pieces)) {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece) ?? [];
    const tag = name.toLowerCase();
    if (slash === undefined) out.push(piece.startsWith('<!--') ? '' : escapeText(piece));
    else if (!allowed.has(tag)) continue;
    else if (tag === 'br') out.push('<br>');
    else if (slash === '') {
      open.push(tag);
      out.push(tag === 'a' ? openLink(piece) : `<${tag}>`);
    } else if (open.includes(tag)) closeUntil(tag, open, out);
  }
  while (open.length > 0) out.push(`</${String(open.pop())}>`);
  return out.join('');
}

/** True when there is something to read. */
export function hasText(html: string): boolean {
  return isWritten(html.replace(/<[^>]*>|&(?:nbsp|ensp|emsp|thinsp|shy|zwn?j|#160|#8203);/gi, ''));
}

function closeUntil(tag: string, open: string[], out: string[]): void {
  for (;;) {
    const last = open.pop();
    if (last === undefined) return;
    out.push(`</${last}>`);
    if (last === tag) return;
  }
}

function openLink(piece: string): string {
  const [, , quoted, single, bare] = /\shref\s*=\s*("([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(piece) ?? [];
  const target = decodeEntities(quoted ?? single ?? bare ?? '').trim();
  return linkTarget.test(target) ? `<a href="${escapeAttribute(target)}" rel="noopener noreferrer">` : '<a>';
}

/** Enough to see through a disguised scheme; an address that still holds an entity does not pass the check. */
function decodeEntities(text: string): string {
  return text.replace(/&amp;/gi, '&').replace(/&#(?:x[0-9a-f]+|\d+);?/gi, ' ').replace(/&(?:colon|tab|newline);/gi, ' ');
}

const escapeAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const escapeText = (text: string) => text
  .replace(/&(?!(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
