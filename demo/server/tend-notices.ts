/** Hands what writers are to be told to whoever sends text messages or mail for the agency. */
import { mailboxOf } from './letter-filing.js';
import type { Platform } from './platform.js';
import { openContact } from './rules/contact-cipher.js';
import { offeredFor, waitAfter } from './rules/notice-waits.js';
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

/** Hands over what is due. What is not taken waits by itself, longer each time, and holds up nothing else. */
export async function tendNotices(platform: Platform): Promise<void> {
  const { store, clock, notify } = platform;
  if (notify === null) return;
  for (const row of await store.read.notices.due(clock.now(), batch)) {
    try {
      const notice = await noticeOf(row, platform);
      if (notice) await notify(notice);
    } catch (error) {
      await putOff(row, error instanceof Error ? error.message : 'unknown', platform);
      continue;
    }
    await store.transact((records) => records.notices.taken(row.id, clock.now()));
  }
}

const hour = 3_600_000;

/** Says so in the log, and in the audit where it is the end: whose letter it is has to be told in another way. */
async function putOff({ id, kind, letter_id, ...row }: NoticeRow, reason: string, { store, config: { noticeHours = 72 }, keys, clock, log }: Platform): Promise<void> {
  const now = clock.now();
  const tries = row.tries + 1;
  const isOver = offeredFor(tries) >= noticeHours * hour;
  const waiting = await store.transact(async (records) => {
    await records.notices.putOff(id, tries, isOver ? null : new Date(now.getTime() + waitAfter(tries)));
    const left = await records.notices.waiting();
    if (isOver) await records.audit.append({ actor: 'system', action: 'notice-given-up', subject: letter_id, details: { notice: id, kind, tries } }, now, keys.audit);
    return left;
  });
  log.error(isOver ? 'notice-given-up' : 'notice-not-taken', { notice: id, kind, reason, tries, waiting });
}

/** Undefined where nobody can be reached. */
async function noticeOf({ id, kind, letter_id, answer_by }: NoticeRow, { store, config, keys, crypto }: Pick<Platform, 'store' | 'config' | 'keys' | 'crypto'>): Promise<Notice | undefined> {
  const letter = await store.read.letters.find(letter_id);
  if (!letter || letter.contact === null) return undefined;
  const { phone = null, email = null } = await openContact(letter.contact, letter.id, keys.contact, crypto);
  if (phone === null && email === null) return undefined;
  return { id, kind: kind as NoticeKind, number: letter.number, mailbox: mailboxOf(config, letter.mailbox_id).title, answerBy: answer_by, phone, email };
}
