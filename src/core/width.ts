import type { LitElement, ReactiveController } from 'lit';

/** Whether its host's inner box is at least so many em wide: by the box and the reader's own font size, never by the window. */
export class Width implements ReactiveController {
  wide = false;
  // In the next frame: a redraw inside the observer's own would be reported to the page as an error.
  readonly #observer = new ResizeObserver(() => { requestAnimationFrame(() => { this.#measure(); }); });

  constructor(private readonly host: LitElement, private readonly atLeast: number) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    // There is no render root before the first connection has been handled.
    const page = (this.host.renderRoot as ParentNode | undefined)?.querySelector('.page');
    // Before the first render the reader's own size is the best guess there is: `medium`, which the root box uses.
    const em = page ? parseFloat(getComputedStyle(page).fontSize) : 16;
    const wide = this.host.clientWidth / em >= this.atLeast;
    if (wide === this.wide) return;
    this.wide = wide;
    this.host.requestUpdate();
  }
}
