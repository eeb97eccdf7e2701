import { html, nothing } from 'lit';
import type { ApiProblem, AttachmentPolicy } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { Problems } from '../../core/form-controller.js';
import type { Uploads } from '../../parts/uploads/uploads.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';
import type { TrackingSender } from './tracking-sender.js';
import { pointerOf } from './tracking-values.js';

const name = pointerOf('supplement', 'uploads');

/** Files that go along with a supplement. What sends them is fetched once somebody opens the field. */
export class TrackingFiles {
  #uploads: Uploads | undefined;
  #fetching: Promise<void> | undefined;
  #unavailable = false;
  /** The writer has opened the field: it must not fold under the hand that takes the last file out. */
  #open = false;
  /** Which letter: a file that is still on its way when another is looked up belongs to nobody any more. */
  #letter = 0;

  constructor(private readonly host: HyElement, private readonly sender: TrackingSender, private readonly mailboxId: () => string, private readonly t: TrackingChangesVoice) {}

  get #owner(): string {
    return `supplement-${this.#letter}`;
  }

  field(policy: AttachmentPolicy): unknown {
    const { problems, values } = this.sender;
    const error = problems.get(name);
    const onToggle = (event: Event): void => {
      this.#open = (event.target as HTMLDetailsElement).open;
      if (this.#open) void this.#want();
    };
    const field = this.#uploads?.field({ owner: this.#owner, name, policy, error }) ?? (this.#unavailable ? html`<p>${this.t('tracking.supplement.files.unavailable')}</p>` : nothing);
    return html`<details ?open=${this.#open || values.files.length > 0 || error !== undefined} @toggle=${onToggle}><summary>${this.t('tracking.supplement.files')}</summary>${field}</details>`;
  }

  /** Why they cannot go along yet. */
  problems(now: number): Problems {
    const words = this.#uploads?.problemOf(this.#owner, now);
    return new Map(words === undefined ? [] : [[name, words]]);
  }

  /** Takes out those that the server does not know any more; what to say of it. */
  lose({ errors }: ApiProblem): Problems {
    const lost = new Set(errors.map(({ pointer }) => pointer));
    this.sender.set({ files: this.sender.values.files.filter((_, place) => !lost.has(`/change/uploads/${place}`)) });
    return new Map([[name, this.t('tracking.error.files')]]);
  }

  reset(): void {
    this.#letter += 1;
    this.#open = false;
  }

  async #want(): Promise<void> {
    this.#fetching ??= this.#fetch();
    await this.#fetching;
    this.host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#unavailable = false;
    try {
      const { createUploads } = await import('../../parts/uploads/uploads.js');
      this.#uploads = await createUploads(this.host, {
        purpose: 'letter',
        client: () => this.host.client,
        subject: this.mailboxId,
        owners: () => [this.#owner],
        held: () => this.sender.values.files,
        keep: (_owner, files) => { this.sender.set({ files }, name); },
      });
    } catch {
      this.#fetching = undefined;
      this.#unavailable = true;
    }
  }
}
