/** Does in a story what a citizen does: reads, types, presses. Reaches through shadow roots, and never further than the screen does. */

/** Milliseconds after which something that should have appeared is given up. */
const patience = 20_000;
const pause = 30;

export class Citizen {
  readonly #canvas: HTMLElement;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  /** Waits until these words are on the screen. */
  async sees(words: string): Promise<void> {
    await this.#until(`“${words}” to read`, (element) => ownText(element).includes(words));
  }

  /** The same for words of which one or the other comes. */
  async seesOneOf(...words: string[]): Promise<void> {
    await this.#until(`“${words.join('” or “')}” to read`, (element) => words.some((each) => ownText(element).includes(each)));
  }

  /** Presses the button, tab or link of that name. */
  async press(name: string): Promise<void> {
    const button = await this.#until(`“${name}” to press`, (element) => element.matches('button, a, summary') && nameOf(element) === name);
    button.focus();
    button.click();
  }

  /** Opens what is folded; where there is room it may be open from the start. */
  async unfold(name: string): Promise<void> {
    const summary = await this.#until(`“${name}” to unfold`, (element) => element.matches('summary') && nameOf(element) === name);
    if (!(summary.parentElement as HTMLDetailsElement).open) summary.click();
  }

  /** Presses the first button whose name begins so. */
  async pressFirst(beginning: string): Promise<void> {
    (await this.#until(`“${beginning}…” to press`, (element) => element.matches('button') && nameOf(element).startsWith(beginning))).click();
  }

  /** Chooses the radio button or checkbox of that name. */
  async choose(name: string): Promise<void> {
    const label = await this.#until(`“${name}” to choose`, (element) => element.matches('label') && nameOf(element) === name);
    label.click();
  }

  /** Picks an option of the list of that name. */
  async pick(name: string, option: string): Promise<void> {
    const label = await this.#until(`“${name}” to pick from`, (element) => element.matches('label[for]') && nameOf(element) === name);
    const list = (label.getRootNode() as ShadowRoot).getElementById(label.getAttribute('for') ?? '') as HTMLSelectElement;
    list.selectedIndex = [...list.options].findIndex(({ text }) => text === option);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Types over what stands in a field; its label begins with that name. */
  async fill(name: string, text: string): Promise<void> {
    const label = await this.#until(`“${name}” to fill in`, (element) => element.matches('label[for]') && nameOf(element).startsWith(name));
    const field = (label.getRootNode() as ShadowRoot).getElementById(label.getAttribute('for') ?? '') as HTMLInputElement | HTMLTextAreaElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  }

  /** Hands files over, as the system's dialogue does. */
  async chooseFiles(...files: readonly File[]): Promise<void> {
    const control = (await this.#until('control for files', (element) => element.matches('input[type=file]'))) as HTMLInputElement;
    const chosen = new DataTransfer();
    files.forEach((file) => chosen.items.add(file));
    control.files = chosen.files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Leaves and comes back: the element of that tag begins anew, as it does when the page is loaded again. */
  comesBack(tag: string): void {
    const element = this.#canvas.querySelector(tag);
    if (!element) throw new Error(`There is no ${tag} here.`);
    // The draft is written when the element leaves, and read by the next one.
    const again = element.cloneNode() as HTMLElement;
    element.remove();
    this.#place().append(again);
  }

  /** The page, or another script on it, has an element read again what it shows. */
  pageRefreshes(tag: keyof HTMLElementTagNameMap): void {
    const element = this.#canvas.querySelector<HTMLElement & { refresh(): void }>(tag);
    if (!element) throw new Error(`There is no ${tag} here.`);
    element.refresh();
  }

  /** Waits until there are so many of them on the screen. */
  async counts(selector: string, number: number): Promise<void> {
    const end = performance.now() + patience;
    const found = (): number => [...elementsIn(this.#canvas)].filter((element) => element.matches(selector) && isShown(element)).length;
    while (found() !== number) {
      if (performance.now() > end) throw new Error(`There are ${found()} of ${selector}, not ${number}.`);
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }

  /** Waits for a picture. */
  async seesPicture(description: string): Promise<void> {
    await this.#until(`picture “${description}”`, (element) => element instanceof HTMLImageElement && element.alt.startsWith(description) && element.complete);
  }

  #place(): Element {
    const place = this.#canvas.querySelector('.story');
    if (!place) throw new Error('The story has no frame.');
    return place;
  }

  async #until(what: string, fits: (element: HTMLElement) => boolean): Promise<HTMLElement> {
    const end = performance.now() + patience;
    for (;;) {
      for (const element of elementsIn(this.#canvas)) if (isShown(element) && fits(element)) return element;
      if (performance.now() > end) throw new Error(`There is no ${what}. On the screen: ${screenText(this.#canvas)}`);
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }
}

function* elementsIn(root: Element | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.children) {
    if (element instanceof HTMLElement) yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(element);
  }
}

const isShown = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/** The text that stands directly in an element. */
function ownText(element: Element): string {
  return [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

function screenText(canvas: HTMLElement): string {
  return [...elementsIn(canvas)].filter((element) => isShown(element) && !element.matches('style, script')).map((element) => ownText(element).trim()).filter(Boolean).join(' | ').slice(0, 800);
}
