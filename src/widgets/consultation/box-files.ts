import { html } from 'lit';
import type { ApiProblem, AttachmentPolicy, Upload } from '../../client/index.js';
import type { FilesByOwner } from '../../core/adoption.js';
import type { HyElement } from '../../core/element.js';
import type { FormController, Problems } from '../../core/form-controller.js';
import { OnDemand } from '../../core/on-demand.js';
import { AdoptedFiles } from '../../parts/uploads/adopted-files.js';
import type { Uploads } from '../../parts/uploads/uploads.js';
import type { SendingVoice } from './messages/index.js';
import { changeOpinion, type OpinionValues, type SubmissionValues } from './submission-values.js';

export type Box = HyElement & { readonly consultationId: string };

/** Files belong to a clause, which keeps its name while opinions come and go; the whole text has none. */
export const filesOwner = ({ clauseId }: Pick<OpinionValues, 'clauseId'>): string => clauseId ?? '';

const pointerOf = (index: number): string => `/items/${index}/uploads`;

/** The files of a box, as part of what was typed: drafted, sent and forgotten with it. What sends them is fetched once somebody wants to. */
export class BoxFiles {
  readonly #uploads: OnDemand<Uploads>;
  readonly #adopted: AdoptedFiles;

  constructor(box: Box, private readonly fields: FormController<SubmissionValues>, private readonly t: SendingVoice) {
    this.#uploads = new OnDemand(box, async () => (await import('../../parts/uploads/uploads.js')).createUploads(box, {
      purpose: 'submission',
      client: () => box.client,
      subject: () => box.consultationId,
      owners: () => fields.values.items.map(filesOwner),
      held: (owner) => fields.values.items[this.#placeOf(owner)]?.files ?? [],
      keep: (owner, files) => { this.#keep(owner, files); },
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

  /** The field for the files of an opinion; silent until it is there. */
  field(index: number, policy: AttachmentPolicy): unknown {
    const item = this.fields.values.items[index];
    if (!item) return undefined;
    const { value, missing } = this.#uploads;
    // A draft that came back has files.
    if (!value && !missing && item.files?.length) this.want();
    const name = pointerOf(index);
    return value?.field({ owner: filesOwner(item), name, policy, error: this.fields.problems.get(name) }) ?? (missing ? html`<p>${this.t('writing.files.unavailable')}</p>` : undefined);
  }

  /** Why files cannot go along yet, by the pointer of their field. */
  problems(now: number): Problems {
    const found = new Map<string, string>();
    for (const [index, item] of this.fields.values.items.entries()) {
      const words = this.#uploads.value?.problemOf(filesOwner(item), now);
      if (words !== undefined) found.set(pointerOf(index), words);
    }
    return found;
  }

  /** Takes out those that the server does not know any more. */
  lose({ errors }: ApiProblem): void {
    const lost = new Set(errors.map(({ pointer }) => pointer));
    for (const [index, item] of this.fields.values.items.entries()) {
      const left = item.files?.filter((_, place) => !lost.has(`${pointerOf(index)}/${place}`)) ?? [];
      if (left.length < (item.files?.length ?? 0)) this.#keep(filesOwner(item), left);
    }
  }

  #placeOf(owner: string): number {
    return this.fields.values.items.findIndex((item) => filesOwner(item) === owner);
  }

  #keep(owner: string, files: readonly Upload[]): void {
    const place = this.#placeOf(owner);
    if (place >= 0) this.fields.set(changeOpinion(this.fields.values, place, { files }), pointerOf(place));
  }
}
