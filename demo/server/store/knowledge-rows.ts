/** Rows of questions and answers, of the pairs of characters by which an answer is found, and of how it was rated. */

export interface KnowledgeRow {
  id: string;
  /** Of the wording that is public, else of the one under review. */
  unit_id: string;
  review_on: string;
  /** The newest wording. */
  content: string;
  revision: string;
  state: string;
  drafted_by: string;
  updated_at: string;
  version: number;
  /** The newest wording as search sees it, for staff. */
  words: string;
  /** What was signed; null while nothing was, and after it was withdrawn. */
  published: string | null;
  /** Empty while it is not public. */
  published_at: string;
  public_words: string;
  listed: number;
  withdrawn_because: string | null;
}

/** One pair of an answer that may be suggested: of a question, or of the title of a public letter. */
export interface AnswerPairRow {
  pair: string;
  kind: string;
  answer_id: string;
  weight: number;
}

/** In how many answers a pair stands: what stands everywhere says nothing. */
export interface AnswerPairCountRow {
  pair: string;
  answers: number;
}

export interface KnowledgeRatingRow {
  kind: string;
  answer_id: string;
  /** Keyed hash, different for each answer. */
  voter: string;
  rating: string;
}
