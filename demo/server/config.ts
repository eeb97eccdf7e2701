/** What an agency decides: everything that is a period, a limit, a wording or a person, and nothing that is code. */
import type {
  Agency,
  ConsultationKind,
  IdentityField,
  IdentityFieldName,
  Position,
  PrivacyNotice,
  PublicationConsent,
  RevisionStepName,
  SubmissionLimits,
} from '../../src/contract/models.js';

export interface AgencyConfig {
  /** `production` refuses demo accounts and demo keys, and does not check its own answers against the contract. */
  readonly mode: 'demo' | 'production';
  readonly agency: Agency;
  /** Origins of pages that embed the widgets, exactly as a browser sends them; never `null` or `*`. */
  readonly allowedOrigins: readonly string[];
  /** Whole days below which a reason must be published. */
  readonly usualPeriodDays: Readonly<Record<ConsultationKind, number>>;
  /** Minutes after closing in which a form that was opened before it is still taken. */
  readonly graceMinutes: number;
  /** Days for which a repeated key replays the first answer; longer than a draft lives on the citizen's device. */
  readonly idempotencyDays: number;
  readonly limits: SubmissionLimits;
  /** Bytes of a body that staff send; a code of a thousand articles is about one megabyte. */
  readonly maxStaffBodyBytes: number;
  readonly positions: readonly Position[];
  readonly identityFields: readonly IdentityField[];
  readonly requireOneOf: readonly (readonly IdentityFieldName[])[];
  readonly audience: readonly string[];
  readonly privacyNotice: PrivacyNotice;
  readonly publicationConsent: PublicationConsent;
  readonly revision: Readonly<Record<ContentKind, RevisionPolicy>>;
  readonly rateLimits: RateLimits;
  readonly staff: readonly StaffAccount[];
  /** Set while the service is down for maintenance; every operation then answers 503. */
  readonly maintenance: { readonly resumesAt: string } | null;
  /** Seconds a public answer may be kept: `changing` for what follows the clock, `steady` for texts. */
  readonly cacheSeconds: { readonly changing: number; readonly steady: number };
}

/** Kinds of content that become public only through review. */
export type ContentKind = 'consultation';

export interface RevisionPolicy {
  readonly steps: readonly RevisionStepName[];
  /** Whoever takes the last step may not have taken an earlier one. */
  readonly differentSigner: boolean;
}

export interface RateLimits {
  readonly perAddress: BucketSize;
  readonly perConsultation: BucketSize;
  /** Wrong query codes: `free` of them, then a wait that doubles from `firstSeconds`; never longer than the ceiling, so never a lock. */
  readonly lookup: {
    readonly free: number;
    readonly firstSeconds: number;
    readonly callerCeilingSeconds: number;
    readonly numberCeilingSeconds: number;
    readonly forgottenAfterSeconds: number;
  };
}

export interface BucketSize {
  readonly capacity: number;
  readonly perMinute: number;
}

export interface StaffAccount {
  readonly name: string;
  /** Steps of the review that the account may decide; `drafting` may also create and edit. */
  readonly roles: readonly RevisionStepName[];
  /** SHA-256 of the bearer token, in hex. */
  readonly tokenHash: string;
}

export { demoConfig, demoStaffTokens } from './demo-config.js';
