import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { writeJson } from '../client/index.js';

/** What is kept of an unfinished form on this device. */
interface Kept<Values> {
  readonly version: number;
  readonly savedAt: number;
  readonly values: Values;
}

export type DraftState = 'none' | 'saved' | 'restored' | 'unavailable' | 'off';

/** A pause in typing after which the draft is written, in milliseconds: short, because pages are closed without warning. */
const quietFor = 400;
const dayMilliseconds = 86_400_000;

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // A sandboxed frame or a strict browser setting.
    return undefined;
  }
}

/**
 * Keeps what a citizen types on the device until the server holds it. Keyed by the API's origin, the item and the form; forgotten after
 * the agency's number of days.
 */
export class Draft<Values> implements ReactiveController {
  state: DraftState = 'none';
  savedAt = 0;

  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    document.addEventListener('visibilitychange', this.save);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.save);
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
      if (key !== undefined && this.options.allowed()) this.#bringBack(key);
    }
    if (!this.options.allowed()) this.state = 'off';
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
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.saveNow();
  };

  /** Writes at once, for what must stand on the device before a request leaves. */
  saveNow(): void {
    if (this.state === 'off' || this.#key === undefined || !this.options.allowed()) return;
    const values = this.options.read();
    if (values === undefined) {
      this.clear();
      return;
    }
    try {
      const kept: Kept<Values> = { version: 1, savedAt: Date.now(), values };
      const store = storage();
      if (!store) throw new Error('no storage');
      store.setItem(this.#key, writeJson(kept));
      this.state = 'saved';
      this.savedAt = kept.savedAt;
    } catch {
      this.state = 'unavailable';
    }
    this.host.requestUpdate();
  }

  /** Forgets the draft: after a confirmed receipt, or because the citizen asked. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#key !== undefined) {
      try {
        storage()?.removeItem(this.#key);
      } catch {
        // Nothing could be kept there either.
      }
    }
    if (this.state !== 'off') this.state = 'none';
    this.host.requestUpdate();
  }

  /** Forgets the draft and keeps none from now on; or begins to keep again. */
  switchOff(off: boolean): void {
    this.clear();
    this.state = off || !this.options.allowed() ? 'off' : 'none';
    if (!off) this.saveNow();
    this.host.requestUpdate();
  }

  #bringBack(key: string): void {
    try {
      const text = storage()?.getItem(key);
      if (text == null) return;
      const kept = JSON.parse(text) as Kept<Values>;
      if (kept.version !== 1 || Date.now() - kept.savedAt > this.options.days() * dayMilliseconds) {
        storage()?.removeItem(key);
        return;
      }
      this.options.restore(kept.values);
      this.state = 'restored';
      this.savedAt = kept.savedAt;
    } catch {
      // Unreadable: a draft of another version, or no storage. Start empty.
    }
  }
}
