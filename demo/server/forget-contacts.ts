/** Contact details are kept as long as the privacy notice says, and no longer; nobody waits for it. */
import type { Platform } from './platform.js';
import type { Records } from './store/store.js';

/** Writers in one go, so that many at a time do not hold the server up. */
const batch = 500;

/** Deletes what has been kept long enough: since a consultation closed, since a letter ended. Opinions and letters stay. */
export async function forgetContacts(platform: Platform): Promise<void> {
  const { config } = platform;
  const now = platform.clock.now();
  await forget(platform, 'submissions', config.contactRetentionMonths, now, async (records, closedBy) => records.submissions.forgetContacts(closedBy, batch));
  for (const { id, contactRetentionMonths } of config.mailboxes) {
    await forget(platform, 'letters', contactRetentionMonths, now, async (records, endedBy) => {
      const letters = await records.letters.forgetContacts(id, endedBy, batch);
      return new Map(letters > 0 ? [[id, letters]] : []);
    });
  }
}

type Forgetting = (records: Records, before: Date) => Promise<ReadonlyMap<string, number>>;

async function forget({ store, keys }: Platform, what: 'submissions' | 'letters', months: number | null, now: Date, some: Forgetting): Promise<void> {
  if (months === null) return;
  const before = monthsBefore(now, months);
  for (let left = true; left;) {
    left = await store.transact(async (records) => {
      const forgotten = await some(records, before);
      for (const [subject, count] of forgotten) await records.audit.append({ actor: 'system', action: 'contacts-deleted', subject, details: { [what]: count } }, now, keys.audit);
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
