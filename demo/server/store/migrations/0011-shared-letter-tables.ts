import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const sharedLetterTables: Migration = {
  name: '0011-shared-letter-tables',
  async up(trx) {
    // Departments that help, between spaces.
    await trx.schema.alterTable('letter').addColumn('co_units', 'text', (column) => column.notNull().defaultTo('')).execute();
    await trx.schema.alterTable('letter').addColumn('joined_to', 'text').execute();
    await trx.schema.createIndex('letter_joined').on('letter').columns(['joined_to', 'id']).execute();
    // The few letters that somebody helps with, for the queues of those departments.
    await trx.schema.createIndex('letter_helped_due').on('letter').columns(['due_on', 'id']).where(sql<SqlBool>`co_units <> ''`).execute();
    await trx.schema.alterTable('letter_answer').addColumn('source_id', 'text').execute();
    await trx.schema.createIndex('letter_answer_copies').on('letter_answer').columns(['source_id', 'id']).execute();
    await trx.schema.alterTable('letter_publication').addColumn('changed_at', 'text').execute();
    await table(trx, 'letter_correction', {
      id: 'text', letter_id: 'text', answer_id: 'text', text: 'text', reason: 'text', drafted_by: 'text', revision: 'text', updated_at: 'text', signed_at: 'text?', earlier_text: 'text?',
    }).addPrimaryKeyConstraint('letter_correction_key', ['id'])
      .addForeignKeyConstraint('letter_correction_of', ['letter_id'], 'letter', ['id'])
      .addForeignKeyConstraint('letter_correction_answer', ['answer_id'], 'letter_answer', ['id']).execute();
    await trx.schema.createIndex('letter_correction_answers').on('letter_correction').columns(['answer_id', 'signed_at']).execute();
    await trx.schema.createIndex('letter_correction_letters').on('letter_correction').columns(['letter_id', 'signed_at']).execute();
  },
};
