/** A whole server in memory, for tests and stories: real database, settable clock. */
import { createApp, type App } from './app.js';
import type { AgencyConfig } from './config.js';
import { demoConfig } from './demo-config.js';
import { demoKeys } from './keys.js';
import { memoryFiles } from './memory-files.js';
import type { Log, LogFields, Platform } from './platform.js';
import { openSqliteStore } from './store/sqlite.js';
import type { Store } from './store/store.js';

export interface TestPlatform extends Platform {
  config: AgencyConfig;
  readonly clock: TestClock;
  readonly log: TestLog;
  scan: Platform['scan'];
  notify: Platform['notify'];
}

export interface TestPlatformOptions {
  /** Where the clock stands; the contract's examples happen on 22 November 2026. */
  readonly now?: Date;
  readonly config?: Partial<AgencyConfig>;
  /** Another database than the one in memory. */
  readonly store?: Store;
}

export interface TestServer {
  readonly app: App;
  readonly platform: TestPlatform;
  close(): Promise<void>;
}

export async function createTestPlatform({ now = new Date('2026-11-22T14:30:00+08:00'), config, store }: TestPlatformOptions = {}): Promise<TestPlatform> {
  return {
    // No sums by default: what a test looks at must not wait for them.
    config: { ...demoConfig, proofOfWork: null, ...config },
    keys: demoKeys,
    store: store ?? (await openSqliteStore(':memory:', now)).store,
    clock: new TestClock(now),
    files: memoryFiles(),
    scan: () => Promise.resolve('clean'),
    notify: null,
    crypto: globalThis.crypto,
    log: new TestLog(),
    clientAddress: (_request, env) => (env as { address?: string } | undefined)?.address ?? '192.0.2.1',
  };
}

/** The app and what it stands on, in one call. */
export async function createTestServer(options?: TestPlatformOptions): Promise<TestServer> {
  const platform = await createTestPlatform(options);
  return { app: createApp(platform), platform, close: () => platform.store.close() };
}

export class TestClock {
  #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  now(): Date {
    return this.#now;
  }

  set(now: Date): void {
    this.#now = now;
  }

  /** Moves forward. */
  pass(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds);
  }
}

/** Keeps what the server would have written. */
export class TestLog implements Log {
  readonly lines: { readonly level: 'info' | 'error'; readonly event: string; readonly fields: LogFields }[] = [];

  info(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'info', event, fields });
  }

  error(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'error', event, fields });
  }
}
