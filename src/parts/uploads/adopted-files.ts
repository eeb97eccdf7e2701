import type { AttachmentPolicy } from '../../client/index.js';
import type { FilesByOwner } from '../../core/adoption.js';
import type { OnDemand } from '../../core/on-demand.js';
import type { Uploads } from './uploads.js';

/** Files that were chosen in the page's own form: they wait until what sends them has come over the network. */
export class AdoptedFiles {
  #waiting: FilesByOwner = new Map();
  #policy: AttachmentPolicy | undefined;

  constructor(private readonly uploads: OnDemand<Uploads>) {}

  /** Whether there were any, so that their field is open. */
  get any(): boolean {
    return this.#policy !== undefined;
  }

  /** False where there are some, and none are taken. */
  take(files: FilesByOwner, policy: AttachmentPolicy | null): boolean {
    if (files.size === 0) return true;
    if (!policy) return false;
    this.#waiting = files;
    this.#policy = policy;
    void this.want();
    return true;
  }

  /** Fetches what sends files, and hands over what waits for it. */
  async want(): Promise<void> {
    const uploads = await this.uploads.get();
    if (!uploads || !this.#policy) return;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    for (const [owner, files] of waiting) uploads.choose(owner, files, this.#policy);
  }
}
