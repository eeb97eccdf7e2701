/** Roles, names and visible text of the composed page: enough of the accessibility tree for our own markup, which uses native elements. */

export const roles = {
  article: 'article',
  button: 'button, summary',
  file: 'input[type="file"]',
  checkbox: 'input[type="checkbox"]',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  navigation: 'nav',
  radio: 'input[type="radio"]',
  search: '[role="search"]',
  select: 'select',
  tab: '[role="tab"]',
  tabpanel: '[role="tabpanel"]',
  textbox: 'textarea, input[type="text"], input[type="tel"], input[type="email"]',
} as const;

export type Role = keyof typeof roles;

/** Every element below one, in the order of the page, through open shadow roots. */
export function elementsBelow(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...elementsBelow(element.shadowRoot)] : [element]));
}

/** Drawn, and not folded away. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The accessible name: what labels it, else its words. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) {
    const root = element.getRootNode() as Document | ShadowRoot;
    return plain(labelledBy.split(' ').map((id) => root.getElementById(id)?.textContent).join(' '));
  }
  const label = element.getAttribute('aria-label');
  if (label) return plain(label);
  if (element instanceof HTMLFieldSetElement) return plain(element.querySelector('legend')?.textContent);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return plain(element.labels?.[0]?.textContent);
  return plain(element.textContent);
}

/** A sign that no text has: line ends in the markup are only spaces. */
const blockEnd = '\u0000';

/** The text that is seen, in the order of the flat tree, a line a block. */
export function textBelow(node: Node): string {
  return linesBelow(node).split(blockEnd).map(plain).filter(Boolean).join('\n');
}

function linesBelow(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  const { display } = getComputedStyle(node);
  if (display !== 'contents' && !isSeen(node)) return '';
  const text = childrenOf(node).map(linesBelow).join('');
  return /^inline|^contents$/.test(display) ? text : `${blockEnd}${text}${blockEnd}`;
}

function childrenOf(element: Element): Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  return [...(element.shadowRoot ?? element).childNodes];
}
