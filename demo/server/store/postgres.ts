/** PostgreSQL, for agencies that run one already. */
import { PostgresDialect } from 'kysely';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { safeParameters } from './safe-parameters.js';
import { openStore, type Store } from './store.js';
import { postgresTextIndex } from './text-index.js';

export interface PostgresStore {
  readonly store: Store;
  /** Nothing to do: the database keeps its own log. */
  readonly checkpoint: () => void;
}

/** Counts come back as numbers, as they do from SQLite. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => (id === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(id, format) as (text: string) => unknown)),
};

/** Opens the database and its tables; see `postgresDialect`. */
export async function openPostgresStore(url: string, now: Date, lockSeconds?: number): Promise<PostgresStore> {
  const store = await openStore({ dialect: postgresDialect(url, lockSeconds), textIndex: postgresTextIndex, now });
  return { store, checkpoint: () => undefined };
}

/**
 * A commit returns when it stands on disk.
 *
 * @param lockSeconds After so long a request gives up waiting for another that holds the same row.
 */
export function postgresDialect(url: string, lockSeconds = 5): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url, types, max: 8, connectionTimeoutMillis: 5000,
    options: `-c lock_timeout=${String(lockSeconds)}s -c statement_timeout=30s -c synchronous_commit=on -c client_encoding=UTF8`,
  });
  // A connection that breaks must not end the process, whether it lies idle or stands between two queries of a request: whoever uses it is told by the next query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  return new PostgresDialect({ pool: checkedPool(pool) });
}

/** Parameters pass the same gate as on SQLite. */
function checkedPool(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await named(pool.connect());
      return {
        query: (async (sql: string, parameters: readonly unknown[]) => named(client.query(sql, safeParameters(parameters)))) as never,
        release: () => { client.release(); },
      };
    },
    end: () => pool.end(),
  };
}

/** What the driver says of a connection without a code. */
const lost = /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered a connection error|was closed))/;

/** Gives a lost connection the code that the database itself would give it. */
async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && !('code' in error) && lost.test(error.message)) throw Object.assign(error, { code: '08006' });
    throw error;
  }
}
