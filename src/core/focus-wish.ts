import type { LitElement, ReactiveController } from 'lit';

/** Moves focus to something as soon as it is drawn, which may be after an answer has come. */
export class FocusWish implements ReactiveController {
  #selector = '';

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const target = this.#selector ? this.host.renderRoot.querySelector<HTMLElement>(this.#selector) : null;
    if (!target) return;
    this.#selector = '';
    target.focus();
  }

  async on(selector: string): Promise<void> {
    this.#selector = selector;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }
}
