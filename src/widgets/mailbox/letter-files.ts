import { html } from 'lit';
import type { ApiProblem, AttachmentPolicy } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { FormController } from '../../core/form-controller.js';
import { OnDemand } from '../../core/on-demand.js';
import type { Uploads } from '../../parts/uploads/uploads.js';
import type { LetterValues } from './letter-draft.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

export type Letterhead = HyElement & { readonly mailboxId: string };

/** Pointer of the list of files, and the word that the queue knows the letter by. */
const pointer = '/uploads';
const owner = 'letter';

/** The files of a letter, as part of what was typed: drafted, sent and forgotten with it. What sends them is fetched once somebody wants to. */
export class LetterFiles {
  readonly #uploads: OnDemand<Uploads>;

  constructor(host: Letterhead, private readonly fields: FormController<LetterValues>, private readonly t: LetterSentVoice) {
    this.#uploads = new OnDemand(host, async () => (await import('../../parts/uploads/uploads.js')).createUploads(host, {
      purpose: 'letter',
      client: () => host.client,
      subject: () => host.mailboxId,
      owners: () => [owner],
      held: () => fields.values.files,
      keep: (_owner, files) => { fields.set({ files }, pointer); },
    }));
  }

  /** Somebody opens the field. */
  want(): void {
    void this.#uploads.get();
  }

  /** The field; silent until it is there. */
  field(policy: AttachmentPolicy): unknown {
    const { value, missing } = this.#uploads;
    // A draft that came back has files.
    if (!value && !missing && this.fields.values.files.length > 0) this.want();
    return value?.field({ owner, name: pointer, policy, error: this.fields.problems.get(pointer) }) ?? (missing ? html`<p>${this.t('writing.files.unavailable')}</p>` : undefined);
  }

  /** Why files cannot go along yet. */
  problemOf(now: number): string | undefined {
    return this.#uploads.value?.problemOf(owner, now);
  }

  /** Takes out those that the server does not know any more. */
  lose({ errors }: ApiProblem): void {
    const lost = new Set(errors.map((error) => error.pointer));
    const { files } = this.fields.values;
    const left = files.filter((_, place) => !lost.has(`${pointer}/${place}`));
    if (left.length < files.length) this.fields.set({ files: left }, pointer);
  }
}
