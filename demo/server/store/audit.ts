import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditRow, Executor } from './schema.js';

/** Something that somebody did. Details are ids, numbers and step names; what a person wrote never stands here. */
export interface AuditEntry {
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export type AuditAction =
  | 'consultation-created' | 'consultation-updated' | 'draft-added' | 'step-approved' | 'step-returned'
  | 'consultation-published' | 'pause-set' | 'pause-ended' | 'period-changed' | 'outcome-saved' | 'outcome-published' | 'submission-received'
  | 'submission-recorded' | 'opinions-changed' | 'consent-changed' | 'opinions-moderated' | 'opinions-exported' | 'contact-read'
  | 'receipt-code-reset' | 'contacts-deleted'
  | 'upload-received' | 'upload-cleared' | 'upload-refused' | 'uploads-expired' | 'attachment-read'
  | 'letter-received' | 'letter-changed' | 'letter-read' | 'letter-step' | 'letter-answer-saved' | 'letter-answered'
  | 'letter-correction-saved' | 'letter-corrected' | 'letters-exported' | 'notice-given-up'
  | 'letter-publication-saved' | 'letter-publication-step' | 'letter-publication-withdrawn'
  | 'knowledge-saved' | 'knowledge-step' | 'knowledge-published' | 'knowledge-withdrawn';

export interface AuditVerdict {
  readonly rows: number;
  /** Sequence of the first row that does not fit, or null when the chain is whole. */
  readonly brokenAt: number | null;
}

/** Rows read at once when the chain is verified. */
const stride = 1000;

/** A chain: each row carries a keyed hash over itself and the hash before, so that no row can be changed, moved or taken out unseen. */
export const audit = (db: Executor) => ({
  /** Append last in a transaction: writers queue here. */
  async append({ actor, action, subject, details = {} }: AuditEntry, now: Date, key: Uint8Array): Promise<void> {
    const head = await db.updateTable('audit_head').set((row) => ({ sequence: row('sequence', '+', 1) })).where('id', '=', 1)
      .returning(['sequence', 'hash']).executeTakeFirstOrThrow();
    const entry = {
      sequence: head.sequence, at: now.toISOString(), actor, action, subject, details: JSON.stringify(details), previous_hash: head.hash,
    };
    const hash = rowHash(entry, key);
    await db.insertInto('audit').values({ ...entry, hash }).execute();
    await db.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute();
  },

  /** Of one line; undefined where there is none. */
  async hashOf(sequence: number): Promise<string | undefined> {
    const row = await db.selectFrom('audit').select('hash').where('sequence', '=', sequence).executeTakeFirst();
    return row?.hash;
  },

  /** Number and hash of the newest line, as `verify` is told later. */
  async mark(): Promise<string> {
    const { sequence, hash } = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
    return `${String(sequence)}:${hash}`;
  },

  /** Walks the whole chain and compares its end with the head; what is appended meanwhile is walked as well. */
  async verify(key: Uint8Array): Promise<AuditVerdict> {
    const newest = () => db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
    let head = await newest();
    let previous = { sequence: 0, hash: '' };
    for (;;) {
      const rows = await db.selectFrom('audit').selectAll().where('sequence', '>', previous.sequence).orderBy('sequence').limit(stride).execute();
      if (rows.length === 0) {
        const { sequence } = head;
        head = await newest();
        if (head.sequence === sequence || head.sequence === previous.sequence) break;
      }
      for (const row of rows) {
        const fits = row.sequence === previous.sequence + 1 && row.previous_hash === previous.hash && row.hash === rowHash(row, key);
        if (!fits) return { rows: previous.sequence, brokenAt: previous.sequence + 1 };
        previous = row;
      }
    }
    const whole = head.sequence === previous.sequence && head.hash === previous.hash;
    return { rows: previous.sequence, brokenAt: whole ? null : previous.sequence + 1 };
  },
});

function rowHash({ sequence, at, actor, action, subject, details, previous_hash }: Omit<AuditRow, 'hash'>, key: Uint8Array): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([sequence, at, actor, action, subject, details, previous_hash]))));
}
