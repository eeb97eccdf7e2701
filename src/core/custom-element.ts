const warned = new Set<string>();

/** Says a thing once on the console, however often it happens: a host page has its own log to read. */
export function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`[huiying] ${text}`);
}

/**
 * Registers an element unless its name is taken. A page may load the library twice, or in two versions: the first stays,
 * because `customElements.define` throws on a second and would take the page's other scripts in this file with it.
 * Where there is no page, because a framework renders it on a server, nothing is registered.
 */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    if (!('customElements' in globalThis)) return;
    if (customElements.get(tag)) warnOnce(`<${tag}> was defined before; the first definition stays.`);
    else customElements.define(tag, element);
  };
}
