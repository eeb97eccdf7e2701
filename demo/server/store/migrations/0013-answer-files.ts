import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const answerFiles: Migration = {
  name: '0013-answer-files',
  async up(trx) {
    await table(trx, 'answer_file', { holder: 'text', upload_id: 'text', position: 'integer' })
      .addPrimaryKeyConstraint('answer_file_key', ['holder', 'upload_id'])
      .addForeignKeyConstraint('answer_file_upload', ['upload_id'], 'upload', ['id']).execute();
    await trx.schema.createIndex('answer_file_uploads').on('answer_file').columns(['upload_id']).execute();
  },
};
