/** Rows of consultations: what is asked, the texts, the outcome. */

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
  /** Its number in the index of words. */
  search_row: number;
}
