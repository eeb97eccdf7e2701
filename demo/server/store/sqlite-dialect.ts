/** Kysely over any database with the statement calls of better-sqlite3: libsql in Node, WebAssembly in a page. */
import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, Driver, SqliteDatabase, SqliteDialectConfig } from 'kysely';
import { safeParameters } from './safe-parameters.js';

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
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

export class SafeSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(database: SqliteDatabase) {
    const config = { database: safeDatabase(database) };
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}
