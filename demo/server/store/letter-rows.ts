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
  /** Departments that help it: ` parks justice `, empty for none. */
  co_units: string;
  /** The letter with which it is answered. */
  joined_to: string | null;
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
  /** From here on what the statistics count. The month in which it arrived, in the agency's time zone. */
  month: string;
  /** The day of the first answer; the two after it are of that answer too. */
  answered_on: string | null;
  on_time: number | null;
  /** Without the days on which its writer was waited for. */
  workdays: number | null;
  /** The last one. */
  rating: string | null;
  /** Its number in the index of words. */
  search_row: number;
}

/** Letters of one month, category, department (empty for none) and mailbox, counted. */
export interface LetterCountRow {
  month: string;
  category: string;
  unit_id: string;
  mailbox_id: string;
  received: number;
  answered: number;
  refused: number;
  withdrawn: number;
  on_time: number;
  handled_again: number;
  /** Of all that are `timed` together. */
  workdays: number;
  timed: number;
  very_satisfied: number;
  satisfied: number;
  fairly_satisfied: number;
  dissatisfied: number;
  very_dissatisfied: number;
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
  /** The department that had it afterwards; of co-handling the one that helps. */
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
  /** How often it was offered and not taken. */
  tries: number;
  /** When it is offered next; null when it is not any more: taken, or given up. */
  next_at: string | null;
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
  /** When other words were signed for what was public already. */
  changed_at: string | null;
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
  /** The answer to another letter, which this one repeats for a letter that was joined into that. */
  source_id: string | null;
}

/** A file of a wording of an answer. */
export interface AnswerFileRow {
  /** An answer; or a correction: what its answer is to hold, and from the signature on what it held before. */
  holder: string;
  upload_id: string;
  position: number;
}

/** Other words for an answer that was given; one a letter at a time until it is signed, then kept for good. */
export interface LetterCorrectionRow {
  id: string;
  letter_id: string;
  answer_id: string;
  /** Counts those of its letter from 1; two may be signed in one instant. */
  position: number;
  text: string;
  /** The writer and the public read it. */
  reason: string;
  drafted_by: string;
  revision: string;
  updated_at: string;
  signed_at: string | null;
  /** What stood there before; from the signature on. */
  earlier_text: string | null;
}
