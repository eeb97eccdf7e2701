/** Our names for what is on the wire: the only door to the generated types. */
import { publicOperations } from './operations.gen.js';
import type { components, operations as schemaOperations } from './schema.gen.js';
import { staffOperations } from './staff-operations.gen.js';

export { publicOperations } from './operations.gen.js';
export * from './enums.gen.js';

// Marked as pure, because a bundler must keep a spread that nobody reads.
/** Method and path of every operation. A page for citizens imports `publicOperations` alone. */
export const operations = /* @__PURE__ */ Object.assign({}, publicOperations, staffOperations);

type Schemas = components['schemas'];

export type Agency = Schemas['Agency'];
export type Department = Schemas['Department'];
export type ModuleName = Schemas['ModuleName'];
export type WorkCalendar = Schemas['WorkCalendar'];
export type Holiday = Schemas['Holiday'];

export type Consultation = Schemas['Consultation'];
export type ConsultationSummary = Schemas['ConsultationSummary'];
export type ConsultationPage = Schemas['ConsultationPage'];
export type ConsultationKind = Schemas['ConsultationKind'];
export type ConsultationStatus = Schemas['ConsultationStatus'];
export type Channel = Schemas['Channel'];
export type Contact = Schemas['Contact'];
export type Pause = Schemas['Pause'];
export type Visibility = Schemas['Visibility'];
export type Attachment = Schemas['Attachment'];
export type DraftSummary = Schemas['DraftSummary'];

export type Draft = Schemas['Draft'];
export type DraftChapter = Schemas['DraftChapter'];
export type OutlineEntry = Schemas['OutlineEntry'];
export type Clause = Schemas['Clause'];
export type ClauseBlock = Schemas['ClauseBlock'];
export type ClauseMatch = Schemas['ClauseMatch'];
export type ClauseMatchPage = Schemas['ClauseMatchPage'];

export type ConsultationForm = Schemas['ConsultationForm'];
export type SubmissionLimits = Schemas['SubmissionLimits'];
export type IdentityField = Schemas['IdentityField'];
export type IdentityFieldName = Schemas['IdentityFieldName'];
export type PrivacyNotice = Schemas['PrivacyNotice'];
export type PublicationConsent = Schemas['PublicationConsent'];
export type Position = Schemas['Position'];

export type Mailbox = Schemas['Mailbox'];
export type MailboxList = Schemas['MailboxList'];
export type MailboxSummary = Schemas['MailboxSummary'];
export type Guidance = Schemas['Guidance'];
export type EmergencyNumber = Schemas['EmergencyNumber'];
export type Recipient = Schemas['Recipient'];
export type Unit = Schemas['Unit'];
export type LetterForm = Schemas['LetterForm'];
export type LetterLimits = Schemas['LetterLimits'];
export type LetterCategory = Schemas['LetterCategory'];
export type LetterCategoryPolicy = Schemas['LetterCategoryPolicy'];
export type ReadingNotes = Schemas['ReadingNotes'];
export type LetterDraft = Schemas['LetterDraft'];
export type LetterPreviewDraft = Schemas['LetterPreviewDraft'];
export type LetterPreview = Schemas['LetterPreview'];
export type MaskedCount = Schemas['MaskedCount'];
export type MaskedKind = Schemas['MaskedKind'];
export type OnBehalfOf = Schemas['OnBehalfOf'];
export type LetterReceipt = Schemas['LetterReceipt'];
export type LetterState = Schemas['LetterState'];
export type LetterStatus = Schemas['LetterStatus'];
export type LetterEvent = Schemas['LetterEvent'];
export type LetterEventKind = Schemas['LetterEventKind'];
export type LetterAnswer = Schemas['LetterAnswer'];
export type LetterCorrection = Schemas['LetterCorrection'];
export type LetterRating = Schemas['LetterRating'];
export type LetterChange = Schemas['LetterChange'];
export type LetterChanges = Schemas['LetterChanges'];
export type LetterChangeKind = Schemas['LetterChangeKind'];

