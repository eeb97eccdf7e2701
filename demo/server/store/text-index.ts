import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { pairs } from './text-folding.js';
import type { Executor } from './schema.js';

export interface IndexedText {
  readonly draftId: string;
  readonly clauseId: string;
  /** Already folded. */
  readonly text: string;
}

/** What differs between the two databases: how pairs of characters are indexed, and how migrations queue. */
export interface TextIndex {
  createTable(trx: Executor): Promise<void>;
  lockForMigration(trx: Executor): Promise<void>;
  add(trx: Executor, texts: readonly IndexedText[]): Promise<void>;
  /** True for a row of `clause` in the draft whose text holds each run of pairs. */
  matches(draftId: string, runs: readonly (readonly string[])[]): RawBuilder<SqlBool>;
}

/** Pairs as words of an FTS5 table; a run of pairs is a phrase. */
export const sqliteTextIndex: TextIndex = {
  async createTable(trx) {
    await sql`create virtual table clause_search using fts5(
      draft_id unindexed, clause_id unindexed, grams, tokenize = "unicode61 remove_diacritics 0")`.execute(trx);
  },

  // BEGIN IMMEDIATE already waits for the other process.
  async lockForMigration() {},

  async add(trx, texts) {
    const rows = texts.map(({ draftId, clauseId, text }) => sql`(${draftId}, ${clauseId}, ${pairs(text).join(' ')})`);
    await sql`insert into clause_search (draft_id, clause_id, grams) values ${sql.join(rows)}`.execute(trx);
  },

  matches(draftId, runs) {
    const query = runs.map((run) => `"${run.join(' ')}"`).join(' AND ');
    return sql<SqlBool>`clause.id in (select clause_id from clause_search where clause_search match ${query} and draft_id = ${draftId})`;
  },
};

/** Positions in a tsvector end here; a clause that long is still found by its beginning. */
const lastPosition = 16_383;

/** Pairs as lexemes with positions; a run of pairs is a chain of `<->`. Written as literals, so that no parser cuts them otherwise. */
export const postgresTextIndex: TextIndex = {
  async createTable(trx) {
    await sql`create table clause_search (
      draft_id text not null, clause_id text not null, grams tsvector not null, primary key (draft_id, clause_id))`.execute(trx);
    await sql`create index clause_search_grams on clause_search using gin (grams)`.execute(trx);
  },

  async lockForMigration(trx) {
    await sql`select pg_advisory_xact_lock(7165421)`.execute(trx);
  },

  async add(trx, texts) {
    const rows = texts.map(({ draftId, clauseId, text }) => {
      const lexemes = pairs(text).slice(0, lastPosition).map((pair, index) => `'${pair}':${String(index + 1)}`);
      return sql`(${draftId}, ${clauseId}, cast(${lexemes.join(' ')} as tsvector))`;
    });
    await sql`insert into clause_search (draft_id, clause_id, grams) values ${sql.join(rows)}`.execute(trx);
  },

  matches(draftId, runs) {
    const query = runs.map((run) => `(${run.map((pair) => `'${pair}'`).join(' <-> ')})`).join(' & ');
    return sql<SqlBool>`clause.id in (select clause_id from clause_search where draft_id = ${draftId} and grams @@ cast(${query} as tsquery))`;
  },
};
