import DOMPurify, { type Config } from 'dompurify';
import { trustedTypesPolicy } from '../core/trusted-types.js';

const tags = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'h3', 'h4'];

/** The one place where markup that staff wrote becomes elements: everything taken out that is not on the list; links may not reach back into the page. */
export function clean(markup: string): DocumentFragment {
  const policy = trustedTypesPolicy();
  const rules: Config & { RETURN_DOM_FRAGMENT: true } = {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', 'colspan', 'rowspan', 'scope'],
    ALLOWED_URI_REGEXP: /^(?:https:|mailto:|tel:|#)/i,
    FORBID_ATTR: ['style', 'id', 'name', 'class'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Their values are no addresses and are not to be tested as such.
    ADD_URI_SAFE_ATTR: ['colspan', 'rowspan', 'scope'],
    RETURN_DOM_FRAGMENT: true,
    ...(policy && { TRUSTED_TYPES_POLICY: policy as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']> }),
  };
  const fragment = DOMPurify.sanitize(markup, rules);
  for (const link of fragment.querySelectorAll('a')) link.rel = 'nofollow noopener ugc';
  return fragment;
}
