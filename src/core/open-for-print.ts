import type { LitElement, ReactiveController } from 'lit';

/** Unfolds what is folded in its host while the page is printed, and folds it again. */
export class OpenForPrint implements ReactiveController {
  #folded: readonly HTMLDetailsElement[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this);
    window.addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this);
    window.removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    const printing = type === 'beforeprint';
    if (printing) this.#folded = [...this.host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#folded) details.open = printing;
  }
}
