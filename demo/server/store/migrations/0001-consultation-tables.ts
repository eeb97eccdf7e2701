import type { Migration } from '../migrate.js';
import type { Executor } from '../schema.js';
import { table } from './table.js';

export const consultationTables: Migration = {
  name: '0001-consultation-tables',
  async up(trx) {
    await createContent(trx);
    await createSubmissions(trx);
    await createRecords(trx);
  },
};

async function createContent(trx: Executor): Promise<void> {
  await table(trx, 'consultation', {
    id: 'text', content: 'text', draft_id: 'text?', revision: 'text', pause: 'text?', version: 'integer', created_at: 'text', updated_at: 'text',
    published_content: 'text?', published_draft_id: 'text?', published_at: 'text?', public_updated_at: 'text?', opens_at: 'text?', closes_at: 'text?',
  }).addPrimaryKeyConstraint('consultation_key', ['id']).execute();
  await trx.schema.createIndex('consultation_newest').on('consultation').columns(['published_at', 'id']).execute();
  await table(trx, 'consultation_count', { consultation_id: 'text', submissions: 'integer', opinions: 'integer' })
    .addPrimaryKeyConstraint('consultation_count_key', ['consultation_id'])
    .addForeignKeyConstraint('consultation_count_of', ['consultation_id'], 'consultation', ['id']).execute();
  await table(trx, 'draft_version', {
    id: 'text', consultation_id: 'text', version: 'integer', title: 'text', preamble: 'text', outline: 'text', chapters: 'text',
    clause_count: 'integer', created_at: 'text', published_at: 'text?',
  }).addPrimaryKeyConstraint('draft_version_key', ['id'])
    .addUniqueConstraint('draft_version_number', ['consultation_id', 'version'])
    .addForeignKeyConstraint('draft_version_of', ['consultation_id'], 'consultation', ['id']).execute();
  await table(trx, 'clause', {
    draft_id: 'text', id: 'text', position: 'integer', chapter_id: 'text', heading_id: 'text?', label: 'text', title: 'text',
    blocks: 'text', continues: 'text', search_text: 'text',
  }).addPrimaryKeyConstraint('clause_key', ['draft_id', 'id'])
    .addUniqueConstraint('clause_position', ['draft_id', 'position'])
    .addForeignKeyConstraint('clause_of', ['draft_id'], 'draft_version', ['id']).execute();
  await trx.schema.createIndex('clause_chapter').on('clause').columns(['draft_id', 'chapter_id']).execute();
}

async function createSubmissions(trx: Executor): Promise<void> {
  await table(trx, 'submission', {
    id: 'text', number: 'text', consultation_id: 'text', draft_id: 'text', received_at: 'text', opened_at: 'text',
    receipt_key_version: 'integer', consent_given: 'integer', consent_version: 'text', notice_version: 'text', contact: 'text?', digest: 'text',
  }).addPrimaryKeyConstraint('submission_key', ['id'])
    .addUniqueConstraint('submission_number', ['number'])
    .addForeignKeyConstraint('submission_to', ['consultation_id'], 'consultation', ['id'])
    .addForeignKeyConstraint('submission_on', ['draft_id'], 'draft_version', ['id']).execute();
  await trx.schema.createIndex('submission_consultation').on('submission').columns(['consultation_id', 'received_at']).execute();
  await table(trx, 'opinion', {
    submission_id: 'text', position: 'integer', clause_id: 'text?', label: 'text', stance: 'text?', suggested_text: 'text?', reason: 'text',
    state: 'text', outcome: 'text?', outcome_reason: 'text?',
  }).addPrimaryKeyConstraint('opinion_key', ['submission_id', 'position'])
    .addForeignKeyConstraint('opinion_in', ['submission_id'], 'submission', ['id']).execute();
}

async function createRecords(trx: Executor): Promise<void> {
  await table(trx, 'idempotency', {
    caller: 'text', operation: 'text', key: 'text', body_hash: 'text', created_at: 'text', status: 'integer?', headers: 'text',
    answer: 'text?', submission_id: 'text?',
  }).addPrimaryKeyConstraint('idempotency_key', ['caller', 'operation', 'key']).execute();
  await trx.schema.createIndex('idempotency_age').on('idempotency').column('created_at').execute();
  await table(trx, 'audit', {
    sequence: 'integer', at: 'text', actor: 'text', action: 'text', subject: 'text', details: 'text', previous_hash: 'text', hash: 'text',
  }).addPrimaryKeyConstraint('audit_key', ['sequence']).execute();
  await table(trx, 'audit_head', { id: 'integer', sequence: 'integer', hash: 'text' }).addPrimaryKeyConstraint('audit_head_key', ['id']).execute();
  await trx.insertInto('audit_head').values({ id: 1, sequence: 0, hash: '' }).execute();
  await table(trx, 'rate_bucket', { key: 'text', tokens: 'double precision', filled_at: 'text' })
    .addPrimaryKeyConstraint('rate_bucket_key', ['key']).execute();
  await trx.schema.createIndex('rate_bucket_age').on('rate_bucket').column('filled_at').execute();
  await table(trx, 'lookup_failure', { key: 'text', failures: 'integer', last_at: 'text' })
    .addPrimaryKeyConstraint('lookup_failure_key', ['key']).execute();
  await trx.schema.createIndex('lookup_failure_age').on('lookup_failure').column('last_at').execute();
  await table(trx, 'setting', { name: 'text', value: 'text' }).addPrimaryKeyConstraint('setting_key', ['name']).execute();
}
