import type { ReactiveController } from 'lit';
import type { HyElement } from './element.js';

/** How a reader came to a fragment: with the page, with it again, by a link of it, or by Back and Forward. */
export type Arrival = 'page' | 'reload' | 'link' | 'step';

/** What was left for a place of ours. */
interface Left {
  /** What the element showed there. */
  readonly before: string;
  /** What had focus there, and how far from the top of the window it stood. */
  readonly opener: HTMLElement | null;
  readonly top: number;
}

/** A router of the page lives in the fragment: one of ours would send it to a page that it does not know. */
const ofRouter = /^#[/!]/;

const followers = new Set<Fragment>();

/** Where one of them went last: to come there is no step back. */
let wentTo = '';

/** Named by one of our elements: no link of the page, so the reader went back there. */
const ofOthers = (address: string): boolean => [...followers].some((each) => each.names(address));

/** Through shadow roots. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? '';

/**
 * Gives what a reader opens in place an address: a fragment, which the browser itself puts into its history. So Back closes it and stays on the
 * page, and a link or a reload opens it. Entries of the page's own stay as they are; where the page has a router in its fragment, or the
 * agency wants its address kept, nothing is touched at all.
 */
export class Fragment implements ReactiveController {
  #mine = new Set<string>();
  #left = new Map<string, Left>();
  /** How long the history was with our last step in it; 0 where it holds none of ours. */
  #length = 0;
  /** The address has led somewhere of ours, and not back yet. */
  #away = false;
  /** It did so as the page was loaded: what was left for it is not known. */
  #cameSo = false;
  #clicked = '';

  /**
   * @param prefix Each fragment of ours begins so.
   * @param follow The address names something of ours.
   * @param leave It does no more, because the reader went back to where they came from, where `before` was shown if that is known.
   */
  constructor(
    private readonly host: HyElement,
    private readonly prefix: string,
    private readonly follow: (name: string, arrival: Arrival) => void,
    private readonly leave: (before: string | undefined) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    window.addEventListener('hashchange', this.#onHash);
    window.addEventListener('click', this.#onClick, true);
    const visit = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
    this.#cameSo = this.#follow(visit && visit.type !== 'navigate' ? 'reload' : 'page');
  }

  hostDisconnected(): void {
    followers.delete(this);
    window.removeEventListener('hashchange', this.#onHash);
    window.removeEventListener('click', this.#onClick, true);
  }

  /** Something was opened where `before` was shown. @param instead In place of the last of ours, so that arrow keys do not fill the history. */
  go(name: string, before: string, instead = false): void {
    const address = `${withoutFragment(location.href)}#${this.prefix}${name}`;
    if (this.host.settings.addressKept || ofRouter.test(location.hash) || this.#isOfPage(this.prefix + name) || address === location.href) return;
    const opener = this.host.matches(':focus-within') ? focused() : null;
    this.#left.set(location.href, { before, opener, top: opener?.getBoundingClientRect().top ?? 0 });
    wentTo = address;
    this.#mine.add(address);
    this.#away = true;
    this.#cameSo = false;
    if (instead && this.#name !== undefined) location.replace(address);
    else {
      location.hash = this.prefix + name;
      // While the page is still loading it makes no step of its own, and to go back would leave the page.
      this.#length = document.readyState === 'complete' ? history.length : 0;
    }
    // A heading inside the tag may have that id: the browser takes focus there, and it is not seen.
    if (opener && focused() !== opener) opener.focus({ preventScroll: true });
  }

  /** Something was closed by a press: the history forgets it as well, as far as it is ours. */
  close(): void {
    if (this.#name === undefined || this.host.settings.addressKept) return;
    if (location.href === wentTo && this.#mine.has(wentTo) && history.length === this.#length) history.back();
    else history.replaceState(history.state, '', withoutFragment(location.href));
  }

  /** After a step back: focus on what had it there, else on what stands in its place; but not out of another part of the page. */
  async focusAgain(instead: string): Promise<void> {
    if (!this.host.matches(':focus-within') && document.activeElement !== document.body) return;
    const { opener = null, top = 0 } = this.#left.get(location.href) ?? {};
    await this.host.updateComplete;
    if (!opener?.isConnected || opener.matches('[role="tab"]') || opener.getClientRects().length === 0) return this.host.renderRoot.querySelector<HTMLElement>(instead)?.focus();
    opener.focus({ preventScroll: true });
    window.scrollBy({ top: opener.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  /** @internal */
  names(address: string): boolean {
    return address.includes(`#${this.prefix}`);
  }

  get #name(): string | undefined {
    const fragment = location.hash.slice(1);
    const name = fragment.startsWith(this.prefix) ? fragment.slice(this.prefix.length) : '';
    return /^[\w-]+$/.test(name) && !this.#isOfPage(fragment) ? name : undefined;
  }

  /** Something else on the page has that id; what stands inside the tag is the element's own. */
  #isOfPage(id: string): boolean {
    const target = document.getElementById(id);
    return target !== null && !this.host.contains(target);
  }

  /** Of several alike, the one that went there; else the first. */
  get #isAddressed(): boolean {
    const alike = [...followers].filter(({ host, prefix }) => host.localName === this.host.localName && prefix === this.prefix);
    return (alike.find((each) => each.#mine.has(location.href)) ?? alike[0]) === this;
  }

  #follow(arrival: Arrival): boolean {
    const name = this.#name;
    if (name === undefined) return false;
    if (this.#isAddressed) {
      this.#away = true;
      this.follow(name, arrival);
    }
    return true;
  }

  #onHash = ({ newURL }: HashChangeEvent): void => {
    const byLink = this.#clicked === newURL;
    this.#clicked = '';
    if (this.#follow(byLink ? 'link' : 'step') || byLink || newURL === wentTo || !this.#away) return;
    const left = this.#left.get(newURL);
    // An address without a fragment is come to by Back and Forward alone: a link there would load the page anew.
    if (!left && newURL.includes('#') && !(this.#cameSo && ofOthers(newURL))) return;
    this.#away = false;
    this.leave(left?.before);
  };

  #onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    this.#clicked = link?.href ?? '';
  };
}
