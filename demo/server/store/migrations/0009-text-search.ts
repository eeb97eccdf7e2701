import { sql } from 'kysely';
import { letterWords } from '../letters.js';
import { publicWords } from '../letter-publications.js';
import type { Migration } from '../migrate.js';
import type { Executor } from '../schema.js';
import type { TextIndex } from '../text-index.js';

/** Words of letters are found by an index, and every list of letters is read and counted from an index alone: the texts stand beside it. */
export const textSearch: Migration = {
  name: '0009-text-search',
  async up(trx, textIndex) {
    // In databases from before, the one for clauses stands in another form.
    await sql`drop table if exists clause_search`.execute(trx);
    for (const index of ['clause_search', 'letter_search', 'letter_publication_search'] as const) await textIndex.createTable(trx, index);
    for (const table of ['clause', 'letter', 'letter_publication']) await trx.schema.alterTable(table).addColumn('search_row', 'integer').execute();
    await fillClauses(trx, textIndex);
    await fillLetters(trx, textIndex);
    await fillPublications(trx, textIndex);
    await trx.schema.alterTable('letter_publication').dropColumn('words').execute();
    await createIndexes(trx);
  },
};

async function fillClauses(trx: Executor, textIndex: TextIndex): Promise<void> {
  for (const { draft_id, id, search_text } of await trx.selectFrom('clause').select(['draft_id', 'id', 'search_text']).execute()) {
    const search_row = await textIndex.add(trx, 'clause_search', search_text);
    await trx.updateTable('clause').set({ search_row }).where('draft_id', '=', draft_id).where('id', '=', id).execute();
  }
}

async function fillLetters(trx: Executor, textIndex: TextIndex): Promise<void> {
  for (const { id } of await trx.selectFrom('letter').select('id').orderBy('received_at').execute()) {
    const letter = await trx.selectFrom('letter').select(['title', 'body']).where('id', '=', id).executeTakeFirstOrThrow();
    await trx.updateTable('letter').set({ search_row: await textIndex.add(trx, 'letter_search', letterWords(letter)) }).where('id', '=', id).execute();
  }
}

async function fillPublications(trx: Executor, textIndex: TextIndex): Promise<void> {
  const rows = await trx.selectFrom('letter_publication').select('letter_id').where('listed', '=', 1).where('published', 'is not', null).orderBy('answered_at').execute();
  for (const { letter_id } of rows) {
    const { published } = await trx.selectFrom('letter_publication').select('published').where('letter_id', '=', letter_id).executeTakeFirstOrThrow();
    const search_row = published === null ? null : await textIndex.add(trx, 'letter_publication_search', publicWords(published));
    await trx.updateTable('letter_publication').set({ search_row }).where('letter_id', '=', letter_id).execute();
  }
}

/** The order first, then whatever a filter may ask of a row. */
async function createIndexes(trx: Executor): Promise<void> {
  const queue = ['state', 'unit_id', 'category', 'paused_on', 'about_unit_id', 'search_row'];
  const published = ['public_from', 'unit_id', 'category', 'search_row'];
  const indexes = {
    letter_due: { on: 'letter', columns: ['due_on', 'id', ...queue] },
    letter_state_due: { on: 'letter', columns: ['state', 'due_on', 'id', ...without(queue, 'state')] },
    letter_unit_due: { on: 'letter', columns: ['unit_id', 'due_on', 'id', ...without(queue, 'unit_id')] },
    letter_publication_answered: { on: 'letter_publication', columns: ['listed', 'answered_at', 'public_id', ...published] },
    letter_publication_unit: { on: 'letter_publication', columns: ['listed', 'unit_id', 'answered_at', 'public_id', ...without(published, 'unit_id')] },
    letter_publication_category: { on: 'letter_publication', columns: ['listed', 'category', 'answered_at', 'public_id', ...without(published, 'category')] },
  };
  for (const [name, { on, columns }] of Object.entries(indexes)) {
    await trx.schema.dropIndex(name).execute();
    await trx.schema.createIndex(name).on(on).columns(columns).execute();
  }
}

const without = (columns: readonly string[], column: string) => columns.filter((each) => each !== column);
