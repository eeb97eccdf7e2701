/** Tables, the same on SQLite and PostgreSQL: JSON and times are text, times in UTC as `Date.toISOString` writes them, booleans 0 or 1. */
import type { Kysely } from 'kysely';

export interface Tables {
  consultation: ConsultationRow;
  consultation_count: CountRow;
  draft_version: DraftVersionRow;
  clause: ClauseRow;
  period_change: PeriodChangeRow;
  outcome: OutcomeRow;
  outcome_group: OutcomeGroupRow;
  submission: SubmissionRow;
  opinion: OpinionRow;
  opinion_history: OpinionHistoryRow;
  opinion_count: OpinionCountRow;
  opinion_report: OpinionReportRow;
  submission_count: SubmissionCountRow;
  agreement: AgreementRow;
  published_digest: PublishedDigestRow;
  contact_reading: ContactReadingRow;
  code_reset: CodeResetRow;
  idempotency: IdempotencyRow;
  audit: AuditRow;
  audit_head: AuditHeadRow;
  rate_bucket: RateBucketRow;
  lookup_failure: LookupFailureRow;
  spent_proof: SpentProofRow;
  upload: UploadRow;
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
  /** First publication of the outcome. */
  outcome_published_at: string | null;
}

export interface CountRow {
  consultation_id: string;
  submissions: number;
  opinions: number;
}

/** Added, never changed. */
export interface PeriodChangeRow {
  consultation_id: string;
  /** Version of the consultation that the change made. */
  sequence: number;
  action: string;
  at: string;
  opens_at: string;
  closes_at: string;
  reason: string;
  actor: string;
}

export interface OutcomeRow {
  consultation_id: string;
  /** What staff are working on, as JSON of OutcomeDraft. */
  content: string;
  revision: string;
  version: number;
  updated_at: string;
  /** What the public sees: the last outcome that was signed off, with the groups in `outcome_group`. */
  public_summary: string | null;
  public_submissions: number | null;
  public_opinions: number | null;
  published_at: string | null;
  public_updated_at: string | null;
}

/** A group of the outcome that is public. */
export interface OutcomeGroupRow {
  consultation_id: string;
  id: string;
  position: number;
  clause_id: string | null;
  label: string;
  point: string;
  /** How many opinions stand in it. */
  opinions: number;
  outcome: string;
  reason: string;
  new_text: string | null;
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
  /** How often a new code was given out; only the last one is good. */
  code_generation: number;
  consent_given: number;
  consent_version: string;
  notice_version: string;
  /** Encrypted; null when nothing was filled in. */
  contact: string | null;
  digest: string;
  channel: string;
  /** Of the member of staff who entered it, with what they noted; null for one that a citizen sent. */
  recorded_by: string | null;
  note: string;
}

export interface OpinionRow {
  /** Public name; follows from submission and position, see `rules/opinion-id.ts`. */
  id: string;
  submission_id: string;
  position: number;
  /** From here to `received_at` as in its submission, so that lists need no join. */
  consultation_id: string;
  draft_id: string;
  channel: string;
  received_at: string;
  clause_id: string | null;
  label: string;
  stance: string | null;
  suggested_text: string | null;
  reason: string;
  /** What stands in public in place of the writer's own text; null when that stands there itself. */
  public_suggested_text: string | null;
  public_reason: string | null;
  state: string;
  state_at: string;
  published_at: string | null;
  /** Why it is held or withheld; a code of the configuration. */
  reason_code: string | null;
  /** For staff alone. */
  note: string;
  /** Equal for wordings that say the same, see `rules/fingerprint.ts`. */
  fingerprint: string;
  /** 1 for the one published opinion that stands in the public list for all of its wording. */
  leads: number;
  /** Published opinions of its wording, and citizens who agree; 0 unless it leads. */
  same_views: number;
  agreements: number;
  /** Reports since the last decision. */
  reports: number;
  /** The group of the published outcome in which it stands, and what that says. */
  group_id: string | null;
  outcome: string | null;
  outcome_reason: string | null;
}

/** An opinion as it stood before it was amended, withdrawn or decided on: rows are added and never changed. */
export interface OpinionHistoryRow {
  opinion_id: string;
  sequence: number;
  /** When it ceased to stand so, through whom and what. */
  until: string;
  actor: string;
  through: string;
  stance: string | null;
  suggested_text: string | null;
  reason: string;
  public_suggested_text: string | null;
  public_reason: string | null;
  state: string;
  state_at: string;
  reason_code: string | null;
  note: string;
}

/** How many opinions there are of each kind, so that nothing has to be counted to be told. */
export interface OpinionCountRow {
  consultation_id: string;
  /** Empty for the whole text. */
  clause_id: string;
  /** Empty for none. */
  stance: string;
  state: string;
  opinions: number;
  /** Those of them that stand in the public list. */
  leads: number;
}

export interface OpinionReportRow {
  id: string;
  consultation_id: string;
  opinion_id: string;
  reason: string;
  note: string;
  at: string;
  /** 1 once staff have decided on the opinion since. */
  decided: number;
}

export interface SubmissionCountRow {
  consultation_id: string;
  /** `2026-11-22T06` in UTC: hours make a day in any time zone of whole hours. */
  hour: string;
  channel: string;
  submissions: number;
}

/** Agreement belongs to a wording: it outlives the opinion that leads, and ends when a writer says something else. */
export interface AgreementRow {
  consultation_id: string;
  fingerprint: string;
  /** Blinded. */
  voter: string;
}

/** Digest over the published opinions whose ids begin alike; see `rules/published-digest.ts`. */
export interface PublishedDigestRow {
  consultation_id: string;
  prefix: string;
  /** Grows whenever one of them changes. */
  stamp: number;
  /** Null while it has to be made anew. */
  digest: string | null;
}

/** Why somebody looked at contact details; what a person wrote does not stand in the audit. */
export interface ContactReadingRow {
  id: string;
  submission_id: string;
  actor: string;
  at: string;
  reason: string;
}

/** Why somebody gave out a new query code, and how they knew whose it was. */
export type CodeResetRow = ContactReadingRow;

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
  /** The opinion it belongs to, and its place there; null until it is used. */
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
