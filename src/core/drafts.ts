import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { writeJson } from '../client/index.js';

/** What is kept of an unfinished form. */
export interface KeptDraft<Values> {
  readonly version: number;
  /** Also tells apart what several windows wrote. */
  readonly savedAt: number;
  readonly values: Values;
}

/** One entry of the storage: what was written last, with what other windows wrote for the same item. */
interface Entry<Values> extends KeptDraft<Values> {
  readonly others?: readonly KeptDraft<Values>[];
}

export type DraftState = 'none' | 'saved' | 'restored' | 'unavailable' | 'off';

/** A pause in typing after which the draft is written, in milliseconds: short, because pages are closed without warning. */
const quietFor = 400;
const dayMilliseconds = 86_400_000;

/**
 * Keeps what a citizen types on the device until the server holds it. Keyed by the API's origin, the item and the form; forgotten after
 * the agency's number of days. Where several windows write for one item, each replaces only what it wrote or brought back itself.
 */
export class Draft<Values> implements ReactiveController {
  state: DraftState = 'none';
  savedAt = 0;
  /** What else is kept for the same item, the newest first: of other windows, or set aside. */
  others: readonly KeptDraft<Values>[] = [];
  /** What the citizen cleared last; it goes with the page. */
  cleared: Values | undefined;

  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Something was typed while there was no key. */
  #early = false;
  /** In place of the device, once the citizen wants nothing kept there. */
  #memory: readonly KeptDraft<Values>[] | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: {
      /** Where it is kept; `undefined` while that is not known. */
      key: () => readonly string[] | undefined;
      /** False on a shared device. */
      allowed: () => boolean;
      days: () => number;
      /** What is to be kept; `undefined` when there is nothing worth it. */
      read: () => Values | undefined;
      restore: (values: Values) => void;
    },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.save);
    window.addEventListener('storage', this.#onStorage);
    document.addEventListener('visibilitychange', this.save);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.save);
    window.removeEventListener('storage', this.#onStorage);
    document.removeEventListener('visibilitychange', this.save);
    this.save();
  }

  hostUpdate(): void {
    const parts = this.options.key();
    const key = parts && `huiying:draft:${parts.join(':')}`;
    if (key !== this.#key) {
      // What was typed belongs to the item it was typed for.
      this.save();
      this.#key = key;
      this.state = 'none';
      this.savedAt = 0;
      this.others = [];
      this.cleared = this.#memory = undefined;
      if (key !== undefined && this.options.allowed()) {
        this.#bringBack();
        // Typed before it was known where to keep it.
        if (this.#early) this.touch();
        this.#early = false;
      }
    }
    if (this.options.allowed()) return;
    this.state = 'off';
    this.others = [];
  }

  /** Something was typed. */
  touch(): void {
    if (this.state === 'off' || !this.options.allowed()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, quietFor);
  }

  /** Writes at once what is waiting to be written. */
  readonly save = (): void => {
    if (this.#timer === undefined) return;
    this.#stopWaiting();
    this.saveNow();
  };

  /** Writes at once, for what must stand on the device before a request leaves. */
  saveNow(): void {
    this.#early = this.#key === undefined;
    if (this.#early || !this.options.allowed()) return;
    const values = this.options.read();
    if (values === undefined) {
      this.#forget();
      return;
    }
    const others = this.#findOthers();
    // Later than all others, since it tells them apart.
    const savedAt = Math.max(Date.now(), (others[0]?.savedAt ?? 0) + 1);
    const written = this.#write([{ version: 1, savedAt, values }, ...others]);
    if (this.state !== 'off') this.state = written ? 'saved' : 'unavailable';
    if (written) this.savedAt = savedAt;
    this.host.requestUpdate();
  }

  /** Forgets the draft, after a confirmed receipt. What other windows wrote stays. */
  clear(): void {
    this.cleared = undefined;
    this.#forget();
  }

  /** Forgets the draft because the citizen asked, who can have it back as long as the page is open. */
  discard(): void {
    this.cleared = this.options.read();
    this.#forget();
  }

  /** Brings back what was cleared; what was written since is kept beside it. */
  putBack(): void {
    const { cleared } = this;
    if (cleared === undefined) return;
    this.setAside();
    // Where nothing can be kept the two change places.
    this.cleared = this.state === 'unavailable' ? this.options.read() : undefined;
    this.options.restore(cleared);
    this.saveNow();
  }

  /** Keeps nothing on the device from now on, of no window; or begins to keep again, what was there before too. */
  switchOff(off: boolean): void {
    if (!this.options.allowed()) return;
    this.#stopWaiting();
    if (off) {
      const kept = this.#read();
      this.#write([]);
      this.#memory = kept;
      this.#findOthers();
    } else {
      const kept = this.#memory ?? [];
      this.#memory = undefined;
      this.#write([...kept, ...this.#read()].sort((one, other) => other.savedAt - one.savedAt));
    }
    this.state = off ? 'off' : 'none';
    if (!off) this.saveNow();
    this.host.requestUpdate();
  }

  /** Brings back what another window wrote; what stood here is kept in its place. */
  swap(): void {
    this.saveNow();
    const [other] = this.#findOthers();
    if (!other) return;
    this.options.restore(other.values);
    this.savedAt = other.savedAt;
    this.saveNow();
  }

  /** What is here stays kept as it is, beside what is written from now on. */
  setAside(): void {
    this.saveNow();
    this.savedAt = 0;
  }

  #forget(): void {
    this.#stopWaiting();
    // Where nothing can be kept there is nothing to forget.
    this.#write(this.#findOthers());
    if (this.state !== 'off') this.state = 'none';
    this.host.requestUpdate();
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #bringBack(): void {
    const [kept, ...others] = this.#read();
    this.others = others;
    try {
      if (kept) {
        this.options.restore(kept.values);
        this.state = 'restored';
        this.savedAt = kept.savedAt;
      } else this.#write([]);
    } catch {
      // Of another make than this form. Start empty.
    }
  }

  /** All that is kept for the item, the newest first. */
  #read(): readonly KeptDraft<Values>[] {
    if (!this.options.allowed()) return [];
    if (this.#memory) return this.#memory;
    try {
      const { others = [], ...kept } = JSON.parse(window.localStorage.getItem(this.#key ?? '') ?? '') as Entry<Values>;
      const since = Date.now() - this.options.days() * dayMilliseconds;
      return [kept, ...others].filter(({ version, savedAt }) => version === 1 && savedAt >= since);
    } catch {
      // Nothing, something unreadable, or a browser that does not let us look.
      return [];
    }
  }

  /** What other windows wrote since this one read or wrote. */
  #findOthers(): readonly KeptDraft<Values>[] {
    const others = this.#read().filter(({ savedAt }) => savedAt !== this.savedAt);
    this.others = others;
    return others;
  }

  /** False where the device keeps nothing: a sandboxed frame, a strict setting, no room. */
  #write(all: readonly KeptDraft<Values>[]): boolean {
    if (this.#key === undefined) return false;
    if (this.#memory) {
      this.#memory = all;
      return true;
    }
    const [kept, ...others] = all;
    try {
      if (kept) window.localStorage.setItem(this.#key, writeJson({ ...kept, others }));
      else window.localStorage.removeItem(this.#key);
      return true;
    } catch {
      return false;
    }
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key !== this.#key || this.state === 'off') return;
    this.#findOthers();
    this.host.requestUpdate();
  };
}
