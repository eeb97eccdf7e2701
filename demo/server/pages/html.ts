/** The one way from values to markup: every value is escaped, unless it is markup of this module. */
import { html as template, raw } from 'hono/html';
import { cleanRichText } from '../rules/rich-text.js';

/** Markup that is safe to stand in a page. */
export type Html = ReturnType<typeof raw>;

/** `false`, `null` and `undefined` leave nothing; lists stand one after the other. Attributes are always quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  // It waits only for values that are promises, and there are none.
  return template(strings, ...values) as Html;
}

/** What staff wrote as rich text: cleaned when it was written, and here again. */
export function richText(text: string): Html {
  return raw(cleanRichText(text));
}

/** Plain text of several lines, a paragraph each. */
export function paragraphs(text: string): Html[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => html`<p>${line}</p>`);
}

/** An address that may stand in a link: of the web, or on this site. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|\/(?!\/))[^\s\\]+$/i.test(address) ? address : null;
}
