/** Tables, the same on SQLite and PostgreSQL: JSON and times are text, times in UTC as `Date.toISOString` writes them, booleans 0 or 1. */
import type { Kysely } from 'kysely';

export interface Tables {
  consultation: ConsultationRow;
  consultation_count: CountRow;
  draft_version: DraftVersionRow;
  clause: ClauseRow;
  submission: SubmissionRow;
  opinion: OpinionRow;
  idempotency: IdempotencyRow;
  audit: AuditRow;
  audit_head: AuditHeadRow;
  rate_bucket: RateBucketRow;
  lookup_failure: LookupFailureRow;
  setting: SettingRow;
}

/** The database or an open transaction. Inside a transaction only the transaction may be used, or SQLite waits for itself. */
export type Executor = Kysely<Tables>;

export interface ConsultationRow {
  id: string;
  /** What staff are working on, as JSON of ConsultationDraft. */
  content: string;
  draft_id: string | null;
  revision: string;
  pause: string | null;
  /** Grows with every change; the number in the ETag. */
  version: number;
  created_at: string;
  updated_at: string;
  /** What the public sees: the last content that was signed off. */
  published_content: string | null;
  published_draft_id: string | null;
  published_at: string | null;
  public_updated_at: string | null;
  opens_at: string | null;
  closes_at: string | null;
}

export interface CountRow {
  consultation_id: string;
  submissions: number;
  opinions: number;
}

export interface DraftVersionRow {
  id: string;
  consultation_id: string;
  version: number;
  title: string;
  preamble: string;
  outline: string;
  /** Ids of the chapters in order, as JSON. */
  chapters: string;
  clause_count: number;
  created_at: string;
  published_at: string | null;
}

export interface ClauseRow {
  draft_id: string;
  id: string;
  position: number;
  chapter_id: string;
  heading_id: string | null;
  label: string;
  title: string;
  blocks: string;
  continues: string;
  /** Folded text, for words that the index cannot find; see text-folding.ts. */
  search_text: string;
}

export interface SubmissionRow {
  id: string;
  number: string;
  consultation_id: string;
  draft_id: string;
  received_at: string;
  opened_at: string;
  receipt_key_version: number;
  consent_given: number;
  consent_version: string;
  notice_version: string;
  /** Encrypted; null when nothing was filled in. */
  contact: string | null;
  digest: string;
}

export interface OpinionRow {
  submission_id: string;
  position: number;
  clause_id: string | null;
  label: string;
  stance: string | null;
  suggested_text: string | null;
  reason: string;
  state: string;
  outcome: string | null;
  outcome_reason: string | null;
}

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

export interface LookupFailureRow {
  key: string;
  failures: number;
  last_at: string;
}

export interface SettingRow {
  name: string;
  value: string;
}
