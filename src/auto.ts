/**
 * The autoloader: looks for our tags on the page, now and later, and imports the entries of those that it finds, from beside itself.
 * In a browser below the floor it loads nothing, and what stands inside the tags stays.
 */
import { elements } from 'huiying:elements';

const attempts = 4;
/** Tags that were met: ours are on their way, the page's own wait for their definition. */
const met = new Set<string>();
let warned = false;

/** What stands for the floor (decision 0012), because syntax cannot be tried without `eval`: Chromium 105, Safari 16.4, Firefox 110. */
function fits(): boolean {
  return 'customElements' in window
    && 'attachInternals' in HTMLElement.prototype
    && 'adoptedStyleSheets' in Document.prototype
    && CSS.supports('container-type', 'inline-size');
}

let observer: MutationObserver;

function watch(root: Document | ShadowRoot): void {
  observer.observe(root, { childList: true, subtree: true });
  look(root);
}

function look(root: Node): void {
  // Not `querySelectorAll`: a field of that name would hide the method of its form.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) if (node.nodeType === 1) meet(node as Element);
}

function meet(element: Element): void {
  const { localName: tag, shadowRoot } = element;
  const bring = elements.get(tag);
  // Ours bring with them what they put into their own shadow roots.
  if (!bring && shadowRoot instanceof ShadowRoot) watch(shadowRoot);
  else if (!met.has(tag) && (bring ?? /-/.test(tag)) && !customElements.get(tag)) {
    met.add(tag);
    if (bring) void load(tag, bring);
    // An element of the page may get its shadow root with its definition; SVG has names with a hyphen that are refused.
    else customElements.whenDefined(tag).then(() => { look(document); }, () => undefined);
  }
}

async function load(tag: string, bring: (again: string) => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Another name than before: some browsers keep a failed import for the life of the page.
      await bring(attempt > 1 ? `?${String(attempt)}` : '');
      return;
    } catch (error) {
      if (attempt === attempts) {
        warn(`<${tag}> could not be loaded: ${String(error)}`);
        return;
      }
    }
    await connection(attempt);
  }
}

/** Until the device is online again; where it says that it is, 2, 8, then 32 seconds. */
function connection(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('online', () => { resolve(); }, { once: true });
    if (navigator.onLine) setTimeout(resolve, 500 * 4 ** attempt);
  });
}

function warn(text: string): void {
  if (!warned) console.warn(`[huiying] ${text} What stands inside the tags stays.`);
  warned = true;
}

// Where a page is rendered on a server there is nothing to look at, and nothing to say.
if ('document' in globalThis) {
  observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) look(node);
  });
  if (fits()) watch(document);
  else warn('This browser lacks what the elements need.');
}
