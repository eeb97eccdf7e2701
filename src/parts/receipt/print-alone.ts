/** Around what is printed alone, and beside it. */
const [around, beside] = ['data-huiying-paper', 'data-huiying-no-paper'];

/** Only on paper, so that nothing is seen to move; the id makes it stronger than what a page says of its own paper. */
const rules = `@media print {
  [${beside}]:not(#_#_) { display: none !important; }
  [${around}]:not(#_#_) { display: block !important; position: static !important; float: none !important; inline-size: auto !important; max-inline-size: none !important;
    block-size: auto !important; min-block-size: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; transform: none !important; }
}`;

/** As it is laid out: through slots and shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

function othersIn(parent: Element, element: Element): Element[] {
  const all = parent instanceof HTMLSlotElement ? parent.assignedElements() : [...(element.parentNode?.children ?? [])];
  return all.filter((each) => each !== element);
}

/** Prints one part of the page and nothing else of it. The page is as it was when that is over, or as soon as somebody goes on. */
export function printAlone(part: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const roots = new Set<Document | ShadowRoot>();
  const marked: Element[] = [];
  const mark = (element: Element, name: string): void => {
    element.setAttribute(name, '');
    marked.push(element);
  };
  for (let element = part, parent = parentOf(part); parent; element = parent, parent = parentOf(parent)) {
    roots.add(element.getRootNode() as Document | ShadowRoot);
    for (const other of othersIn(parent, element)) mark(other, beside);
    if (!(parent instanceof HTMLSlotElement)) mark(parent, around);
  }
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const over = new AbortController();
  const end = (): void => {
    over.abort();
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    for (const element of marked) {
      element.removeAttribute(around);
      element.removeAttribute(beside);
    }
  };
  // Phones print later than they are told to; a webview that does not print says nothing.
  window.addEventListener('afterprint', end, { signal: over.signal });
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, end, { signal: over.signal, capture: true });
  window.print();
}
