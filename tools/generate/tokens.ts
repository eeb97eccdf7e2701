import type { Described } from '../build/manifest.js';

/** What a token is in each theme that a page may recolour: a colour, or the name of the token that it follows. */
export interface Token { readonly name: string; readonly description: string; readonly blue: string; readonly red: string; readonly dark: string }

const rule = (css: string, selector: string): string => css.split(`\n  ${selector} {`)[1]?.split('\n  }')[0] ?? '';

function values(text: string): Map<string, string> {
  const rows = [...text.matchAll(/: var\((--hy-[a-z-]+), (.+)\);/g)].map(([, name = '', value = '']) => [name, plain(value)] as const);
  return new Map(rows);
}

/** `var(--_own-hover, #0b4384)` is mixed from the page's own accent where it has set one, else the colour. */
function plain(value: string): string {
  const follows = /^var\(--_([a-z-]+)\)$/.exec(value)?.[1];
  return follows === undefined ? `\`${/#[0-9a-f]+/.exec(value)?.[0] ?? value}\`` : `as \`${follows}\``;
}

/** The tokens of `tokens.styles.ts`, in its order, with what the provider's doc comment says of each. */
export function tokensOf(css: string, described: readonly Described[] = []): Token[] {
  const [blue, red, dark] = ['.root', '.root.theme-red', '.root.theme-dark'].map((selector) => values(rule(css, selector))) as [Map<string, string>, Map<string, string>, Map<string, string>];
  const unknown = described.find(({ name }) => !blue.has(name));
  if (unknown) throw new Error(`hy-provider describes ${unknown.name}, which tokens.styles.ts does not read`);
  return [...blue].map(([name, value]) => {
    const description = described.find((each) => each.name === name)?.description;
    if (description === undefined) throw new Error(`hy-provider does not describe ${name} (@cssprop)`);
    return { name, description, blue: value, red: red.get(name) ?? value, dark: dark.get(name) ?? value };
  });
}
