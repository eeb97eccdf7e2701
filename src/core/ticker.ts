import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws its host every half minute while the page is seen: for "10 minutes left". */
export class Ticker implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => { if (!document.hidden) this.host.requestUpdate(); }, 30_000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
