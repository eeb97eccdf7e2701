import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const lifecycleTables: Migration = {
  name: '0003-lifecycle-tables',
  async up(trx) {
    await trx.schema.alterTable('consultation').addColumn('outcome_published_at', 'text').execute();
    await trx.schema.createIndex('consultation_last_changed').on('consultation').columns(['updated_at', 'id']).execute();
    await table(trx, 'period_change', {
      consultation_id: 'text', sequence: 'integer', action: 'text', at: 'text', opens_at: 'text', closes_at: 'text', reason: 'text', actor: 'text',
    }).addPrimaryKeyConstraint('period_change_key', ['consultation_id', 'sequence'])
      .addForeignKeyConstraint('period_change_of', ['consultation_id'], 'consultation', ['id']).execute();
    await table(trx, 'outcome', {
      consultation_id: 'text', content: 'text', revision: 'text', version: 'integer', updated_at: 'text',
      public_summary: 'text?', public_submissions: 'integer?', public_opinions: 'integer?', published_at: 'text?', public_updated_at: 'text?',
    }).addPrimaryKeyConstraint('outcome_key', ['consultation_id'])
      .addForeignKeyConstraint('outcome_of', ['consultation_id'], 'consultation', ['id']).execute();
    await table(trx, 'outcome_group', {
      consultation_id: 'text', id: 'text', position: 'integer', clause_id: 'text?', label: 'text', point: 'text', opinions: 'integer',
      outcome: 'text', reason: 'text', new_text: 'text?',
    }).addPrimaryKeyConstraint('outcome_group_key', ['consultation_id', 'id'])
      .addForeignKeyConstraint('outcome_group_of', ['consultation_id'], 'outcome', ['consultation_id']).execute();
  },
};
