import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { migrations } from './migrations/index.js';
import type { Executor, Tables } from './schema.js';
import type { TextIndex } from './text-index.js';

export interface Migration {
  readonly name: string;
  readonly up: (trx: Executor, textIndex: TextIndex) => Promise<void>;
}

/** Brings the tables up to date, in one transaction; a second process that starts at the same moment waits for it. */
export async function migrate(db: Kysely<Tables>, textIndex: TextIndex, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await textIndex.lockForMigration(trx);
    await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(trx);
    const applied = await sql<{ name: string }>`select name from migration`.execute(trx);
    const names = new Set(applied.rows.map((row) => row.name));
    for (const migration of migrations.filter(({ name }) => !names.has(name))) {
      await migration.up(trx, textIndex);
      await sql`insert into migration (name, applied_at) values (${migration.name}, ${now.toISOString()})`.execute(trx);
    }
  });
}
