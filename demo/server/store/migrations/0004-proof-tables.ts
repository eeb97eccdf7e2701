import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const proofTables: Migration = {
  name: '0004-proof-tables',
  async up(trx) {
    await table(trx, 'spent_proof', { challenge: 'text', spent_at: 'text', expires_at: 'text' }).addPrimaryKeyConstraint('spent_proof_key', ['challenge']).execute();
    await trx.schema.createIndex('spent_proof_age').on('spent_proof').column('expires_at').execute();
    await trx.schema.createIndex('spent_proof_rate').on('spent_proof').column('spent_at').execute();
  },
};
