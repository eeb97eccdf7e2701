/** Contact details are kept as long as the privacy notice says, and no longer; nobody waits for it. */
import type { Platform } from './platform.js';

/** Submissions in one go, so that a large consultation does not hold the server up. */
const batch = 500;

/** Deletes what has been kept long enough since its consultation closed. The opinions stay. */
export async function forgetContacts({ store, config, clock, keys }: Platform): Promise<void> {
  const { contactRetentionMonths } = config;
  if (contactRetentionMonths === null) return;
  const now = clock.now();
  const closedBy = monthsBefore(now, contactRetentionMonths);
  for (let left = true; left;) {
    left = await store.transact(async (records) => {
      const forgotten = await records.submissions.forgetContacts(closedBy, batch);
      for (const [subject, submissions] of forgotten) {
        await records.audit.append({ actor: 'system', action: 'contacts-deleted', subject, details: { submissions } }, now, keys.audit);
      }
      return forgotten.size > 0;
    });
  }
}

/** The same day of an earlier month, or its last one: six months before 31 August is the end of February. */
function monthsBefore(moment: Date, months: number): Date {
  const earlier = new Date(moment);
  earlier.setUTCDate(1);
  earlier.setUTCMonth(moment.getUTCMonth() - months);
  const last = new Date(Date.UTC(earlier.getUTCFullYear(), earlier.getUTCMonth() + 1, 0)).getUTCDate();
  earlier.setUTCDate(Math.min(moment.getUTCDate(), last));
  return earlier;
}
