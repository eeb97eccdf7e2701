/** Whether the database holds what was promised, read from its file after the server has stopped. */
import { join } from 'node:path';
import Database from 'libsql';
import type { Sent } from './load.js';
import { markOf } from './submission-body.js';
import { written } from './data.js';

export interface Ledger {
  /** Answered 201. */
  readonly promised: number;
  /** Promised, and not in the database under the number that was given. */
  readonly lost: number;
  /** Written more than once, by number, by key or by its words. */
  readonly doubled: number;
  /** Without both of its opinions. */
  readonly torn: number;
  /** In the database although the sender was turned away. */
  readonly stowaways: number;
  /** Sent without any answer; of those, in the database: a repeat of the key would get the receipt. */
  readonly unanswered: number;
  readonly heldUnanswered: number;
  readonly submissions: number;
}

interface Row {
  readonly number: string;
  readonly key: string;
  readonly reason: string;
  readonly opinions: number;
}

export function readLedger(dataDir: string, sent: readonly Sent[]): Ledger {
  const database = new Database(join(dataDir, 'huiying.db'), { readonly: true });
  const rows = database.prepare(`select submission.number, idempotency.key, opinion.reason,
      (select count(*) from opinion as each where each.submission_id = submission.id) as opinions from submission
    left join idempotency on idempotency.submission_id = submission.id left join opinion on opinion.submission_id = submission.id and opinion.position = 0
    where submission.consultation_id = ?`).all([written]) as Row[];
  database.close();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const promised = sent.filter(({ status }) => status === 201);
  const unanswered = sent.filter(({ status }) => status === 0);
  const isHeld = ({ key = '' }: Sent) => byKey.get(key)?.reason.startsWith(markOf(key)) === true;
  const distinct = (of: (row: Row) => string) => new Set(rows.map(of)).size;
  return {
    promised: promised.length,
    lost: promised.filter((each) => !isHeld(each) || byKey.get(each.key ?? '')?.number !== each.number).length,
    doubled: rows.length - Math.min(distinct(({ number }) => number), distinct(({ key }) => key), distinct(({ reason }) => reason)),
    torn: rows.filter(({ opinions }) => opinions !== 2).length,
    stowaways: sent.filter((each) => each.status !== 201 && each.status !== 0 && isHeld(each)).length,
    unanswered: unanswered.length,
    heldUnanswered: unanswered.filter(isHeld).length,
    submissions: rows.length,
  };
}
