import { sql } from 'kysely';
import { opinionFingerprint } from '../../rules/fingerprint.js';
import { opinionId } from '../../rules/opinion-id.js';
import type { Migration } from '../migrate.js';
import type { Executor, OpinionRow } from '../schema.js';
import { table } from './table.js';

/** Opinions that are read, moderated, published and counted one by one. */
export const opinionTables: Migration = {
  name: '0002-opinion-tables',
  async up(trx) {
    await trx.schema.alterTable('submission').addColumn('channel', 'text', (column) => column.notNull().defaultTo('online')).execute();
    await trx.schema.alterTable('submission').addColumn('recorded_by', 'text').execute();
    await trx.schema.alterTable('submission').addColumn('note', 'text', (column) => column.notNull().defaultTo('')).execute();
    await replaceOpinions(trx);
    await createIndexes(trx);
    await createRecords(trx);
    await count(trx);
  },
};

/** A new table, because columns that must not be null cannot be added to rows that are there. */
async function replaceOpinions(trx: Executor): Promise<void> {
  await trx.schema.alterTable('opinion').renameTo('opinion_before').execute();
  await table(trx, 'opinion', {
    id: 'text', submission_id: 'text', position: 'integer', consultation_id: 'text', draft_id: 'text', channel: 'text', received_at: 'text',
    clause_id: 'text?', label: 'text', stance: 'text?', suggested_text: 'text?', reason: 'text', public_suggested_text: 'text?', public_reason: 'text?',
    state: 'text', state_at: 'text', published_at: 'text?', reason_code: 'text?', note: 'text', fingerprint: 'text', leads: 'integer',
    same_views: 'integer', agreements: 'integer', reports: 'integer', group_id: 'text?', outcome: 'text?', outcome_reason: 'text?',
  }).addPrimaryKeyConstraint('opinion_name', ['id'])
    .addUniqueConstraint('opinion_place', ['submission_id', 'position'])
    .addForeignKeyConstraint('opinion_of', ['submission_id'], 'submission', ['id']).execute();
  await copyOpinions(trx);
  await trx.schema.dropTable('opinion_before').execute();
}

/** Rows at once; SQLite takes 32,766 parameters a statement. */
const batch = 500;

type Before = Pick<OpinionRow, 'submission_id' | 'position' | 'clause_id' | 'label' | 'stance' | 'suggested_text' | 'reason' | 'state'>
  & { consultation_id: string; draft_id: string; received_at: string };

async function copyOpinions(trx: Executor): Promise<void> {
  let last: { submission_id: string; position: number } = { submission_id: '', position: -1 };
  for (;;) {
    const { rows } = await sql<Before>`select o.submission_id, o.position, o.clause_id, o.label, o.stance, o.suggested_text, o.reason, o.state,
        s.consultation_id, s.draft_id, s.received_at
      from opinion_before o join submission s on s.id = o.submission_id
      where o.submission_id > ${last.submission_id} or (o.submission_id = ${last.submission_id} and o.position > ${last.position})
      order by o.submission_id, o.position limit ${batch}`.execute(trx);
    const [end] = rows.slice(-1);
    if (!end) return;
    last = end;
    await trx.insertInto('opinion').values(rows.map((row) => ({
      ...row, id: opinionId(row.submission_id, row.position), channel: 'online', state_at: row.received_at, published_at: null, public_suggested_text: null,
      public_reason: null, reason_code: null, note: '', fingerprint: opinionFingerprint(row), leads: 0, same_views: 0, agreements: 0, reports: 0,
      group_id: null, outcome: null, outcome_reason: null,
    }))).execute();
  }
}

