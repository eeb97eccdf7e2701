import { html, nothing } from 'lit';
import type { ApiProblem, AttachmentPolicy } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { Problems } from '../../core/form-controller.js';
import { OnDemand } from '../../core/on-demand.js';
import type { Uploads } from '../../parts/uploads/uploads.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';
import type { TrackingSender } from './tracking-sender.js';
import { pointerOf } from './tracking-values.js';

const name = pointerOf('supplement', 'uploads');

/** Files that go along with a supplement. What sends them is fetched once somebody opens the field. */
export class TrackingFiles {
  readonly #uploads: OnDemand<Uploads>;
  /** The writer has opened the field: it must not fold under the hand that takes the last file out. */
  #open = false;
  /** Which letter: a file that is still on its way when another is looked up belongs to nobody any more. */
  #letter = 0;

  constructor(host: HyElement, private readonly sender: TrackingSender, mailboxId: () => string, private readonly t: TrackingChangesVoice) {
    this.#uploads = new OnDemand(host, async () => (await import('../../parts/uploads/uploads.js')).createUploads(host, {
      purpose: 'letter',
      client: () => host.client,
      subject: mailboxId,
      owners: () => [this.#owner],
      held: () => sender.values.files,
      keep: (_owner, files) => { sender.set({ files }, name); },
    }));
  }

  get #owner(): string {
    return `supplement-${this.#letter}`;
  }

  field(policy: AttachmentPolicy): unknown {
    const { problems, values } = this.sender;
    const error = problems.get(name);
    const { value, missing } = this.#uploads;
    const onToggle = (event: Event): void => {
      this.#open = (event.target as HTMLDetailsElement).open;
      if (this.#open) void this.#uploads.get();
    };
    const field = value?.field({ owner: this.#owner, name, policy, error }) ?? (missing ? html`<p>${this.t('tracking.supplement.files.unavailable')}</p>` : nothing);
    return html`<details ?open=${this.#open || values.files.length > 0 || error !== undefined} @toggle=${onToggle}><summary>${this.t('tracking.supplement.files')}</summary>${field}</details>`;
  }

  /** Why they cannot go along yet. */
  problems(now: number): Problems {
    const words = this.#uploads.value?.problemOf(this.#owner, now);
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
}
