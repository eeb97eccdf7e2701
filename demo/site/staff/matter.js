/** One consultation as it was last read, shared by its views. */
import { session } from './session.js';

export class Matter extends EventTarget {
  /** The record, and the `etag` that the next change needs. */
  record;
  etag = '';

  constructor(id) {
    super();
    this.id = id;
  }

  async load() {
    this.take(await session.staff.consultations.get(this.id));
  }

  take({ value, etag }) {
    this.record = value;
    this.etag = etag;
    this.dispatchEvent(new Event('change'));
  }

  /** After a refusal that says that it has changed: what is shown becomes current, what was typed stays. */
  async refreshAfter({ kind }) {
    if (kind !== 'precondition-failed' && kind !== 'illegal-step') return;
    // The refusal is already told; a second one would hide it.
    await this.load().catch(() => undefined);
  }
}