async function createIndexes(trx: Executor): Promise<void> {
  const indexes: Readonly<Record<string, readonly (keyof OpinionRow)[]>> = {
    // Comments, newest and oldest; by clause or the whole text; by position; by agreement.
    opinion_listed: ['consultation_id', 'leads', 'published_at', 'id'],
    opinion_listed_clause: ['consultation_id', 'leads', 'clause_id', 'published_at', 'id'],
    opinion_listed_stance: ['consultation_id', 'leads', 'stance', 'published_at', 'id'],
    opinion_listed_agreement: ['consultation_id', 'leads', 'agreements', 'published_at', 'id'],
    // Who leads a wording, who comes next, and how many say it.
    opinion_wording: ['consultation_id', 'fingerprint', 'state', 'published_at', 'id'],
    // What staff read, oldest first; the export goes by clause.
    opinion_arrival: ['consultation_id', 'received_at', 'id'],
    opinion_arrival_state: ['consultation_id', 'state', 'received_at', 'id'],
    opinion_arrival_clause: ['consultation_id', 'clause_id', 'received_at', 'id'],
    opinion_reported: ['consultation_id', 'reports'],
    // The digest over what is published.
    opinion_by_id: ['consultation_id', 'state', 'id'],
    // What belongs to a published outcome.
    opinion_group: ['consultation_id', 'group_id'],
  };
  for (const [name, columns] of Object.entries(indexes)) await trx.schema.createIndex(name).on('opinion').columns([...columns]).execute();
}

async function createRecords(trx: Executor): Promise<void> {
  await table(trx, 'opinion_history', {
    opinion_id: 'text', sequence: 'integer', until: 'text', actor: 'text', through: 'text', stance: 'text?', suggested_text: 'text?', reason: 'text',
    public_suggested_text: 'text?', public_reason: 'text?', state: 'text', state_at: 'text', reason_code: 'text?', note: 'text',
  }).addPrimaryKeyConstraint('opinion_history_key', ['opinion_id', 'sequence'])
    .addForeignKeyConstraint('opinion_history_of', ['opinion_id'], 'opinion', ['id']).execute();
  await table(trx, 'opinion_count', { consultation_id: 'text', clause_id: 'text', stance: 'text', state: 'text', opinions: 'integer', leads: 'integer' })
    .addPrimaryKeyConstraint('opinion_count_key', ['consultation_id', 'clause_id', 'stance', 'state'])
    .addForeignKeyConstraint('opinion_count_of', ['consultation_id'], 'consultation', ['id']).execute();
  await table(trx, 'submission_count', { consultation_id: 'text', hour: 'text', channel: 'text', submissions: 'integer' })
    .addPrimaryKeyConstraint('submission_count_key', ['consultation_id', 'hour', 'channel'])
    .addForeignKeyConstraint('submission_count_of', ['consultation_id'], 'consultation', ['id']).execute();
  await table(trx, 'opinion_report', {
    id: 'text', consultation_id: 'text', opinion_id: 'text', reason: 'text', note: 'text', at: 'text', decided: 'integer',
  }).addPrimaryKeyConstraint('opinion_report_key', ['id'])
    .addForeignKeyConstraint('opinion_report_of', ['opinion_id'], 'opinion', ['id']).execute();
  await trx.schema.createIndex('opinion_report_waiting').on('opinion_report').columns(['opinion_id', 'decided']).execute();
  await table(trx, 'agreement', { consultation_id: 'text', fingerprint: 'text', voter: 'text' })
    .addPrimaryKeyConstraint('agreement_key', ['consultation_id', 'fingerprint', 'voter'])
    .addForeignKeyConstraint('agreement_of', ['consultation_id'], 'consultation', ['id']).execute();
  await table(trx, 'published_digest', { consultation_id: 'text', prefix: 'text', stamp: 'integer', digest: 'text?' })
    .addPrimaryKeyConstraint('published_digest_key', ['consultation_id', 'prefix'])
    .addForeignKeyConstraint('published_digest_of', ['consultation_id'], 'consultation', ['id']).execute();
  await table(trx, 'contact_reading', { id: 'text', submission_id: 'text', actor: 'text', at: 'text', reason: 'text' })
    .addPrimaryKeyConstraint('contact_reading_key', ['id'])
    .addForeignKeyConstraint('contact_reading_of', ['submission_id'], 'submission', ['id']).execute();
}

async function count(trx: Executor): Promise<void> {
  await sql`insert into opinion_count (consultation_id, clause_id, stance, state, opinions, leads)
    select consultation_id, coalesce(clause_id, ''), coalesce(stance, ''), state, count(*), 0 from opinion
    group by consultation_id, coalesce(clause_id, ''), coalesce(stance, ''), state`.execute(trx);
  await sql`insert into submission_count (consultation_id, hour, channel, submissions)
    select consultation_id, substr(received_at, 1, 13), channel, count(*) from submission
    group by consultation_id, substr(received_at, 1, 13), channel`.execute(trx);
}
