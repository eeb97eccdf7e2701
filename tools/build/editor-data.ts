import type { ClosedValues } from './closed-values.js';
import { settable, type Attribute, type Described, type ManifestElement, type Typed } from './manifest.js';

const list = (title: string, rows: readonly Described[] = [], nameOf = ({ name }: Described) => `\`${name}\``): string =>
  rows.length === 0 ? '' : `\n\n**${title}**\n${rows.map((row) => `- ${nameOf(row)}${row.description ? `: ${oneLine(row.description)}` : ''}`).join('\n')}`;

const slotName = ({ name }: Described): string => (name ? `\`${name}\`` : 'inside the tag');
const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();
const markdown = (value: string) => ({ kind: 'markdown', value });

/** For VS Code's `html.customData`: tags, attributes and, where the set is closed, their values. */
export function vscodeData(elements: readonly ManifestElement[], closed: ClosedValues): object {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: markdown(`${oneLine(element.description)}${list('Slots', element.slots, slotName)}${list('Events', element.events)}${list('Parts', element.cssParts)}`),
      attributes: (element.attributes ?? []).map((attribute) => {
        const values = valuesOf(element, attribute, closed);
        return {
          name: attribute.name,
          ...(attribute.description && { description: markdown(oneLine(attribute.description)) }),
          ...(values && { values: values.map((name) => ({ name })) }),
          ...(isBoolean(attribute) && { valueSet: 'v' }),
        };
      }),
    })),
  };
}

/** For JetBrains editors, which find it through `web-types` in package.json. */
export function webTypes(elements: readonly ManifestElement[], closed: ClosedValues, { name, version }: { readonly name: string; readonly version: string }): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: oneLine(element.description),
          attributes: (element.attributes ?? []).map((attribute) => {
            const values = valuesOf(element, attribute, closed);
            const type = values ? 'enum' : isBoolean(attribute) ? 'boolean' : 'string';
            return {
              ...described(attribute),
              value: { ...(type === 'boolean' && { kind: 'no-value' }), type },
              ...(values && { values: values.map((value) => ({ name: value })) }),
            };
          }),
          slots: (element.slots ?? []).map(described),
          js: { properties: settable(element).map(typed), events: (element.events ?? []).map(typed) },
          css: { parts: (element.cssParts ?? []).map(described), properties: (element.cssProperties ?? []).map(described) },
        })),
      },
    },
  };
}

function valuesOf(element: ManifestElement, attribute: Attribute, closed: ClosedValues): readonly string[] | undefined {
  return attribute.fieldName === undefined ? undefined : closed.get(element.tagName)?.get(attribute.fieldName);
}

function isBoolean({ type }: Attribute): boolean {
  return type?.text === 'boolean';
}

function described({ name, description }: Described): Described {
  return { name, ...(description && { description: oneLine(description) }) };
}

function typed(row: Typed): object {
  return { ...described(row), ...(row.type && { type: row.type.text }) };
}
