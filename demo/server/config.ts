/** What an agency decides: everything that is a period, a limit, a wording or a person, and nothing that is code. */
import type {
  Agency,
  AttachmentPolicy,
  ConsultationKind,
  IdentityField,
  IdentityFieldName,
  ModerationReason,
  OpinionOutcome,
  Position,
  PrivacyNotice,
  PublicationConsent,
  RevisionStepName,
  SubmissionLimits,
  UploadPurpose,
  WorkCalendar,
} from '../../src/contract/models.js';
import type { LetterStatisticsConfig } from './letter-statistics-words.js';
import type { MailboxConfig } from './mailbox-config.js';

export interface AgencyConfig extends AgencySettings {
  /** `production` refuses demo accounts and demo keys, and does not check its own answers against the contract. Follows NODE_ENV. */
  readonly mode: 'demo' | 'production';
}

/** What stands in the file of AGENCY_CONFIG. `agency-config.gen.json` follows from it; a number is a whole one from 0 on unless a tag says otherwise. */
export interface AgencySettings {
  readonly agency: Agency;
  /** Origins of pages that embed the widgets, exactly as a browser sends them; never `null` or `*`. */
  readonly allowedOrigins: readonly string[];
  /** Whole days below which a reason must be published. */
  readonly usualPeriodDays: Readonly<Record<ConsultationKind, number>>;
  /** Public holidays and make-up working days, by which periods in working days are counted; a year that is missing is counted from Monday to Friday. */
  readonly calendars: readonly WorkCalendar[];
  /** Minutes after closing in which a form that was opened before it is still taken. */
  readonly graceMinutes: number;
  /** Days for which a repeated key replays the first answer; longer than a draft lives on the citizen's device. @minimum 1 */
  readonly idempotencyDays: number;
  readonly limits: SubmissionLimits;
  /** Bytes of a body that staff send; a code of a thousand articles is about one megabyte. @minimum 1 */
  readonly maxStaffBodyBytes: number;
  readonly positions: readonly Position[];
  readonly identityFields: readonly IdentityField[];
  readonly requireOneOf: readonly (readonly IdentityFieldName[])[];
  readonly audience: readonly string[];
  readonly privacyNotice: PrivacyNotice;
  /** Whole months after closing for which contact details are kept, as the privacy notice says; null keeps them until somebody deletes them. @minimum 1 */
  readonly contactRetentionMonths: number | null;
  readonly publicationConsent: PublicationConsent;
  readonly revision: Readonly<Record<ContentKind, RevisionPolicy>>;
  readonly outcomePolicy: OutcomePolicy;
  /** Why an opinion may be held or withheld; the writer reads the sentence. Keep codes that were used. */
  readonly moderationReasons: readonly ModerationReason[];
  /** Words in an opinion that a person should look at before it becomes public. */
  readonly listedWords: readonly string[];
  /** What the figures of the statistics mean, as they are printed below them. */
  readonly statisticsDefinitions: readonly { readonly term: string; readonly text: string }[];
  /** What is said of the statistics of letters; what it leaves out is as in `letter-statistics-words.ts`. */
  readonly letterStatistics?: Partial<LetterStatisticsConfig>;
  /** The mailboxes, in the agency's order. */
  readonly mailboxes: readonly MailboxConfig[];
  /** Hours for which a notice that the gateway does not take is offered again, before it is given up; 72 without it. */
  readonly noticeHours?: number;
  readonly knowledge: KnowledgeConfig;
  readonly rateLimits: RateLimits;
  readonly inFlight: InFlightLimits;
  readonly uploads: UploadPolicy;
  /** Null asks for no proof; a write without one is then taken as any other. */
  readonly proofOfWork: ProofPolicy | null;
  readonly staff: readonly StaffAccount[];
  /** Set while the service is down for maintenance; every operation then answers 503. */
  readonly maintenance: Maintenance | null;
  /** What the permanent pages and the forms without script say about the site they belong to. */
  readonly site: SiteConfig;
  readonly noScript: NoScriptPolicy;
  /** Seconds a public answer may be kept: `changing` for what follows the clock, `steady` for texts. */
  readonly cacheSeconds: { readonly changing: number; readonly steady: number };
}

export interface Maintenance {
  /** @format date-time */
  readonly resumesAt: string;
}

/** The site around the permanent pages: its shell in words and links, and the government's page tags. */
export interface SiteConfig {
  /** `https://www.…gov.cn`: what canonical links and feeds begin with. Null takes the address that was asked for, and is refused in production. */
  readonly origin: string | null;
  /** Value of the page tag SiteDomain, and the authority in the ids of feeds and calendars: it must not change. */
  readonly domain: string;
  /** Value of the page tag SiteIDCode: ten digits, as issued to the site. @pattern ^[0-9]{10}$ */
  readonly idCode: string;
  /** Values of the page tags ColumnName, ColumnDescription, ColumnType; the name is also the title of the list. */
  readonly column: SiteColumn;
  /** The same for letters that are public. */
  readonly lettersColumn: SiteColumn;
  /** The same for questions and answers. */
  readonly knowledgeColumn: SiteColumn;
  /** Pages where number and code tell what became of an opinion, and of a letter: receipts lead there. */
  readonly lookupPages: { readonly opinions: string; readonly letters: string };
  /** Links in the header, in this order. */
  readonly navigation: readonly SiteLink[];
  /** Sentences at the foot of every page. */
  readonly footer: readonly string[];
  readonly footerLinks: readonly SiteLink[];
  /** Address of the site's icon, on the same origin. */
  readonly icon: string | null;
  /** The widgets that take over a permanent page where scripts run; null leaves the pages as they are. */
  readonly widget: WidgetScript | null;
}

