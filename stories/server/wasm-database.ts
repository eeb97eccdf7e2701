/** SQLite in WebAssembly, in memory, with the statement calls that the server's own dialect expects. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { SqliteStatement } from 'kysely';
import type { EmbeddedDatabase } from '../../demo/server/store/sqlite-dialect.js';

type Sqlite = Awaited<ReturnType<typeof sqlite3InitModule>>;
type Database = InstanceType<Sqlite['oo1']['DB']>;
type PreparedStatement = ReturnType<Database['prepare']>;
type Bindable = Parameters<PreparedStatement['bind']>[1];

let module: Promise<Sqlite> | undefined;

/** One module a page, one database a server. */
export async function openWasmDatabase(): Promise<EmbeddedDatabase> {
  module ??= sqlite3InitModule();
  const sqlite = await module;
  const database = new sqlite.oo1.DB(':memory:');
  database.exec('pragma foreign_keys = on');
  return {
    close: () => { database.close(); },
    exec: (commands) => database.exec(commands),
    prepare: (query) => prepare(sqlite, database, query),
  };
}

function prepare(sqlite: Sqlite, database: Database, query: string): SqliteStatement {
  const statement = database.prepare(query);
  return {
    reader: statement.columnCount > 0,
    all: (parameters) => once(statement, parameters, rows),
    run: (parameters) => {
      once(statement, parameters, () => statement.step());
      // Not the difference of two totals: the search index counts its own rows in the total, later and in other statements.
      return { changes: database.changes(), lastInsertRowid: sqlite.capi.sqlite3_last_insert_rowid(database) };
    },
    iterate: (parameters) => once(statement, parameters, rows).values(),
  };
}

function rows(statement: PreparedStatement): unknown[] {
  const found: unknown[] = [];
  while (statement.step()) found.push(statement.get({}));
  return found;
}

/** Kysely prepares anew for each query and leaves the freeing to the driver. */
function once<T>(statement: PreparedStatement, parameters: readonly unknown[], use: (statement: PreparedStatement) => T): T {
  try {
    if (parameters.length > 0) statement.bind(parameters as unknown as Bindable);
    return use(statement);
  } finally {
    statement.finalize();
  }
}
