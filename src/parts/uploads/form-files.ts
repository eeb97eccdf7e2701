import { html } from 'lit';
import type { AttachmentPolicy } from '../../client/index.js';
import type { FilesByOwner } from '../../core/adoption.js';
import type { HyElement } from '../../core/element.js';
import type { Problems } from '../../core/form-controller.js';
import { OnDemand } from '../../core/on-demand.js';
import type { Uploads, UploadsOptions } from './uploads.js';

/** The form that files go along with. */
export interface FilesForm extends Omit<UploadsOptions, 'client'> {
  /** JSON Pointer of an owner's list. */
  readonly pointerOf: (owner: string) => string;
  /** What is wrong with the form, by pointer. */
  readonly faults: () => Problems;
  /** What stands in the place of a field whose code did not come. */
  readonly unavailable: () => string;
}

/** The files of a form, as part of what was typed: drafted, sent and forgotten with it. What sends them is fetched once somebody wants to. */
export class FormFiles {
  readonly #uploads: OnDemand<Uploads>;
  /** Chosen in the page's own form: they wait until what sends them has come. */
  #waiting: FilesByOwner = new Map();
  #policy: AttachmentPolicy | undefined;

  constructor(host: HyElement, private readonly form: FilesForm) {
    this.#uploads = new OnDemand(host, async () => (await import('./uploads.js')).createUploads(host, { ...form, client: () => host.client }));
  }

  /** Somebody opens a field: fetches what sends files, and hands over what waits for it. */
  async want(): Promise<void> {
    const uploads = await this.#uploads.get();
    if (!uploads || !this.#policy) return;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    for (const [owner, files] of waiting) uploads.choose(owner, files, this.#policy);
  }

  /** Takes over what was chosen in the page's own form. False where something was, and nothing is taken. */
  adopt(files: FilesByOwner, policy: AttachmentPolicy | null): boolean {
    if (files.size === 0) return true;
    if (!policy) return false;
    this.#waiting = files;
    this.#policy = policy;
    void this.want();
    return true;
  }

  /** Whether anything was taken over, so that its field is open. */
  get adopted(): boolean {
    return this.#policy !== undefined;
  }

  /** The field for an owner's files; silent until it is there. */
  field(owner: string, policy: AttachmentPolicy): unknown {
    const { value, missing } = this.#uploads;
    // A draft that came back has files.
    if (!value && !missing && this.form.held(owner).length > 0) void this.want();
    const name = this.form.pointerOf(owner);
    return value?.field({ owner, name, policy, error: this.form.faults().get(name) }) ?? (missing ? html`<p>${this.form.unavailable()}</p>` : undefined);
  }

  /** Why files cannot go along yet, by the pointer of their list. */
  problems(now: number): Problems {
    const found = new Map<string, string>();
    for (const owner of this.form.owners()) {
      const words = this.#uploads.value?.problemOf(owner, now);
      if (words !== undefined) found.set(this.form.pointerOf(owner), words);
    }
    return found;
  }

  /** Takes out those that the server does not know any more. @param pointers One a file: that of its list, and its place. */
  lose(pointers: readonly string[]): void {
    for (const owner of this.form.owners()) {
      const held = this.form.held(owner);
      const left = held.filter((_, place) => !pointers.includes(`${this.form.pointerOf(owner)}/${String(place)}`));
      if (left.length < held.length) this.form.keep(owner, left);
    }
  }
}
