interface Member {
  readonly name: string;
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly { readonly tagName?: string; readonly members?: readonly Member[] }[];
}

/** What an embedding page may use of each element: the pages of the reference show nothing else. */
export function publicManifest<M extends { readonly modules: readonly object[] }>(manifest: M) {
  const modules = (manifest.modules as readonly Module[]).map((module) => ({
    ...module,
    declarations: (module.declarations ?? []).filter(({ tagName }) => tagName !== undefined).map((declaration) => ({
      ...declaration,
      members: (declaration.members ?? []).filter((member) => member.privacy === undefined && !member.static && !member.name.startsWith('#')),
    })),
  })).filter(({ declarations }) => declarations.length > 0);
  return { ...manifest, modules };
}
