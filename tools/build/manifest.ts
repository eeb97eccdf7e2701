import { readFile } from 'node:fs/promises';

/** What the generators read of `custom-elements.json`: https://github.com/webcomponents/custom-elements-manifest */
export interface Described { readonly name: string; readonly description?: string }
export interface Typed extends Described { readonly type?: { readonly text: string } }
export interface Attribute extends Typed { readonly fieldName?: string; readonly default?: string }
export interface Member extends Typed { readonly kind: string; readonly attribute?: string; readonly readonly?: boolean }

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

interface Manifest { readonly modules: readonly { readonly declarations?: readonly ManifestElement[] }[] }

/** Every element of a manifest, by tag. */
export async function readElements(file: string): Promise<ManifestElement[]> {
  const { modules } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  return modules.flatMap(({ declarations = [] }) => declarations).sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

/** Properties that a page may set. */
export function settable({ members = [] }: ManifestElement): Member[] {
  return members.filter((member) => member.kind === 'field' && member.readonly !== true);
}
