import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** Corrections of a letter in the order in which they were made, as far as the times of those from before tell it. */
export const correctionOrder: Migration = {
  name: '0014-correction-order',
  async up(trx) {
    await trx.schema.alterTable('letter_correction').addColumn('position', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await sql`update letter_correction set position = 1 + (
      select count(*) from letter_correction as earlier where earlier.letter_id = letter_correction.letter_id
        and (earlier.signed_at is null, coalesce(earlier.signed_at, ''), earlier.id)
          < (letter_correction.signed_at is null, coalesce(letter_correction.signed_at, ''), letter_correction.id)
    )`.execute(trx);
  },
};
