import { html, nothing } from 'lit';
import type { ApiProblem, AttachmentPolicy } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { Problems } from '../../core/form-controller.js';
import { FormFiles } from '../../parts/uploads/form-files.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';
import type { TrackingSender } from './tracking-sender.js';
import { pointerOf } from './tracking-values.js';

const name = pointerOf('supplement', 'uploads');

/** Files that go along with a supplement. */
export class TrackingFiles {
  readonly #files: FormFiles;
  /** The writer has opened the field: it must not fold under the hand that takes the last file out. */
  #open = false;
  /** Which letter: a file that is still on its way when another is looked up belongs to nobody any more. */
  #letter = 0;

  constructor(host: HyElement, private readonly sender: TrackingSender, mailboxId: () => string, private readonly t: TrackingChangesVoice) {
    this.#files = new FormFiles(host, {
      purpose: 'letter',
      subject: mailboxId,
      owners: () => [this.#owner],
      pointerOf: () => name,
      faults: () => sender.problems,
      unavailable: () => t('tracking.supplement.files.unavailable'),
      held: () => sender.values.files,
      keep: (_owner, files) => { sender.set({ files }, name); },
    });
  }

  get #owner(): string {
    return `supplement-${this.#letter}`;
  }

  field(policy: AttachmentPolicy): unknown {
    const { problems, values } = this.sender;
    const onToggle = (event: Event): void => {
      this.#open = (event.target as HTMLDetailsElement).open;
      if (this.#open) void this.#files.want();
    };
    return html`<details ?open=${this.#open || values.files.length > 0 || problems.has(name)} @toggle=${onToggle}><summary>${this.t('tracking.supplement.files')}</summary>${this.#files.field(this.#owner, policy) ?? nothing}</details>`;
  }

  /** Why they cannot go along yet. */
  problems(now: number): Problems {
    return this.#files.problems(now);
  }

  /** Takes out those that the server does not know any more; what to say of it. */
  lose({ errors }: ApiProblem): Problems {
    this.#files.lose(errors.map(({ pointer }) => pointer.replace('/change/uploads', name)));
    return new Map([[name, this.t('tracking.error.files')]]);
  }

  reset(): void {
    this.#letter += 1;
    this.#open = false;
  }
}
