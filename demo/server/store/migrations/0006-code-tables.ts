import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const codeTables: Migration = {
  name: '0006-code-tables',
  async up(trx) {
    await trx.schema.alterTable('submission').addColumn('code_generation', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await table(trx, 'code_reset', { id: 'text', submission_id: 'text', actor: 'text', at: 'text', reason: 'text' })
      .addPrimaryKeyConstraint('code_reset_key', ['id'])
      .addForeignKeyConstraint('code_reset_of', ['submission_id'], 'submission', ['id']).execute();
  },
};
