/** Kysely over any database with the statement calls of better-sqlite3: libsql in Node, WebAssembly in a page. */
import { SqliteDialect, SqliteDriver } from 'kysely';
import type { Driver, SqliteDatabase } from 'kysely';
import { safeParameters } from './safe-parameters.js';

/** The calls that libsql and better-sqlite3 share. */
export interface EmbeddedDatabase extends SqliteDatabase {
  exec(sql: string): unknown;
}

/** Statements that read and write through checked parameters only. There is no `get`: libsql adds a column to its row. */
export function safeDatabase(database: SqliteDatabase): SqliteDatabase {
  return {
    close: () => { database.close(); },
    prepare: (query) => {
      const statement = database.prepare(query);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(safeParameters(parameters)),
        run: (parameters) => statement.run(safeParameters(parameters)),
        iterate: (parameters) => statement.iterate(safeParameters(parameters)),
      };
    },
  };
}

/**
 * A transaction takes the write lock when it begins. One that began as a reader could not become a writer once another process
 * (the import command) has written, and would fail instead of waiting.
 *
 * The three commands go through `exec`: a prepared BEGIN that met a locked database stays open in libsql until it is collected as
 * garbage, and until then no transaction can commit ("SQL statements in progress").
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: EmbeddedDatabase;

  constructor(database: EmbeddedDatabase) {
    super({ database: safeDatabase(database) });
    this.#database = database;
  }

  override async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate');
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  /** SQLite has already undone everything when the disk is full; then there is nothing left to undo. */
  override async rollbackTransaction(): Promise<void> {
    try {
      this.#database.exec('rollback');
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
}

export class SafeSqliteDialect extends SqliteDialect {
  readonly #database: EmbeddedDatabase;

  constructor(database: EmbeddedDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}
