import type { ClosedValues } from './closed-values.js';
import { detailsOf, settable, type Attribute, type Described, type ManifestElement } from './manifest.js';

const head = `/** What a framework's JSX may say about the elements: how to use it stands in docs/embedding.md. Made by the build. */
`;

const shared = `
/** What any element takes; a framework's own type goes in its place. */
export interface CommonProps {
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  key?: string | number | undefined;
  lang?: string | undefined;
  ref?: unknown;
  slot?: string | undefined;
  style?: unknown;
}

/** \`onhy-letter-sent\`: React from 19, Preact, Svelte. */
type Handlers<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined };
/** \`onHyLetterSent\`: Vue. */
type VueHandlers<Events> = { [Name in keyof Events & string as \`on\${Pascal<Name>}\`]?: ((event: Events[Name]) => void) | undefined };
type Pascal<Text extends string> = Text extends \`\${infer Word}-\${infer More}\` ? \`\${Capitalize<Word>}\${Pascal<More>}\` : Capitalize<Text>;
type Of<Common, Props, On> = Omit<Common, keyof Props> & Props & On;
`;

/** The text of `jsx.d.ts`: attributes, properties and events of each element, and two tables of all elements. */
export function jsxTypes(elements: readonly ManifestElement[], closed: ClosedValues): string {
  const details = detailsOf(elements);
  const imports = elements.map(({ name, tagName }) => `import type { ${name} } from './elements/${tagName}.js';\n`).join('');
  return [
    head,
    imports,
    details.length > 0 ? `import type { ${details.join(', ')} } from './types/index.js';\n` : '',
    shared,
    ...elements.map((element) => props(element, closed) + events(element)),
    table('HuiyingElements', 'React from 19, Preact and others that write `onhy-…`', 'Handlers', elements),
    table('HuiyingVueElements', 'Vue, which writes `onHy…`', 'VueHandlers', elements),
  ].join('');
}

function props(element: ManifestElement, closed: ClosedValues): string {
  const { name, tagName, attributes = [] } = element;
  const asAttributes = attributes.flatMap((attribute) => {
    if (attribute.fieldName === undefined) return [];
    const asText = isText(attribute) || closed.get(tagName)?.has(attribute.fieldName) === true ? '' : ' | string';
    return [row(attribute, attribute.name, `${name}['${attribute.fieldName}']${asText}`)];
  });
  const asProperties = settable(element)
    .filter((member) => !attributes.some((attribute) => attribute.name === member.name))
    .map((member) => row(member, member.name, `${name}['${member.name}']`));
  return `\n${doc(element, '')}export interface ${name}Props {\n${[...asAttributes, ...asProperties].join('')}}\n`;
}

function events({ name, events: fired = [] }: ManifestElement): string {
  const rows = fired.map((event) => `${doc(event, '  ')}  '${event.name}': ${event.type?.text ?? 'CustomEvent'};\n`);
  return `\nexport interface ${name}Events {\n${rows.join('')}}\n`;
}

function table(name: string, whose: string, handlers: string, elements: readonly ManifestElement[]): string {
  const rows = elements.map((element) => `  '${element.tagName}': Of<Common, ${element.name}Props, ${handlers}<${element.name}Events>>;\n`);
  return `\n/** For ${whose}. */\nexport interface ${name}<Common = CommonProps> {\n${rows.join('')}}\n`;
}

function row(described: Described, name: string, type: string): string {
  return `${doc(described, '  ')}  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;\n`;
}

function doc({ description }: Described, indent: string): string {
  return description ? `${indent}/** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */\n` : '';
}

/** Takes as an attribute what it takes as a property. */
function isText({ type }: Attribute): boolean {
  return /^(?:string|number|boolean)(?: \| undefined)?$/.test(type?.text ?? '');
}