export type LetterRecord = Schemas['LetterRecord'];
export type LetterRecordEvent = Schemas['LetterRecordEvent'];
export type LetterRecordPage = Schemas['LetterRecordPage'];
export type LetterRecordState = Schemas['LetterRecordState'];
export type LetterRecordSummary = Schemas['LetterRecordSummary'];
export type LetterStepDraft = Schemas['LetterStepDraft'];
export type LetterStepKind = Schemas['LetterStepKind'];
export type LetterAnswerDraft = Schemas['LetterAnswerDraft'];
export type LetterReference = Schemas['LetterReference'];
export type LetterCorrectionDraft = Schemas['LetterCorrectionDraft'];
export type AnswerAttachment = Schemas['AnswerAttachment'];
export type PublishedAttachment = Schemas['PublishedAttachment'];
export type PublicationFile = Schemas['PublicationFile'];
export type PublicationFileRecord = Schemas['PublicationFileRecord'];
export type AnswerAttachmentQuery = Schemas['AnswerAttachmentQuery'];
export type LetterCorrectionRecord = Schemas['LetterCorrectionRecord'];
export type RefusalReason = Schemas['RefusalReason'];

export type PublishedLetter = Schemas['PublishedLetter'];
export type PublishedLetterPage = Schemas['PublishedLetterPage'];
export type PublishedLetterSummary = Schemas['PublishedLetterSummary'];
export type PublishedAnswer = Schemas['PublishedAnswer'];
export type PublishedCorrection = Schemas['PublishedCorrection'];
export type LetterStatistics = Schemas['LetterStatistics'];
export type LetterStatisticsPeriod = Schemas['LetterStatisticsPeriod'];
export type LetterFigures = Schemas['LetterFigures'];
export type LetterRatingCounts = Schemas['LetterRatingCounts'];
export type LetterPublication = Schemas['LetterPublication'];
export type LetterPublicationDraft = Schemas['LetterPublicationDraft'];
export type LetterPublicationRecord = Schemas['LetterPublicationRecord'];

export type KnowledgePage = Schemas['KnowledgePage'];
export type KnowledgeSummary = Schemas['KnowledgeSummary'];
export type KnowledgeItem = Schemas['KnowledgeItem'];
export type KnowledgeSource = Schemas['KnowledgeSource'];
export type KnowledgeQuestion = Schemas['KnowledgeQuestion'];
export type KnowledgeSuggestion = Schemas['KnowledgeSuggestion'];
export type KnowledgeAnswerKind = Schemas['KnowledgeAnswerKind'];
export type KnowledgeRating = Schemas['KnowledgeRating'];
export type KnowledgeRatings = Schemas['KnowledgeRatings'];
export type KnowledgeRatingChoice = Schemas['KnowledgeRatingChoice'];
export type KnowledgeState = Schemas['KnowledgeState'];
export type KnowledgeDraft = Schemas['KnowledgeDraft'];
export type KnowledgeRecord = Schemas['KnowledgeRecord'];
export type KnowledgeRecordSummary = Schemas['KnowledgeRecordSummary'];

export type AttachmentPolicy = Schemas['AttachmentPolicy'];
export type AttachmentMediaType = Schemas['AttachmentMediaType'];
export type Upload = Schemas['Upload'];
export type UploadPurpose = Schemas['UploadPurpose'];
export type UploadState = Schemas['UploadState'];
export type OpinionAttachment = Schemas['OpinionAttachment'];
export type CommentAttachment = Schemas['CommentAttachment'];

export type Challenge = Schemas['Challenge'];
export type ChallengePurpose = Schemas['ChallengePurpose'];

export type SubmissionDraft = Schemas['SubmissionDraft'];
export type OpinionDraft = Schemas['OpinionDraft'];
export type Identity = Schemas['Identity'];
export type SubmissionReceipt = Schemas['SubmissionReceipt'];
export type ReceiptItem = Schemas['ReceiptItem'];
export type NextStep = Schemas['NextStep'];
export type ReceiptQuery = Schemas['ReceiptQuery'];
export type SubmissionStatus = Schemas['SubmissionStatus'];
export type OpinionStatus = Schemas['OpinionStatus'];

export type OpinionState = Schemas['OpinionState'];
export type OpinionOutcome = Schemas['OpinionOutcome'];
export type OpinionChannel = Schemas['OpinionChannel'];
export type ConsentChange = Schemas['ConsentChange'];
export type ConsentChoice = Schemas['ConsentChoice'];
export type OpinionChange = Schemas['OpinionChange'];
export type OpinionChanges = Schemas['OpinionChanges'];

