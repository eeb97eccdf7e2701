/** The same tests on both databases that the server runs on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { openPostgresStore, postgresDialect } from '../../../demo/server/store/postgres.js';
import type { Tables } from '../../../demo/server/store/schema.js';
import { SafeSqliteDialect } from '../../../demo/server/store/sqlite-dialect.js';
import { openSqliteStore } from '../../../demo/server/store/sqlite.js';
import type { Store } from '../../../demo/server/store/store.js';
import { createTestServer, type TestServer } from '../../../demo/server/test-platform.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';

/** Where the clock stands when a database is opened. */
export const now = new Date('2026-11-22T14:30:00+08:00');

export interface Opened {
  readonly server: TestServer;
  /** A connection of the test's own. */
  readonly tables: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** A test that is told what it may look into. */
export type Law = (title: string, check: (database: Opened) => Promise<void>) => void;

let postgres: TestPostgres | undefined;
let missing: string | undefined;

const databases = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-'));
    const path = join(folder, 'huiying.db');
    const stores = [(await openSqliteStore(path, now)).store, (await openSqliteStore(path, now)).store];
    return opened(stores, new Kysely<Tables>({ dialect: new SafeSqliteDialect(new Database(path)) }), () => rm(folder, { recursive: true }));
  },
  PostgreSQL: async () => {
    const url = await postgres!.createDatabase();
    const stores = await Promise.all([openPostgresStore(url, now, 1), openPostgresStore(url, now, 1)]);
    return opened(stores.map(({ store }) => store), new Kysely<Tables>({ dialect: postgresDialect(url) }), () => Promise.resolve());
  },
} satisfies Record<string, () => Promise<Opened>>;

export type DatabaseName = keyof typeof databases;

/** Runs what `laws` sets out once a database, each from a fresh one that `prepare` has filled. */
export function onBothDatabases(prepare: (database: Opened) => Promise<void>, laws: (law: Law, name: DatabaseName) => void): void {
  before(async () => {
    try {
      postgres = await startPostgres();
    } catch (error) {
      missing = `PostgreSQL could not be started: ${error instanceof Error ? error.message : String(error)}`;
    }
  });
  after(() => postgres?.stop());

  for (const name of ['SQLite', 'PostgreSQL'] as const) {
    describe(`on ${name}`, () => {
      let database: Opened | undefined;
      before(async () => {
        if (name === 'PostgreSQL' && missing !== undefined) return;
        database = await databases[name]();
        await prepare(database);
      });
      after(() => database?.close());
      laws((title, check) => {
        it(title, async (context) => {
          if (!database) context.skip(missing ?? 'no database');
          else await check(database);
        });
      }, name);
    });
  }
}

/** Two servers have started on the database; the tests speak to the first, and look into the tables beside it. */
async function opened([store, ...others]: Store[], tables: Kysely<Tables>, clean: () => Promise<void>): Promise<Opened> {
  const server = await createTestServer({ now, store: store! });
  const close = async () => {
    for (const each of [server, ...others]) await each.close();
    await tables.destroy();
    await clean();
  };
  return { server, tables, close };
}
