import type { AttachmentPolicy, Client, Upload, UploadPurpose } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { HyElement } from '../../core/element.js';
import { messagesReady } from '../../core/messages.js';
import { fileField } from './file-field.js';
import { FileQueue } from './file-queue.js';
import { faultOf, refusalWords } from './file-words.js';
import type { FilesVoice } from './files-messages.js';
import { filesZh } from './files-zh.js';

export interface UploadsOptions {
  readonly purpose: UploadPurpose;
  readonly client: () => Client | undefined;
  /** The id of what is written to. */
  readonly subject: () => string;
  /** What a citizen's form holds of an owner's files. */
  readonly held: (owner: string) => readonly Upload[];
  readonly keep: (owner: string, files: readonly Upload[]) => void;
  /** All owners that there are. */
  readonly owners: () => readonly string[];
}

export interface FileFieldPlace {
  /** Whose files: the same word over the life of the form. */
  readonly owner: string;
  /** JSON Pointer of the list. */
  readonly name: string;
  readonly policy: AttachmentPolicy;
  readonly error: string | undefined;
}

/**
 * Files that go along with what a citizen writes: sent while the citizen goes on writing, kept with the draft as what the server knows them by.
 * Fetched when somebody opens the field, or comes back to a draft that has some.
 */
export class Uploads {
  readonly #queue: FileQueue;
  /** Of the last choice. */
  #policy: AttachmentPolicy | undefined;
  /** What was wrong with the last choice, by owner. */
  readonly #faults = new Map<string, string>();

  constructor(private readonly t: FilesVoice, private readonly host: HyElement, private readonly options: UploadsOptions) {
    const client = (): Client => options.client() ?? failNoClient();
    this.#queue = new FileQueue(host, {
      send: (file, given) => client().uploads.create(options.purpose, options.subject(), file, given),
      look: (id, signal) => client().uploads.get(id, { signal }),
      held: (owner, upload) => { this.#onHeld(owner, upload); },
      failed: ({ name }, problem) => { if (this.#policy) announce(`${name}：${refusalWords(problem, this.#policy, this.t)}`); },
      checked: (upload) => { this.#onChecked(upload); },
    });
  }

  field({ owner, name, policy, error }: FileFieldPlace): unknown {
    const held = this.options.held(owner);
    held.forEach((upload) => { this.#queue.watch(upload); });
    return fileField({
      t: this.t, name, policy, held,
      queued: this.#queue.of(owner),
      error: error ?? this.#faults.get(owner),
      add: (files) => { this.choose(owner, files, policy); },
      remove: (upload) => { this.#onRemove(owner, upload); },
      drop: (file) => { this.#queue.drop(file); announce(this.t('files.removed', file.file.name)); this.#forget(owner); },
      retry: (file) => { this.#queue.retry(file); },
    });
  }

  /** Why an owner's files cannot go along yet. */
  problemOf(owner: string, now: number): string | undefined {
    const queued = this.#queue.of(owner);
    if (queued.some(({ state }) => state === 'failed')) return this.t('files.error.failed');
    if (queued.length > 0) return this.t('files.error.under-way');
    const held = this.options.held(owner);
    if (held.some(({ state }) => state === 'refused')) return this.t('files.error.refused');
    return held.some(({ expiresAt }) => Date.parse(expiresAt) <= now) ? this.t('files.error.gone') : undefined;
  }

  /** Sends what was chosen, as far as it is taken and there is room. */
  choose(owner: string, files: readonly File[], policy: AttachmentPolicy): void {
    this.#policy = policy;
    this.#faults.delete(owner);
    let room = policy.maxFiles - this.#count;
    for (const file of files) {
      const fault = faultOf(file, policy, this.t) ?? (room > 0 ? undefined : this.t('files.error.many', policy.maxFiles));
      if (fault === undefined) {
        this.#queue.add(owner, file);
        room -= 1;
      } else this.#faults.set(owner, files.length > 1 ? `${file.name}：${fault}` : fault);
    }
    const fault = this.#faults.get(owner);
    if (fault !== undefined) announce(fault);
    this.host.requestUpdate();
  }

  get #count(): number {
    return this.options.owners().reduce((sum, owner) => sum + this.options.held(owner).length, this.#queue.all.length);
  }

  #onHeld(owner: string, upload: Upload): void {
    // What it belonged to may have been taken out meanwhile.
    if (!this.options.owners().includes(owner)) return;
    this.options.keep(owner, [...this.options.held(owner), upload]);
    announce(this.t('files.added', upload.name));
  }

  #onChecked(upload: Upload): void {
    for (const owner of this.options.owners()) {
      const held = this.options.held(owner);
      if (held.some(({ id }) => id === upload.id)) this.options.keep(owner, held.map((each) => (each.id === upload.id ? upload : each)));
    }
    if (upload.state === 'refused') announce(upload.stateReason ?? this.t('files.error.refused'));
  }

  #onRemove(owner: string, { id, name }: Upload): void {
    this.options.keep(owner, this.options.held(owner).filter((each) => each.id !== id));
    announce(this.t('files.removed', name));
    this.#forget(owner);
  }

  /** The button that was pressed is gone, and with it what was wrong: focus goes to the control that adds. */
  #forget(owner: string): void {
    this.#faults.delete(owner);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('.files input')?.focus());
  }
}

function failNoClient(): never {
  throw new TypeError('[huiying] a file was chosen before there was a base-url');
}

/** The part, speaking the language of its form from its first word. */
export async function createUploads(host: HyElement, options: UploadsOptions): Promise<Uploads> {
  return new Uploads(await messagesReady(host, { zh: filesZh, en: async () => (await import('./files-en.js')).filesEn }), host, options);
}