export type Comment = Schemas['Comment'];
export type CommentPage = Schemas['CommentPage'];
export type ClauseName = Schemas['ClauseName'];
export type ClauseContinuation = Schemas['ClauseContinuation'];
export type AgreementChoice = Schemas['AgreementChoice'];
export type Agreement = Schemas['Agreement'];
export type CommentReport = Schemas['CommentReport'];
export type ReportReason = Schemas['ReportReason'];
export type Outcome = Schemas['Outcome'];
export type OutcomeGroup = Schemas['OutcomeGroup'];
export type OutcomeCounts = Schemas['OutcomeCounts'];
export type ConsultationStatistics = Schemas['ConsultationStatistics'];
export type OpinionStateCounts = Schemas['OpinionStateCounts'];
export type PeriodAction = Schemas['PeriodAction'];
export type PeriodChange = Schemas['PeriodChange'];

export type ConsultationRecordPage = Schemas['ConsultationRecordPage'];
export type ConsultationRecordSummary = Schemas['ConsultationRecordSummary'];
export type PeriodChangeDraft = Schemas['PeriodChangeDraft'];
export type OpinionRecord = Schemas['OpinionRecord'];
export type OpinionPage = Schemas['OpinionPage'];
export type Moderation = Schemas['Moderation'];
export type ModerationDecision = Schemas['ModerationDecision'];
export type ModerationReason = Schemas['ModerationReason'];
export type ModeratedOpinions = Schemas['ModeratedOpinions'];
export type OpinionReport = Schemas['OpinionReport'];
export type NewReceiptCode = Schemas['NewReceiptCode'];
export type SubmissionRecordDraft = Schemas['SubmissionRecordDraft'];
export type OutcomeDraft = Schemas['OutcomeDraft'];
export type OutcomeGroupDraft = Schemas['OutcomeGroupDraft'];
export type OutcomeRecord = Schemas['OutcomeRecord'];

export type ConsultationDraft = Schemas['ConsultationDraft'];
export type ConsultationRecord = Schemas['ConsultationRecord'];
export type Revision = Schemas['Revision'];
export type RevisionStep = Schemas['RevisionStep'];
export type RevisionStepName = Schemas['RevisionStepName'];
export type RevisionDecision = Schemas['RevisionDecision'];
export type PauseChange = Schemas['PauseChange'];
export type DraftText = Schemas['DraftText'];
export type OutlineHeading = Schemas['OutlineHeading'];
export type ClauseText = Schemas['ClauseText'];

export type Problem = Schemas['Problem'];
export type ProblemType = Schemas['ProblemType'];
export type RefusedFormat = Schemas['RefusedFormat'];
export type FieldError = Schemas['FieldError'];
export type FieldErrorCode = Schemas['FieldErrorCode'];

// ── what an operation takes and answers ─────────────────────────────────────────────────────────

export type OperationId = keyof schemaOperations;

type Given<T> = [T] extends [never] ? unknown : T;
type ParametersOf<Id extends OperationId> = schemaOperations[Id]['parameters'];

/** Path parameters; `undefined` where there are none. */
export type PathOf<Id extends OperationId> = ParametersOf<Id> extends { path: infer P } ? P : undefined;

/** Query parameters, each optional unless the contract says otherwise. */
export type QueryOf<Id extends OperationId> = ParametersOf<Id> extends { query?: infer Q } ? Given<NonNullable<Q>> : undefined;

/** A file under way: its content is the body, its name goes in `Content-Disposition`. */
export interface SentFile<Content = Blob> {
  readonly name: string;
  readonly content: Content;
}

/** The body, JSON or a file; `undefined` where there is none. */
export type BodyOf<Id extends OperationId> = schemaOperations[Id] extends { requestBody: { content: infer Content } }
  ? Content extends { 'application/json': infer B } ? B : SentFile
  : undefined;

type Responses<Id extends OperationId> = schemaOperations[Id]['responses'];
type ContentOf<R> = R extends { content: { 'application/json': infer B } | { 'text/csv': infer B } } ? B : R extends { content: { 'application/pdf': unknown } } ? Blob : never;

/** What a success carries: JSON, the text of a table, or a file. */
export type AnswerOf<Id extends OperationId> = ContentOf<Responses<Id>[Extract<keyof Responses<Id>, 200 | 201>]>;

/** The refusals an operation may give. */
export type RefusalStatusOf<Id extends OperationId> = Extract<Exclude<keyof Responses<Id>, 200 | 201 | 304>, number>;
