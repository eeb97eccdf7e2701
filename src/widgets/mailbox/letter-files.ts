import { html } from 'lit';
import type { ApiProblem, AttachmentPolicy } from '../../client/index.js';
import type { FilesByOwner } from '../../core/adoption.js';
import type { HyElement } from '../../core/element.js';
import type { FormController } from '../../core/form-controller.js';
import { OnDemand } from '../../core/on-demand.js';
import { AdoptedFiles } from '../../parts/uploads/adopted-files.js';
import type { Uploads } from '../../parts/uploads/uploads.js';
import type { LetterValues } from './letter-draft.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

export type Letterhead = HyElement & { readonly mailboxId: string };

/** Pointer of the list of files, and the word that the queue knows the letter by. */
const pointer = '/uploads';
export const filesOwner = 'letter';

/** The files of a letter, as part of what was typed: drafted, sent and forgotten with it. What sends them is fetched once somebody wants to. */
export class LetterFiles {
  readonly #uploads: OnDemand<Uploads>;
  readonly #adopted: AdoptedFiles;

  constructor(host: Letterhead, private readonly fields: FormController<LetterValues>, private readonly t: LetterSentVoice) {
    this.#uploads = new OnDemand(host, async () => (await import('../../parts/uploads/uploads.js')).createUploads(host, {
      purpose: 'letter',
      client: () => host.client,
      subject: () => host.mailboxId,
      owners: () => [filesOwner],
      held: () => fields.values.files,
      keep: (_owner, files) => { fields.set({ files }, pointer); },
    }));
    this.#adopted = new AdoptedFiles(this.#uploads);
  }

  /** Somebody opens the field. */
  want(): void {
    void this.#adopted.want();
  }

  /** Takes over what was chosen in the page's own form. Words, where none are taken. */
  adopt(files: FilesByOwner, policy: AttachmentPolicy | null): string | undefined {
    return this.#adopted.take(files, policy) ? undefined : this.t('writing.files.untaken');
  }

  get adopted(): boolean {
    return this.#adopted.any;
  }

  /** The field; silent until it is there. */
  field(policy: AttachmentPolicy): unknown {
    const { value, missing } = this.#uploads;
    // A draft that came back has files.
    if (!value && !missing && this.fields.values.files.length > 0) this.want();
    return value?.field({ owner: filesOwner, name: pointer, policy, error: this.fields.problems.get(pointer) }) ?? (missing ? html`<p>${this.t('writing.files.unavailable')}</p>` : undefined);
  }

  /** Why files cannot go along yet. */
  problemOf(now: number): string | undefined {
    return this.#uploads.value?.problemOf(filesOwner, now);
  }

  /** Takes out those that the server does not know any more. */
  lose({ errors }: ApiProblem): void {
    const lost = new Set(errors.map((error) => error.pointer));
    const { files } = this.fields.values;
    const left = files.filter((_, place) => !lost.has(`${pointer}/${place}`));
    if (left.length < files.length) this.fields.set({ files: left }, pointer);
  }
}