export interface SiteColumn {
  readonly name: string;
  readonly description: string;
  readonly type: string;
}

export interface SiteLink {
  readonly label: string;
  readonly href: string;
}

export interface WidgetScript {
  /** Address of `elements/hy-consultation.js`. */
  readonly src: string;
  /** Of the file, from `integrity.json`. */
  readonly integrity?: string;
  /** Addresses for `modulepreload`, from `preload.json`. */
  readonly preload: readonly string[];
  /** Base URL of the API as a reader's browser reaches it. */
  readonly baseUrl: string;
}

/** What stands in place of a proof of work where no script runs. */
export interface NoScriptPolicy {
  /** From opening the form to filing; a program is faster. */
  readonly minSeconds: number;
  /** How long a page that was checked may lie before it is filed. @minimum 1 */
  readonly reviewHours: number;
}

/** Questions and answers 公众问答. */
export interface KnowledgeConfig {
  /** How many answers are suggested to somebody who writes, at most; 0 suggests none. */
  readonly maxSuggestions: number;
  /** Whether public letters are suggested as well. */
  readonly suggestsLetters: boolean;
  /** Whether everybody reads how answers were rated; staff always do. */
  readonly ratingsPublic: boolean;
}

/** Kinds of content that become public only through review. */
export type ContentKind = 'consultation' | 'outcome' | 'answer' | 'letter' | 'knowledge';

export interface RevisionPolicy {
  /** @minItems 1 */
  readonly steps: readonly RevisionStepName[];
  /** Whoever takes the last step may not have taken an earlier one. */
  readonly differentSigner: boolean;
}

/** What an outcome has to hold before it is published. */
export interface OutcomePolicy {
  /** Every opinion that was not withdrawn stands in a group. */
  readonly everyOpinion: boolean;
  /** Groups with one of these outcomes say why. */
  readonly reasonFor: readonly OpinionOutcome[];
}

/** Files that citizens send along, and that go with answers. */
export interface UploadPolicy {
  /** What is taken with each kind of writing; null takes no files. */
  readonly offered: Readonly<Record<UploadPurpose, AttachmentPolicy | null>> & {
    /** What departments put to an answer; a file that is older than the setting takes none. */
    readonly answer?: AttachmentPolicy | null;
  };
  /** Of a picture; larger ones would exhaust whoever opens them. @minimum 1 */
  readonly maxPixels: number;
  /** How long a file waits for what it belongs to. @minimum 1 */
  readonly keptHours: number;
  /** What all waiting files may take together, so that nobody fills the disk. @minimum 1 */
  readonly maxWaitingBytes: number;
  /** Files that are taken in at a time; each is held in memory. @minimum 1 */
  readonly atOnce: number;
}

/** The sum that a device does before it writes. */
export interface ProofPolicy {
  /** How long a challenge is good; a page that stays open asks for the next one by itself. @minimum 1 */
  readonly validMinutes: number;
  /** Ascending: the last level whose `fromPerMinute` proofs were spent within the last minute counts. */
  readonly levels: readonly [ProofLevel, ...ProofLevel[]];
}

export interface ProofLevel {
  readonly fromPerMinute: number;
  /** How far a device counts at most; on average half as far. */
  readonly maxNumber: number;
}

export interface RateLimits {
  readonly perAddress: BucketSize;
  /** In place of `perAddress` for writes without a proof: old phones, forms without script, programs. */
  readonly unproven: BucketSize;
  readonly perConsultation: BucketSize;
  /** For each address: agreeing with opinions and rating answers; and reporting opinions. */
  readonly agreement: BucketSize;
  readonly report: BucketSize;
  /** For each address: changing opinions under a receipt. */
  readonly change: BucketSize;
  /** For each address: answers suggested while somebody writes. */
  readonly suggestion: BucketSize;
  /** For each address: files. */
  readonly upload: BucketSize;
  /** For each address: looking at what the public would read of a letter. */
  readonly preview: BucketSize;
  /** Wrong query codes: `free` of them, then a wait that doubles from `firstSeconds`; never longer than the ceiling, so never a lock. */
  readonly lookup: {
    readonly free: number;
    readonly firstSeconds: number;
    readonly callerCeilingSeconds: number;
    readonly numberCeilingSeconds: number;
    readonly forgottenAfterSeconds: number;
  };
}

/** What may be at the database at once, from all addresses together; more is turned away at once with 503, in words, before it waits for long. */
export interface InFlightLimits {
  readonly reads: number;
  readonly writes: number;
  readonly retryAfterSeconds: number;
}

export interface BucketSize {
  readonly capacity: number;
  /** What comes back; a part of one is allowed. @exclusiveMinimum 0 */
  readonly perMinute: number;
}

export type StaffRole = RevisionStepName | 'moderation' | 'letters';

export interface StaffAccount {
  readonly name: string;
  /** Steps of the review that the account may decide; `drafting` may also create and edit, `moderation` work on opinions, `letters` take up letters and give them out. */
  readonly roles: readonly StaffRole[];
  /** Departments whose letters the account handles; none without it. */
  readonly units?: readonly string[];
  /** SHA-256 of the bearer token, 64 hex digits in lower case; `npm run staff:token` makes both. @pattern ^[0-9a-f]{64}$ */
  readonly tokenHash: string;
}

export { demoConfig, demoStaffTokens } from './demo-config.js';
