/** XML and HTML as a small tree: names, attributes, text. */
import { Parser } from 'htmlparser2';

export interface MarkupElement {
  name: string;
  attributes: Record<string, string>;
  children: MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

/** Deeper than any page that a person made; what stands below is kept without its nesting, so that no reader runs out of stack. */
const deepest = 400;

/** Never throws; what is not well formed is closed where the parser thinks best. */
export function parseMarkup(source: string, kind: 'xml' | 'html'): MarkupElement {
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: MarkupElement = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(open.length < deepest ? element : (open.at(-1) ?? root));
      },
      ontext: (text) => open.at(-1)?.children.push(text),
      onclosetag: () => open.pop(),
    },
    { xmlMode: kind === 'xml' },
  );
  parser.end(source);
  return root;
}

export function childElements({ children }: MarkupElement, name?: string): MarkupElement[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => name === undefined || child.name === name);
}

export function childOf(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find((child): child is MarkupElement => typeof child !== 'string' && child.name === name);
}

/** The first of that name at any depth, in the order of the source. */
export function findElement(element: MarkupElement, name: string): MarkupElement | undefined {
  return findAll(element, name)[0];
}

export function findAll(element: MarkupElement, name: string): MarkupElement[] {
  return childElements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export function textOf(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
