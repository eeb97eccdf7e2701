import type { LitElement, ReactiveController } from 'lit';

/** Moves focus to something as soon as it is drawn and has a place on the page, which may be after an answer has come. */
export class FocusWish implements ReactiveController {
  #selector = '';
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const target = this.#selector ? this.host.renderRoot.querySelector<HTMLElement>(this.#selector) : null;
    if (!target) return;
    this.#selector = '';
    if (isShown(target)) target.focus();
    else this.#wait(target);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async on(selector: string): Promise<void> {
    this.#observer?.disconnect();
    this.#selector = selector;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  /** What the host stands in may still be on its way, and nothing takes focus before. */
  #wait(target: HTMLElement): void {
    this.#observer = new ResizeObserver((_, observer) => {
      if (!isShown(target)) return;
      observer.disconnect();
      target.focus();
    });
    this.#observer.observe(target);
  }
}

const isShown = (target: HTMLElement): boolean => target.getClientRects().length > 0;
