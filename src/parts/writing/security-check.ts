import { html, type ReactiveControllerHost } from 'lit';
import type { ChallengePurpose, Client } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { Proof, type ProofWait } from '../../core/proof.js';
import type { SentVoice } from './writing-messages.js';

const checks = { checking: 'writing.check', slow: 'writing.check.slow' } as const;

/** The security check of one form, begun with the first key so that it is done before anybody waits for it. */
export class SecurityCheck {
  #proof: Proof | undefined;
  /** What the proof is for. */
  #target: readonly [Client, string] | undefined;
  #wait: ProofWait = 'no';

  constructor(private readonly t: SentVoice, private readonly host: ReactiveControllerHost, private readonly purpose: ChallengePurpose) {
    host.addController({ hostDisconnected: () => { this.#proof?.stop(); } });
  }

  /** @param subject The id of what is written to. */
  begin(client: Client, subject: string): void {
    if (this.#target?.[0] !== client || this.#target[1] !== subject) {
      this.#proof?.stop();
      this.#target = [client, subject];
      this.#proof = new Proof({
        challenge: (signal) => client.challenges.get(this.purpose, subject, { signal }),
        now: client.serverNow,
        onWait: (wait) => { this.#onWait(wait); },
      });
    }
    this.#proof?.start();
  }

  /** Writes with a proof, where one was begun. */
  along<T>(write: (proof?: string) => Promise<T>): Promise<T> {
    return this.#proof?.along(write) ?? write();
  }

  /** What keeps it from being sent at once, while it does. */
  waiting(): unknown {
    return this.#wait === 'no' ? undefined : html`<p>${this.t(checks[this.#wait])}</p>`;
  }

  #onWait(wait: ProofWait): void {
    this.#wait = wait;
    if (wait !== 'no') announce(this.t(checks[wait]));
    this.host.requestUpdate();
  }
}
