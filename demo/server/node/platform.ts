import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AgencyConfig } from '../config.js';
import { knownFingerprints, refuseOtherKeys } from '../known-keys.js';
import type { Log, Platform } from '../platform.js';
import { openPostgresStore } from '../store/postgres.js';
import { openSqliteStore } from '../store/sqlite.js';
import { clientAddress } from './client-address.js';
import { loadConfig } from './config-file.js';
import { fileFolder } from './file-folder.js';
import { loadKeys } from './keys-file.js';
import { standardErrorLog } from './log.js';
import { noScan } from './scan-command.js';

export interface NodePlatformOptions {
  /** Folder for the database and the keys; made when it is missing. */
  readonly dataDir: string;
  /** A PostgreSQL address; without it the database is a file in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly config?: AgencyConfig | undefined;
  readonly trustedProxies?: number | undefined;
  readonly log?: Log | undefined;
  /** Looks at what citizens send along; without one nobody does. */
  readonly scan?: Platform['scan'] | undefined;
  /** Takes what writers are to be told; without one it waits in the table `notice`. */
  readonly notify?: Platform['notify'] | undefined;
}

export interface NodePlatform {
  readonly platform: Platform;
  /** Writes everything into the database file and closes it. */
  readonly close: () => Promise<void>;
}

/** Opens the database and the keys of a folder. */
export async function createNodePlatform(options: NodePlatformOptions): Promise<NodePlatform> {
  const { databaseUrl, trustedProxies = 0, log = standardErrorLog, scan = noScan, notify = null } = options;
  const dataDir = resolve(options.dataDir);
  makeFolder(dataDir);
  const config = options.config ?? loadConfig(undefined, false);
  const now = new Date();
  const { store, checkpoint } = databaseUrl === undefined
    ? await openSqliteStore(join(dataDir, 'huiying.db'), now)
    : await openPostgresStore(databaseUrl, now).catch((error: unknown) => { throw inSetting('DATABASE_URL', error); });
  const close = async () => {
    checkpoint();
    await store.close();
  };
  try {
    const isFirst = await knownFingerprints(store) === undefined;
    // Keys that were put there for a new server, or a copy that was brought back without its database: only whoever did it knows.
    if (isFirst && existsSync(join(dataDir, 'keys.json'))) log.error('database-is-new', { note: 'keys.json was here before the database. If one belongs to these keys, stop the server and put it back.' });
    const keys = loadKeys(dataDir, isFirst);
    await refuseOtherKeys(keys, store);
    const platform: Platform = {
      config, keys, store, scan, notify, files: fileFolder(join(dataDir, 'uploads')), clock: { now: () => new Date() }, crypto: globalThis.crypto, log, clientAddress: clientAddress(trustedProxies),
    };
    return { platform, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw inSetting('DATA_DIR', error);
  }
}

/** An error that says which setting led to it; of several addresses of one name, each refused, the driver gives no words but a code. */
function inSetting(name: string, error: unknown): Error {
  const { message, code } = error as NodeJS.ErrnoException;
  return new Error(`${name}: ${message || String(code)}`, { cause: error });
}
