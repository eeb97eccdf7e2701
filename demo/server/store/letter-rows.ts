/** Rows of letters to a mailbox, and of what was done with them. */

export interface LetterRow {
  id: string;
  number: string;
  mailbox_id: string;
  category: string;
  /** Null where the agency was asked to pass it on. */
  recipient_id: string | null;
  /** Of a report: the department that it is about. */
  about_unit_id: string | null;
  title: string;
  body: string;
  place: string | null;
  received_at: string;
  state: string;
  state_at: string;
  /** Where it goes on once the writer has supplemented it. */
  waits_in: string | null;
  /** The department that has it. */
  unit_id: string | null;
  /** A day in the agency's time zone; while it is paused, the day as it stood then. */
  due_on: string;
  paused_on: string | null;
  extended: number;
  /** 2 when it is handled once more. */
  round: number;
  version: number;
  receipt_key_version: number;
  code_generation: number;
  consent_given: number;
  consent_version: string;
  notice_version: string;
  notes_version: string;
  /** Encrypted: who wrote, and for whom. */
  contact: string | null;
  digest: string;
  /** Its number in the index of words. */
  search_row: number;
}

/** One thing that happened to a letter: rows are added and never changed. */
export interface LetterEventRow {
  letter_id: string;
  sequence: number;
  at: string;
  /** An account's name, or `writer`. */
  actor: string;
  kind: string;
  from_state: string | null;
  to_state: string;
  unit_id: string | null;
  due_on: string;
  paused: number;
  public_note: string;
  staff_note: string;
}

/** Why somebody looked at who wrote, or gave out a new query code; what a person wrote does not stand in the audit. */
export interface LetterReadingRow {
  id: string;
  letter_id: string;
  kind: string;
  actor: string;
  at: string;
  reason: string;
}

/** Something a writer is to be told; taken by whoever sends it. */
export interface NoticeRow {
  id: string;
  at: string;
  kind: string;
  letter_id: string;
  answer_by: string | null;
  taken_at: string | null;
}

/** What the public reads of a letter, and what is being prepared for it. */
export interface LetterPublicationRow {
  letter_id: string;
  /** Its name in public; does not lead back. */
  public_id: string;
  /** From here to `answered_at` as they stand in public, so that lists need no join. */
  mailbox_id: string;
  category: string;
  unit_id: string;
  received_at: string;
  accepted_at: string;
  answered_at: string;
  /** Title, body and answers under review. */
  content: string;
  revision: string;
  drafted_by: string;
  updated_at: string;
  /** What was signed; null while nothing was, and after it was withdrawn. */
  published: string | null;
  /** The number of its words in their index; null where it is not listed. */
  search_row: number | null;
  /** Before this moment its writer alone reads it. */
  public_from: string | null;
  /** 1 when it was signed and its writer agrees. */
  listed: number;
}

/** An answer of one round, from its first draft on. */
export interface LetterAnswerRow {
  id: string;
  letter_id: string;
  round: number;
  unit_id: string;
  text: string;
  drafted_by: string;
  revision: string;
  updated_at: string;
  /** Null while nobody but staff may read it. */
  answered_at: string | null;
  rating: string | null;
  rating_reason: string;
}
