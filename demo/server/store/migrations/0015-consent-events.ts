import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** Which way a choice about publication went stands in its kind. Those from before, which no release had, were made on pages that offered the other choice alone: they take turns, and the last is what holds. */
export const consentEvents: Migration = {
  name: '0015-consent-events',
  async up(trx) {
    // Rows that have their new kind count as well: whether a row sees those that were changed before it differs between databases.
    await sql`update letter_event set kind = case when (
      (select consent_given from letter where letter.id = letter_event.letter_id)
      + (select count(*) from letter_event as later where later.letter_id = letter_event.letter_id and later.sequence > letter_event.sequence
        and later.kind in ('consent-changed', 'consent-given', 'consent-withdrawn'))
    ) % 2 = 1 then 'consent-given' else 'consent-withdrawn' end where kind = 'consent-changed'`.execute(trx);
  },
};
