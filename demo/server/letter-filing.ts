/** Writing a letter down, and the receipt for it. */
import type { LetterDraft, LetterReceipt } from '../../src/contract/models.js';
import { isWritten, oneLine } from '../../src/contract/written.js';
import type { AgencyConfig } from './config.js';
import { currentReceiptKeyVersion } from './keys.js';
import type { MailboxConfig } from './mailbox-config.js';
import type { Platform } from './platform.js';
import { refuse } from './problems.js';
import { freeNumber, receiptKeyOf } from './receipt-numbers.js';
import { digestOf } from './rules/canonical-json.js';
import { startedClock } from './rules/letter-clock.js';
import { queryCode } from './rules/receipt-code.js';
import { WorkingDays } from './rules/working-days.js';
import { zonedDate, zonedTime } from './rules/zoned-time.js';
import type { Records } from './store/store.js';
import { useUploads } from './uploads.js';

export type KeptLetterReceipt = Omit<LetterReceipt, 'code'>;

/** @throws {Refusal} 404 for a mailbox that the agency does not have. */
export function mailboxOf({ mailboxes }: AgencyConfig, id: string): MailboxConfig {
  return mailboxes.find((mailbox) => mailbox.id === id) ?? refuse('not-found');
}

export const workingDaysOf = ({ calendars }: AgencyConfig) => new WorkingDays(calendars);

/** Keeps the letter, and says what its writer is told. @param contact Sealed. */
export async function fileLetter(draft: LetterDraft, mailbox: MailboxConfig, id: string, contact: string | null, records: Records, platform: Platform, now: Date): Promise<KeptLetterReceipt> {
  const { config, keys } = platform;
  const { timeZone } = config.agency;
  const { category, recipientId, aboutUnitId = null, title, body, place = '', uploads = [] } = draft;
  const { dueOn } = startedClock(workingDaysOf(config), zonedDate(now, timeZone), workdaysFor(mailbox, category));
  const number = await freeNumber(records, platform, now);
  const digest = digestOf({ category, title, body, place, uploads });
  const receivedAt = now.toISOString();
  await records.letters.add({
    id, number, mailbox_id: mailbox.id, category, recipient_id: recipientId, about_unit_id: aboutUnitId, title: oneLine(title), body, place: isWritten(place) ? oneLine(place) : null,
    received_at: receivedAt, state: 'received', state_at: receivedAt, waits_in: null, unit_id: null, co_units: '', joined_to: null, due_on: dueOn, paused_on: null, extended: 0, round: 1, version: 1,
    receipt_key_version: currentReceiptKeyVersion(keys), code_generation: 0, consent_given: draft.publicationConsent.given ? 1 : 0,
    consent_version: draft.publicationConsent.version, notice_version: draft.privacyNoticeVersion, notes_version: draft.readingNotesVersion, contact, digest,
    month: zonedDate(now, timeZone).slice(0, 7), answered_on: null, on_time: null, workdays: null, rating: null,
  }, { actor: 'writer', kind: 'received', public_note: '', staff_note: '' });
  await useUploads([{ owner: id, pointer: '/uploads', uploads }], 'letter', mailbox.id, records, now);
  return {
    number, mailboxId: mailbox.id, mailbox: mailbox.title, title: oneLine(title), category, agency: config.agency.name, receivedAt: zonedTime(now, timeZone),
    answerBy: dueOn, lookupPage: config.site.lookupPages.letters, digest, phone: config.agency.phone,
  };
}

/** The receipt with its query code, which is computed anew each time. */
export async function letterReceiptOf(kept: KeptLetterReceipt, letterId: string | null, { store, keys }: Platform): Promise<LetterReceipt> {
  const letter = await store.read.letters.find(letterId ?? '');
  if (!letter) throw new Error('A receipt was answered without a letter.');
  return { ...kept, code: queryCode(letter.id, receiptKeyOf(letter, keys)) };
}

/** @throws {Error} for a category that the form does not offer: it was checked before. */
export function workdaysFor({ id, categories }: MailboxConfig, category: string): number {
  const rule = categories.find(({ name }) => name === category);
  if (!rule) throw new Error(`The mailbox ${id} has no category ${category}.`);
  return rule.workdays;
}
