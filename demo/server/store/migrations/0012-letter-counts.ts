import { sql } from 'kysely';
import type { Migration } from '../migrate.js';
import { table } from './table.js';

/** What the statistics count of a letter, kept in its own row, and the counts. */
export const letterCounts: Migration = {
  name: '0012-letter-counts',
  async up(trx) {
    await trx.schema.alterTable('letter').addColumn('month', 'text', (column) => column.notNull().defaultTo('')).execute();
    await trx.schema.alterTable('letter').addColumn('answered_on', 'text').execute();
    await trx.schema.alterTable('letter').addColumn('on_time', 'integer').execute();
    await trx.schema.alterTable('letter').addColumn('workdays', 'integer').execute();
    await trx.schema.alterTable('letter').addColumn('rating', 'text').execute();
    // What is overdue follows the calendar: found without touching the letters.
    await trx.schema.createIndex('letter_overdue').on('letter').columns(['state', 'due_on', 'paused_on', 'month', 'category', 'unit_id', 'mailbox_id']).execute();
    await table(trx, 'letter_count', {
      month: 'text', category: 'text', unit_id: 'text', mailbox_id: 'text', received: 'integer', answered: 'integer', refused: 'integer', withdrawn: 'integer', on_time: 'integer',
      handled_again: 'integer', workdays: 'integer', timed: 'integer', very_satisfied: 'integer', satisfied: 'integer', fairly_satisfied: 'integer', dissatisfied: 'integer',
      very_dissatisfied: 'integer',
    }).addPrimaryKeyConstraint('letter_count_key', ['month', 'category', 'unit_id', 'mailbox_id']).execute();
    // Of letters from before, which no release had, the month is that of Greenwich, and how soon they were answered is not known.
    await sql`update letter set month = substr(received_at, 1, 7), answered_on = (select substr(min(answered_at), 1, 10) from letter_answer where letter_id = letter.id)`.execute(trx);
    await sql.raw(countedAnew).execute(trx);
  },
};

/** Every letter as `rules/letter-count.ts` counts it. */
export const countedAnew = `
  insert into letter_count (month, category, unit_id, mailbox_id, received, answered, refused, withdrawn, on_time, handled_again, workdays, timed,
    very_satisfied, satisfied, fairly_satisfied, dissatisfied, very_dissatisfied)
  select month, category, coalesce(unit_id, ''), mailbox_id, count(*), count(answered_on),
    count(case when state = 'refused' and answered_on is null then 1 end), count(case when state = 'withdrawn' and answered_on is null then 1 end),
    count(case when on_time = 1 then 1 end), count(case when round > 1 then 1 end), coalesce(sum(workdays), 0), count(workdays),
    count(case when rating = 'very-satisfied' then 1 end), count(case when rating = 'satisfied' then 1 end), count(case when rating = 'fairly-satisfied' then 1 end),
    count(case when rating = 'dissatisfied' then 1 end), count(case when rating = 'very-dissatisfied' then 1 end)
  from letter group by month, category, coalesce(unit_id, ''), mailbox_id`;
