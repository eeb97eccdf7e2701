import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const publicationTables: Migration = {
  name: '0008-publication-tables',
  async up(trx) {
    await table(trx, 'letter_publication', {
      letter_id: 'text', public_id: 'text', mailbox_id: 'text', category: 'text', unit_id: 'text', received_at: 'text', accepted_at: 'text', answered_at: 'text',
      content: 'text', revision: 'text', drafted_by: 'text', updated_at: 'text', published: 'text?', words: 'text', public_from: 'text?', listed: 'integer',
    }).addPrimaryKeyConstraint('letter_publication_key', ['letter_id']).addUniqueConstraint('letter_publication_public', ['public_id'])
      .addForeignKeyConstraint('letter_publication_of', ['letter_id'], 'letter', ['id']).execute();
    // The public list: all of it, of one department, of one category.
    await trx.schema.createIndex('letter_publication_answered').on('letter_publication').columns(['listed', 'answered_at', 'public_id']).execute();
    await trx.schema.createIndex('letter_publication_unit').on('letter_publication').columns(['listed', 'unit_id', 'answered_at', 'public_id']).execute();
    await trx.schema.createIndex('letter_publication_category').on('letter_publication').columns(['listed', 'category', 'answered_at', 'public_id']).execute();
  },
};
