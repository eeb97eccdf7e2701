import type { LitElement, ReactiveController } from 'lit';

/**
 * Makes all "comment" buttons of a text one tab stop: up and down go to the clause before and after, Home and End to the first and last that
 * are open. Without it, 1,260 clauses would be 1,260 tab stops. Kept in the DOM, so that moving costs no redraw.
 */
export class RovingFocus implements ReactiveController {
  #stop: HTMLElement | undefined;

  constructor(private readonly host: LitElement, private readonly selector: string) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#stop?.isConnected) return;
    const [first] = this.#buttons();
    if (first) this.stopAt(first);
  }

  /** Makes a button the tab stop; focus stays where it is. */
  stopAt(button: HTMLElement): void {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = button;
    button.tabIndex = 0;
  }

  /** For `keydown` on the element around the buttons. */
  onKeyDown(event: KeyboardEvent): void {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>(this.selector) : null;
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = this.#buttons();
    const index = buttons.indexOf(at);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = to === undefined ? undefined : buttons[to];
    if (!button) return;
    event.preventDefault();
    this.stopAt(button);
    button.focus();
  }

  #buttons(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(this.selector)];
  }
}
