import { html } from 'lit';
import type { ApiProblem, AttachmentPolicy } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { FormController } from '../../core/form-controller.js';
import type { Uploads } from '../../parts/uploads/uploads.js';
import type { LetterValues } from './letter-draft.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

export type Letterhead = HyElement & { readonly mailboxId: string };

/** Pointer of the list of files, and the word that the queue knows the letter by. */
const pointer = '/uploads';
const owner = 'letter';

/** The files of a letter, as part of what was typed: drafted, sent and forgotten with it. What sends them is fetched once somebody wants to. */
export class LetterFiles {
  #uploads: Uploads | undefined;
  #fetching: Promise<void> | undefined;
  #unavailable = false;

  constructor(private readonly host: Letterhead, private readonly fields: FormController<LetterValues>, private readonly t: LetterSentVoice) {}

  /** Somebody opens the field, or a draft that came back has files. */
  want(): void {
    this.#unavailable = false;
    this.#fetching ??= this.#fetch();
  }

  /** The field; silent until it is there. */
  field(policy: AttachmentPolicy): unknown {
    if (this.fields.values.files.length > 0 && !this.#unavailable) this.want();
    return this.#uploads?.field({ owner, name: pointer, policy, error: this.fields.problems.get(pointer) })
      ?? (this.#unavailable ? html`<p>${this.t('writing.files.unavailable')}</p>` : undefined);
  }

  /** Why files cannot go along yet. */
  problemOf(now: number): string | undefined {
    return this.#uploads?.problemOf(owner, now);
  }

  /** Takes out those that the server does not know any more. */
  lose({ errors }: ApiProblem): void {
    const lost = new Set(errors.map((error) => error.pointer));
    const { files } = this.fields.values;
    const left = files.filter((_, place) => !lost.has(`${pointer}/${place}`));
    if (left.length < files.length) this.fields.set({ files: left }, pointer);
  }

  async #fetch(): Promise<void> {
    try {
      const { createUploads } = await import('../../parts/uploads/uploads.js');
      this.#uploads = await createUploads(this.host, {
        purpose: 'letter',
        client: () => this.host.client,
        subject: () => this.host.mailboxId,
        owners: () => [owner],
        held: () => this.fields.values.files,
        keep: (_owner, files) => { this.fields.set({ files }, pointer); },
      });
    } catch {
      this.#fetching = undefined;
      this.#unavailable = true;
    }
    this.host.requestUpdate();
  }
}
