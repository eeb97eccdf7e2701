import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { closedValues, compile, exported, type ClosedValues } from '../build/closed-values.js';
import { root } from '../build/library.js';
import { settable, type Attribute, type Described, type ManifestElement, type Member, type Typed } from '../build/manifest.js';
import { elementFiles } from '../vite/element-entries.js';
import { tokensOf } from './tokens.js';

const source = join(root, 'src');
const index = join(source, 'index.ts');

const cell = (text = ''): string => text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
const code = (text: string): string => `\`${text}\``;

/** The text of `docs/elements.md`: what the manifest holds, for people. */
export async function elementDocs(elements: readonly ManifestElement[]): Promise<string> {
  const files = elementFiles(source);
  const program = compile([index, ...files.values()]);
  const closed = closedValues(program, (tag) => files.get(tag) ?? tag, elements);
  const provider = elements.find(({ tagName }) => tagName === 'hy-provider');
  const tokens = tokensOf(await readFile(join(source, 'ui/tokens.styles.ts'), 'utf8'), provider?.cssProperties);
  return `# Elements

Written by \`npm run generate\` from the elements' own comments; what to do with it stands in [embedding.md](embedding.md).
Events bubble out of the shadow roots, so a listener on the page hears them too, and never carry what a citizen typed or a query code. A type such as \`Clause\` is one of
the [contract](../src/contract/openapi.yaml).

${elements.map(({ tagName }) => `[${tagName}](#${tagName})`).join(' · ')} · [colours](#colours)

## Every element
Each can say this for itself; what it does not say holds as the nearest \`hy-provider\` says it.

${attributes(provider?.attributes?.filter(isShared) ?? [], 'hy-provider', closed)}
${elements.map((element) => section(element, closed, program)).join('\n')}
## Colours
Tokens are set on a page, on \`hy-provider\` or on an element: \`hy-provider { --hy-color-accent: #00695c }\`. One that is not set is the theme's.

${table(['token', 'colours', '`blue`', '`red`', '`dark`'], tokens.map(({ name, description, blue, red, dark }) => [code(name), description, blue, red, dark]))}
\`accent-hover\` and \`accent-soft\` are mixed from an \`accent\` of the page's own. \`theme="contrast"\` takes no colours from a page.

Font, sizes, radius and spacing have no token, on purpose: the elements keep the page's styles out (\`all: initial\`), because what an old style sheet says of all
\`div\`s would break them. The font is the device's own, so that nothing is fetched; sizes follow the reader's browser and \`mode\`; targets stay 44 px high and text
fits 320 px as tested. A part can be given any style (\`hy-mailbox::part(title) { font-family: … }\`); whether it can then still be read is for the page to check.
`;
}

function section(element: ManifestElement, closed: ClosedValues, program: ts.Program): string {
  const { tagName, description, attributes: given = [], slots = [], events = [], cssParts = [], cssStates = [], members = [] } = element;
  const own = given.filter((attribute) => !isShared(attribute));
  const properties = settable(element).filter((member) => member.attribute === undefined);
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `## ${tagName}\n${cell(description)}\n`,
    attributes(own, tagName, closed),
    table(['property', ''], [...properties, ...methods].map((member) => [code(signature(member)), cell(member.description)])),
    table(['slot', ''], slots.map(({ name, description: text }) => [name ? code(name) : 'inside the tag', cell(text)])),
    table(['event', '`detail`', 'cancelable', ''], events.map((event) => [code(event.name), detail(event, program), isCancelable(event) ? 'yes' : '', cell(event.description)])),
    table(['part', ''], cssParts.map(named)),
    table(['state', ''], cssStates.map(({ name, description: text }) => [code(`:state(${name})`), cell(text)])),
  ].filter(Boolean).join('\n');
}

function isShared({ inheritedFrom }: Attribute): boolean {
  return inheritedFrom !== undefined;
}

/** Such an event says what cancelling does. */
function isCancelable({ description = '' }: Typed): boolean {
  return /\bcancelling\b/.test(description);
}

function named({ name, description }: Described): string[] {
  return [code(name), cell(description)];
}

function signature({ kind, name, parameters = [] }: Member): string {
  return kind === 'method' ? `${name}(${parameters.map((parameter) => parameter.name).join(', ')})` : name;
}

function attributes(rows: readonly Attribute[], tag: string, closed: ClosedValues): string {
  return table(['attribute', 'takes', ''], rows.map((attribute) => [code(attribute.name), takes(attribute, tag, closed), cell(attribute.description)]));
}

function takes({ fieldName, type, default: value = '' }: Attribute, tag: string, closed: ClosedValues): string {
  const values = fieldName === undefined ? undefined : closed.get(tag)?.get(fieldName);
  if (values) return values.map(code).join(' ');
  switch (type?.text) {
    case 'boolean': return 'nothing: it is there or not';
    case 'number': return `a number, else ${code(value)}`;
    case 'string': case 'string | undefined': return 'text';
    default: return 'JSON';
  }
}

/** What an event tells, as its type has it; what is more than a value by its name in the contract. */
function detail({ type }: Typed, program: ts.Program): string {
  const name = /^CustomEvent<(\w+)>$/.exec(type?.text ?? '')?.[1];
  if (name === undefined) return '';
  const found = exported(program, index, name);
  if (!found) throw new Error(`src/index.ts does not export ${name}, the detail of an event`);
  const checker = program.getTypeChecker();
  const rows = found.getProperties().map((property) => {
    const text = checker.typeToString(checker.getTypeOfSymbol(property), undefined, ts.TypeFormatFlags.NoTruncation);
    const { valueDeclaration: declared } = property;
    const short = text.includes('{') && declared && ts.isPropertySignature(declared) ? declared.type?.getText() : undefined;
    return `${property.name}: ${short ?? text.replaceAll('"', "'")}`;
  });
  return cell(code(`{ ${rows.join('; ')} }`));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}
