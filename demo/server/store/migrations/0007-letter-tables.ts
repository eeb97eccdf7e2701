import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const letterTables: Migration = {
  name: '0007-letter-tables',
  async up(trx) {
    await table(trx, 'letter', {
      id: 'text', number: 'text', mailbox_id: 'text', category: 'text', recipient_id: 'text?', about_unit_id: 'text?', title: 'text', body: 'text', place: 'text?',
      received_at: 'text', state: 'text', state_at: 'text', waits_in: 'text?', unit_id: 'text?', due_on: 'text', paused_on: 'text?', extended: 'integer',
      round: 'integer', version: 'integer', receipt_key_version: 'integer', code_generation: 'integer', consent_given: 'integer', consent_version: 'text',
      notice_version: 'text', notes_version: 'text', contact: 'text?', digest: 'text',
    }).addPrimaryKeyConstraint('letter_key', ['id']).addUniqueConstraint('letter_number', ['number']).execute();
    // The queue: what is due first stands on top, in all states, in one, and of one department.
    await trx.schema.createIndex('letter_due').on('letter').columns(['due_on', 'id']).execute();
    await trx.schema.createIndex('letter_state_due').on('letter').columns(['state', 'due_on', 'id']).execute();
    await trx.schema.createIndex('letter_unit_due').on('letter').columns(['unit_id', 'due_on', 'id']).execute();
    await table(trx, 'letter_event', {
      letter_id: 'text', sequence: 'integer', at: 'text', actor: 'text', kind: 'text', from_state: 'text?', to_state: 'text', unit_id: 'text?', due_on: 'text',
      paused: 'integer', public_note: 'text', staff_note: 'text',
    }).addPrimaryKeyConstraint('letter_event_key', ['letter_id', 'sequence'])
      .addForeignKeyConstraint('letter_event_of', ['letter_id'], 'letter', ['id']).execute();
    await table(trx, 'letter_answer', {
      id: 'text', letter_id: 'text', round: 'integer', unit_id: 'text', text: 'text', drafted_by: 'text', revision: 'text', updated_at: 'text', answered_at: 'text?',
      rating: 'text?', rating_reason: 'text',
    }).addPrimaryKeyConstraint('letter_answer_key', ['id']).addUniqueConstraint('letter_answer_round', ['letter_id', 'round'])
      .addForeignKeyConstraint('letter_answer_of', ['letter_id'], 'letter', ['id']).execute();
    await table(trx, 'letter_reading', { id: 'text', letter_id: 'text', kind: 'text', actor: 'text', at: 'text', reason: 'text' })
      .addPrimaryKeyConstraint('letter_reading_key', ['id'])
      .addForeignKeyConstraint('letter_reading_of', ['letter_id'], 'letter', ['id']).execute();
    await table(trx, 'notice', { id: 'text', at: 'text', kind: 'text', letter_id: 'text', answer_by: 'text?', taken_at: 'text?' })
      .addPrimaryKeyConstraint('notice_key', ['id'])
      .addForeignKeyConstraint('notice_of', ['letter_id'], 'letter', ['id']).execute();
    await trx.schema.createIndex('notice_waiting').on('notice').columns(['taken_at', 'at', 'id']).execute();
  },
};
