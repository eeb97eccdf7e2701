import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiProblem } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { FocusWish } from '../../core/focus-wish.js';
import type { WritingVoice } from './writing-messages.js';

export interface NetworkWatchOptions<Sending> {
  readonly t: WritingVoice;
  readonly fields: { readonly values: { readonly pending?: unknown } };
  readonly focus: FocusWish;
  readonly send: { readonly problem: ApiProblem | undefined; reset: () => void };
  /** What is needed to send, and may not have come. */
  readonly part: { readonly missing: boolean };
  readonly load: () => Promise<Sending | undefined>;
}

/** Whoever cannot send for want of a network hears and sees so, and when there is one again. */
export class NetworkWatch<Sending> implements ReactiveController {
  /** There is one again, and nothing was tried since. */
  back = false;

  constructor(host: ReactiveControllerHost, private readonly options: NetworkWatchOptions<Sending>) {
    host.addController(this);
  }

  /** Not even what is needed to send could be fetched. */
  get lost(): boolean {
    return this.options.part.missing;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  /** What is needed to send, for somebody who wants to; where it does not come, focus goes to the words that say why. */
  async need(): Promise<Sending | undefined> {
    this.back = false;
    const sending = await this.options.load();
    if (!sending) await this.options.focus.on('#send-problem');
    return sending;
  }

  readonly #onOnline = (): void => { void this.#comesBack(); };

  async #comesBack(): Promise<void> {
    const { t, fields, send, load } = this.options;
    if (!this.lost && send.problem?.kind !== 'offline') return;
    if (this.lost) await load();
    if (this.lost) return;
    // Of what may have arrived, the form asks by itself.
    const { pending } = fields.values;
    this.back = !pending;
    send.reset();
    announce(t(pending ? 'writing.problem.unknown' : 'writing.problem.back'));
  }
}
