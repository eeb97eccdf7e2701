/** Our names for what is on the wire: the only door to the generated types. */
import type { components, operations as schemaOperations } from './schema.gen.js';

export { operations } from './operations.gen.js';
export * from './enums.gen.js';

type Schemas = components['schemas'];

export type Agency = Schemas['Agency'];
export type Department = Schemas['Department'];
export type ModuleName = Schemas['ModuleName'];

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

export type SubmissionDraft = Schemas['SubmissionDraft'];
export type OpinionDraft = Schemas['OpinionDraft'];
export type Identity = Schemas['Identity'];
export type SubmissionReceipt = Schemas['SubmissionReceipt'];
export type ReceiptItem = Schemas['ReceiptItem'];
export type NextStep = Schemas['NextStep'];
export type ReceiptQuery = Schemas['ReceiptQuery'];
export type SubmissionStatus = Schemas['SubmissionStatus'];
export type OpinionStatus = Schemas['OpinionStatus'];

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

/** The JSON body; `undefined` where there is none. */
export type BodyOf<Id extends OperationId> = schemaOperations[Id] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? B
  : undefined;

type Responses<Id extends OperationId> = schemaOperations[Id]['responses'];
type JsonOf<R> = R extends { content: { 'application/json': infer B } } ? B : never;

/** The JSON that a success carries. */
export type AnswerOf<Id extends OperationId> = JsonOf<Responses<Id>[Extract<keyof Responses<Id>, 200 | 201>]>;

/** The refusals an operation may give. */
export type RefusalStatusOf<Id extends OperationId> = Extract<Exclude<keyof Responses<Id>, 200 | 201 | 304>, number>;
