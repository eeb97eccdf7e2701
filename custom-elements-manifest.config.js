/** Members that every custom element has or that only Lit calls: nothing an embedding page would look for. */
const lifecycle = new Set(['render', 'updated', 'firstUpdated', 'willUpdate', 'update', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'observedAttributes', 'styles']);

const isPublic = (member) =>
  !member.name.startsWith('#') && !member.name.startsWith('_') && (member.privacy ?? 'public') === 'public' && member.internal !== true && !lifecycle.has(member.name);

const byName = (one, other) => (one.name < other.name ? -1 : 1);

/** Keeps what a page may use, and orders it, so that the file changes only when the elements do. */
function publicAndSorted() {
  return {
    name: 'public-and-sorted',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const declared = moduleDoc.declarations?.find((each) => each.name === node.name?.text);
      for (const member of node.members) {
        const found = declared?.members?.find((each) => each.name === member.name?.getText());
        if (found && ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal')) found.internal = true;
      }
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.declarations = (module.declarations ?? []).filter((declaration) => declaration.customElement && declaration.tagName);
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          declaration.attributes = declaration.attributes?.filter((attribute) => attribute.internal !== true);
          for (const list of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
            // JSON leaves out what is undefined.
            if (declaration[list]?.length === 0) declaration[list] = undefined;
            else declaration[list]?.sort(byName);
          }
        }
        const names = new Set(module.declarations.flatMap(({ name, tagName }) => [name, tagName]));
        module.exports = module.exports?.filter(({ name }) => names.has(name)).sort(byName);
      }
      manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0).sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}

export default {
  globs: ['src/**/hy-*.ts', 'src/core/element.ts', 'src/core/fallback-element.ts'],
  litelement: true,
  quiet: true,
  packagejson: false,
  plugins: [publicAndSorted()],
};
