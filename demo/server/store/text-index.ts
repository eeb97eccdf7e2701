import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Executor } from './schema.js';
import { fold, grams, type Run } from './text-folding.js';

/** What is searched, each in an index of its own. A row that is searched keeps its number there in a column `search_row`. */
export type SearchedText = 'clause_search' | 'letter_search' | 'letter_publication_search';

/** What differs between the two databases: how pairs of characters are indexed, and how migrations queue. */
export interface TextIndex {
  createTable(trx: Executor, index: SearchedText): Promise<void>;
  lockForMigration(trx: Executor): Promise<void>;
  /** Takes a text in; its number in the index. Call it in the transaction that writes what is searched. */
  add(trx: Executor, index: SearchedText, text: string): Promise<number>;
  remove(trx: Executor, index: SearchedText, row: number): Promise<void>;
  /** True for a row whose text holds every run; for none where there is no run to hold. @param column Its `search_row`, with the table's name. */
  matches(index: SearchedText, column: `${string}.search_row`, runs: readonly Run[]): RawBuilder<SqlBool>;
}

/** Puts a text in place of the one that was there; `null` takes it out. What to keep in `search_row`. */
export async function reindex(textIndex: TextIndex, trx: Executor, index: SearchedText, row: number | null, text: string | null): Promise<number | null> {
  if (row !== null) await textIndex.remove(trx, index, row);
  return text === null ? null : textIndex.add(trx, index, text);
}

const nothing = sql<SqlBool>`1 = 0`;

/** A single character is the beginning of a pair. */
const isBeginning = (run: Run) => run.length === 1 && [...(run[0] ?? '')].length === 1;

/** Pairs as words of an FTS5 table without a copy of the text; a run of pairs is a phrase. */
export const sqliteTextIndex: TextIndex = {
  async createTable(trx, index) {
    await sql`create virtual table ${sql.table(index)} using fts5(
      grams, content = '', contentless_delete = 1, prefix = '1', tokenize = "unicode61 remove_diacritics 0")`.execute(trx);
  },

  // BEGIN IMMEDIATE already waits for the other process.
  async lockForMigration() {},

  async add(trx, index, text) {
    await sql`insert into ${sql.table(index)} (grams) values (${grams(fold(text)).join(' ')})`.execute(trx);
    const { rows: [added] } = await sql<{ row: number }>`select last_insert_rowid() as "row"`.execute(trx);
    if (!added) throw new Error('A text was not taken into the index.');
    return added.row;
  },

  async remove(trx, index, row) {
    await sql`delete from ${sql.table(index)} where rowid = ${row}`.execute(trx);
  },

  matches(index, column, runs) {
    if (runs.length === 0) return nothing;
    const query = runs.map((run) => (isBeginning(run) ? `"${run.join('')}"*` : `"${run.join(' ')}"`)).join(' AND ');
    return sql<SqlBool>`${sql.ref(column)} in (select rowid from ${sql.table(index)} where ${sql.table(index)} match ${query})`;
  },
};

/** Positions in a tsvector end here; a text that long is still found by its beginning. */
const lastPosition = 16_383;

/** Pairs as lexemes with positions; a run of pairs is a chain of `<->`. Written as literals, so that no parser cuts them otherwise. */
export const postgresTextIndex: TextIndex = {
  async createTable(trx, index) {
    await sql`create table ${sql.table(index)} ("row" integer generated always as identity primary key, grams tsvector not null)`.execute(trx);
    await sql`create index ${sql.ref(`${index}_grams`)} on ${sql.table(index)} using gin (grams)`.execute(trx);
  },

  async lockForMigration(trx) {
    // Whoever starts at the same moment waits as long as it takes: an index of a hundred thousand letters is not built in seconds.
    await sql`select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)`.execute(trx);
    await sql`select pg_advisory_xact_lock(7165421)`.execute(trx);
  },

  async add(trx, index, text) {
    const lexemes = grams(fold(text)).slice(0, lastPosition).map((gram, place) => `'${gram}':${String(place + 1)}`);
    const { rows: [added] } = await sql<{ row: number }>`insert into ${sql.table(index)} (grams) values (cast(${lexemes.join(' ')} as tsvector)) returning "row"`.execute(trx);
    if (!added) throw new Error('A text was not taken into the index.');
    return added.row;
  },

  async remove(trx, index, row) {
    await sql`delete from ${sql.table(index)} where "row" = ${row}`.execute(trx);
  },

  matches(index, column, runs) {
    if (runs.length === 0) return nothing;
    const query = runs.map((run) => (isBeginning(run) ? `'${run.join('')}':*` : `(${run.map((gram) => `'${gram}'`).join(' <-> ')})`)).join(' & ');
    return sql<SqlBool>`${sql.ref(column)} in (select "row" from ${sql.table(index)} where grams @@ cast(${query} as tsquery))`;
  },
};
