/** What the server stands on. The app itself imports nothing of Node, so that it also runs inside a page. */
import type { AgencyConfig } from './config.js';
import type { ServerKeys } from './keys.js';
import type { Store } from './store/store.js';
import type { Notice } from './tend-notices.js';

export interface Platform {
  readonly config: AgencyConfig;
  readonly keys: ServerKeys;
  /** Already migrated; see `openStore`. */
  readonly store: Store;
  readonly clock: Clock;
  /** Where what citizens send along is kept; outside whatever is served as files. */
  readonly files: FileStore;
  /**
   * Looks at a file before anybody may open it. Rejects where it could not, with why, which is logged: the file stays locked away until it is asked again.
   */
  readonly scan: (bytes: Uint8Array) => Promise<'clean' | 'blocked'>;
  /** Takes what a writer is to be told; rejects with why it does not, which is logged. Null where the agency sends no messages. */
  readonly notify: ((notice: Notice) => Promise<void>) | null;
  /** WebCrypto: random bytes, and AES-GCM for contact fields. */
  readonly crypto: Crypto;
  readonly log: Log;
  /** Network address of whoever sent the request; never stored as it is. */
  readonly clientAddress: (request: Request, env: unknown) => string;
}

/** Files under names that the server draws: 32 hexadecimal digits. */
export interface FileStore {
  /** Resolves after the disk has it. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Uint8Array | undefined>;
  /** Piece by piece, as fast as somebody takes it: a reader who does not read holds no file in memory. Opened with the first piece. */
  open(id: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Also when there is none. */
  remove(id: string): Promise<void>;
  list(): Promise<string[]>;
}

export interface Clock {
  now(): Date;
}

/** One line an event. Fields hold ids and codes, never what a citizen wrote. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean>>;
