import { readFile } from 'node:fs/promises';

/** What the generators read of `custom-elements.json`: https://github.com/webcomponents/custom-elements-manifest */
export interface Described { readonly name: string; readonly description?: string }
export interface Typed extends Described { readonly type?: { readonly text: string } }
export interface Attribute extends Typed { readonly fieldName?: string; readonly default?: string; readonly inheritedFrom?: object }
export interface Member extends Typed { readonly kind: string; readonly attribute?: string; readonly readonly?: boolean; readonly parameters?: readonly Typed[] }

export interface ManifestElement {
  readonly name: string;
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

export interface Manifest { readonly modules: readonly { readonly declarations?: readonly ManifestElement[] }[] }

/** Every element of a manifest, by tag. */
export async function readElements(file: string): Promise<ManifestElement[]> {
  return elementsOf(JSON.parse(await readFile(file, 'utf8')) as Manifest);
}

export function elementsOf({ modules }: Manifest): ManifestElement[] {
  return modules.flatMap(({ declarations = [] }) => declarations).sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

/** Properties that a page may set. */
export function settable({ members = [] }: ManifestElement): Member[] {
  return members.filter((member) => member.kind === 'field' && member.readonly !== true);
}

/** Names of the types of what events tell. */
export function detailsOf(elements: readonly ManifestElement[]): string[] {
  const names = elements.flatMap(({ events = [] }) => events.flatMap(({ type }) => /^CustomEvent<(\w+)>$/.exec(type?.text ?? '')?.[1] ?? []));
  return [...new Set(names)].sort();
}
