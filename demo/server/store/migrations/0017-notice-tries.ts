import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** How often a notice was offered, and when it is again; null once it is not. */
export const noticeTries: Migration = {
  name: '0017-notice-tries',
  async up(trx) {
    await trx.schema.alterTable('notice').addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await trx.schema.alterTable('notice').addColumn('next_at', 'text').execute();
    await sql`update notice set next_at = at where taken_at is null`.execute(trx);
    await trx.schema.dropIndex('notice_waiting').execute();
    await trx.schema.createIndex('notice_waiting').on('notice').columns(['taken_at', 'next_at', 'id']).execute();
  },
};
