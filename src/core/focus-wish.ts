import type { LitElement, ReactiveController } from 'lit';

/** Moves focus to something as soon as it is drawn and has a place on the page, which may be after an answer has come. */
export class FocusWish implements ReactiveController {
  #selector = '';
  #top: number | undefined;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const target = this.#selector ? this.host.renderRoot.querySelector<HTMLElement>(this.#selector) : null;
    if (!target) return;
    this.#selector = '';
    if (isShown(target)) this.#go(target);
    else this.#wait(target);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** @param top Where it is to stand, from the top of the window: where the reader left it. */
  async on(selector: string, top?: number): Promise<void> {
    this.#observer?.disconnect();
    this.#selector = selector;
    this.#top = top;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  /** What the host stands in may still be on its way, and nothing takes focus before. */
  #wait(target: HTMLElement): void {
    this.#observer = new ResizeObserver((_, observer) => {
      if (!isShown(target)) return;
      observer.disconnect();
      this.#go(target);
    });
    this.#observer.observe(target);
  }

  #go(target: HTMLElement): void {
    target.focus({ preventScroll: this.#top !== undefined });
    if (this.#top !== undefined) window.scrollBy({ top: target.getBoundingClientRect().top - this.#top, behavior: 'instant' });
  }
}

const isShown = (target: HTMLElement): boolean => target.getClientRects().length > 0;
