/** Rows of what citizens said, and of what was done with it. */

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
  /** Null where it was never given, or is given. */
  consent_withdrawn_at: string | null;
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
export interface OpinionHistoryRow extends Pick<OpinionRow,
  'stance' | 'suggested_text' | 'reason' | 'public_suggested_text' | 'public_reason' | 'state' | 'state_at' | 'reason_code' | 'note'> {
  opinion_id: string;
  sequence: number;
  /** When it ceased to stand so, through whom and what. */
  until: string;
  actor: string;
  through: string;
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
