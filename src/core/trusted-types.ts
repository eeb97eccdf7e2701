/** What a page under Trusted Types takes instead of a text. */
export interface TrustedPolicy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

let policy: TrustedPolicy | undefined;

/**
 * The one policy of the library, named `huiying`, made when first needed; Lit and DOMPurify use it too. A page under Trusted Types allows it
 * with `trusted-types huiying`; a second copy of the library needs `'allow-duplicates'` beside it. Undefined where the browser has none.
 */
export function trustedTypesPolicy(): TrustedPolicy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('huiying', { createHTML: (text) => text, createScriptURL: (address) => address });
  return policy;
}
