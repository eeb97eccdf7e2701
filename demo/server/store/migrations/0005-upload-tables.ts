import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const uploadTables: Migration = {
  name: '0005-upload-tables',
  async up(trx) {
    await table(trx, 'upload', {
      id: 'text', attachment_id: 'text', purpose: 'text', subject: 'text', name: 'text', media_type: 'text', bytes: 'integer', state: 'text',
      created_at: 'text', expires_at: 'text', owner: 'text?', position: 'integer?', published: 'integer',
    }).addPrimaryKeyConstraint('upload_key', ['id']).addUniqueConstraint('upload_attachment', ['attachment_id']).execute();
    await trx.schema.createIndex('upload_owner').on('upload').columns(['owner', 'position']).execute();
    await trx.schema.createIndex('upload_checking').on('upload').columns(['state', 'created_at']).execute();
  },
};
