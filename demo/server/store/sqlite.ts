/** The embedded database: libsql, a file on the server's own disk. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { SafeSqliteDialect } from './sqlite-dialect.js';
import { openStore, type Store } from './store.js';
import { sqliteTextIndex } from './text-index.js';

export interface SqliteStore {
  readonly store: Store;
  /** Values of a pragma, as they are in force on this connection. */
  readonly pragma: (name: string) => unknown[];
  /** Writes the log back into the file, so that a copy of the file alone is whole. */
  readonly checkpoint: () => void;
}

/** Milliseconds that a writer waits for another process. */
const busyMilliseconds = 5000;

/**
 * Opens or creates the database. A commit returns only after the disk has it (WAL with synchronous=FULL).
 *
 * @param path A file, or `:memory:`.
 * @throws {Error} when the folder cannot be written or the file is damaged: better not to start than to lose a letter.
 */
export async function openSqliteStore(path: string, now: Date): Promise<SqliteStore> {
  if (path !== ':memory:') refuseReadOnly(path);
  const database = new Database(path);
  const rows = (query: string) => database.prepare(query).all() as Record<string, unknown>[];
  const pragma = (name: string) => rows(`pragma ${name}`).map((row) => Object.values(row)[0]);
  pragma(`busy_timeout = ${String(busyMilliseconds)}`);
  pragma('journal_mode = wal');
  pragma('synchronous = full');
  pragma('foreign_keys = on');
  const health = pragma('quick_check');
  if (health[0] !== 'ok') throw new Error(`The database ${path} is damaged: ${String(health[0])}. Restore a copy before starting.`);
  const store = await openStore({ dialect: new SafeSqliteDialect(database), textIndex: sqliteTextIndex, now });
  return { store, pragma, checkpoint: () => { pragma('wal_checkpoint(truncate)'); } };
}

function refuseReadOnly(path: string): void {
  const places = existsSync(path) ? [dirname(path), path] : [dirname(path)];
  for (const place of places) {
    try {
      accessSync(place, constants.W_OK);
    } catch {
      throw new Error(`The database cannot be written: ${place} is missing or read-only.`);
    }
  }
}
