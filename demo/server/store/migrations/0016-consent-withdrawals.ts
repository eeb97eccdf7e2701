import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** When a writer took consent to publication back. What had been decided on by then says when; of the rest it is not known. */
export const consentWithdrawals: Migration = {
  name: '0016-consent-withdrawals',
  async up(trx) {
    await trx.schema.alterTable('submission').addColumn('consent_withdrawn_at', 'text').execute();
    await sql`update submission set consent_withdrawn_at = (
      select max(opinion_history.until) from opinion_history inner join opinion on opinion.id = opinion_history.opinion_id
      where opinion.submission_id = submission.id and opinion_history.through = 'consent'
    ) where consent_given = 0`.execute(trx);
  },
};
