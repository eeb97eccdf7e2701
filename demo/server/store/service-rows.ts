/** Rows that serve every kind of writing: keys, audit, limits, proofs, files, settings. */

export interface IdempotencyRow {
  caller: string;
  operation: string;
  key: string;
  body_hash: string;
  created_at: string;
  /** Null only inside the transaction that is handling the key. */
  status: number | null;
  headers: string;
  /** The answer without the query code, which is computed again. */
  answer: string | null;
  submission_id: string | null;
}

export interface AuditRow {
  sequence: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  /** Ids, numbers and step names as JSON; never a text that somebody wrote. */
  details: string;
  previous_hash: string;
  hash: string;
}

/** One row: the end of the chain. Writers queue on it, and a cut-off end is noticed. */
export interface AuditHeadRow {
  id: number;
  sequence: number;
  hash: string;
}

export interface RateBucketRow {
  key: string;
  tokens: number;
  filled_at: string;
}

export interface SpentProofRow {
  challenge: string;
  spent_at: string;
  expires_at: string;
}

/** A file that somebody sent; its content is with the platform, under the same id. */
export interface UploadRow {
  id: string;
  /** Its name once it is used; follows from the id and does not lead back. */
  attachment_id: string;
  purpose: string;
  /** Id of what is written to. */
  subject: string;
  /** The sender's own. */
  name: string;
  media_type: string;
  bytes: number;
  state: string;
  created_at: string;
  /** Counts only while it has no owner. */
  expires_at: string;
  /** The opinion, letter or answer it belongs to, and its place there; null until it is used. */
  owner: string | null;
  position: number | null;
  /** 1 when it is public whenever its owner is. */
  published: number;
}

export interface LookupFailureRow {
  key: string;
  failures: number;
  last_at: string;
}

export interface SettingRow {
  name: string;
  value: string;
}
