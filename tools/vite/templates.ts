interface Quasi {
  readonly start: number;
  readonly end: number;
}

/** A fixed part of a tagged template: where it stands in the source, and the tag. */
export interface TemplatePart extends Quasi {
  readonly tag: string;
}

interface TaggedTemplate {
  readonly tag: { readonly name: string };
  readonly quasi: { readonly quasis: readonly Quasi[] };
}

const tags = ['html', 'svg', 'css', 'mathml'];

/** The fixed parts of all of Lit's templates below a syntax tree, the last first, so that a replacement leaves the places of the others. */
export function templateParts(tree: unknown): TemplatePart[] {
  const parts: TemplatePart[] = [];
  collect(tree, parts);
  return parts.sort((one, other) => other.start - one.start);
}

/** The source with each fixed part put through `change`. */
export function changeTemplates(code: string, tree: unknown, change: (text: string, tag: string) => string): string {
  return templateParts(tree).reduce((text, { start, end, tag }) => text.slice(0, start) + change(code.slice(start, end), tag) + text.slice(end), code);
}

function collect(node: unknown, parts: TemplatePart[]): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, parts);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (isTagged(node) && tags.includes(node.tag.name)) parts.push(...node.quasi.quasis.map(({ start, end }) => ({ start, end, tag: node.tag.name })));
  for (const child of Object.values(node)) collect(child, parts);
}

function isTagged(node: object): node is TaggedTemplate {
  return 'type' in node && node.type === 'TaggedTemplateExpression';
}
