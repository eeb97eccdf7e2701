/** Tables, the same on SQLite and PostgreSQL: JSON and times are text, times in UTC as `Date.toISOString` writes them, booleans 0 or 1. */
import type { Kysely } from 'kysely';
import type { ClauseRow, ConsultationRow, CountRow, DraftVersionRow, OutcomeGroupRow, OutcomeRow, PeriodChangeRow } from './consultation-rows.js';
import type { AnswerPairCountRow, AnswerPairRow, KnowledgeRatingRow, KnowledgeRow } from './knowledge-rows.js';
import type { AnswerFileRow, LetterAnswerRow, LetterCorrectionRow, LetterCountRow, LetterEventRow, LetterPublicationRow, LetterReadingRow, LetterRow, NoticeRow } from './letter-rows.js';
import type { AgreementRow, CodeResetRow, ContactReadingRow, OpinionCountRow, OpinionHistoryRow, OpinionReportRow, OpinionRow, PublishedDigestRow, SubmissionCountRow, SubmissionRow } from './opinion-rows.js';
import type { AuditHeadRow, AuditRow, IdempotencyRow, LookupFailureRow, RateBucketRow, SettingRow, SpentProofRow, UploadRow } from './service-rows.js';

export type * from './consultation-rows.js';
export type * from './knowledge-rows.js';
export type * from './letter-rows.js';
export type * from './opinion-rows.js';
export type * from './service-rows.js';

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
  letter: LetterRow;
  letter_event: LetterEventRow;
  letter_count: LetterCountRow;
  letter_answer: LetterAnswerRow;
  answer_file: AnswerFileRow;
  letter_correction: LetterCorrectionRow;
  letter_publication: LetterPublicationRow;
  letter_reading: LetterReadingRow;
  notice: NoticeRow;
  knowledge_item: KnowledgeRow;
  knowledge_rating: KnowledgeRatingRow;
  answer_pair: AnswerPairRow;
  answer_pair_count: AnswerPairCountRow;
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
