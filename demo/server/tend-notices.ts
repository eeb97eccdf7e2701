/** Hands what writers are to be told to whoever sends text messages or mail for the agency. */
import { mailboxOf } from './letter-filing.js';
import type { Platform } from './platform.js';
import { openContact } from './rules/contact-cipher.js';
import type { NoticeRow } from './store/schema.js';

/** Notices in one go. */
const batch = 50;

/** What happened to a letter, and how its writer can be reached. No word of the letter, and no query code. */
export interface Notice {
  /** The same when it is handed over again: a gateway that was broken off tells it twice. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly number: string;
  /** Title of the mailbox. */
  readonly mailbox: string;
  /** A day, `2026-12-11`; null where there is none to tell. */
  readonly answerBy: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export type NoticeKind = 'received' | 'refused' | 'extended' | 'supplement-asked' | 'resumed' | 'joined' | 'answered' | 'corrected';

/** Hands over what waits, the first first; what is not taken is offered again the next time. */
export async function tendNotices({ store, config, keys, crypto, clock, notify }: Platform): Promise<void> {
  if (notify === null) return;
  for (const row of await store.read.notices.waiting(batch)) {
    const notice = await noticeOf(row, { store, config, keys, crypto });
    if (notice && !await notify(notice)) return;
    await store.transact((records) => records.notices.taken(row.id, clock.now()));
  }
}

/** Undefined where nobody can be reached. */
async function noticeOf({ id, kind, letter_id, answer_by }: NoticeRow, { store, config, keys, crypto }: Pick<Platform, 'store' | 'config' | 'keys' | 'crypto'>): Promise<Notice | undefined> {
  const letter = await store.read.letters.find(letter_id);
  if (!letter || letter.contact === null) return undefined;
  const { phone = null, email = null } = await openContact(letter.contact, letter.id, keys.contact, crypto);
  if (phone === null && email === null) return undefined;
  return { id, kind: kind as NoticeKind, number: letter.number, mailbox: mailboxOf(config, letter.mailbox_id).title, answerBy: answer_by, phone, email };
}
