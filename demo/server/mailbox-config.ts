/** What an agency decides about a mailbox 领导信箱. */
import type {
  EmergencyNumber, Guidance, IdentityField, IdentityFieldName, LetterCategoryPolicy, LetterLimits, Pause, PrivacyNotice, PublicationConsent, ReadingNotes, Recipient,
  RefusalReason,
} from '../../src/contract/models.js';

export interface MailboxConfig {
  /** Part of public addresses: it must not change. @pattern ^[a-z0-9-]{1,40}$ */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly pause: Pause | null;
  readonly handles: readonly string[];
  readonly declines: readonly Guidance[];
  readonly emergency: readonly EmergencyNumber[];
  /** In the order of the form. */
  readonly recipients: readonly MailboxRecipient[];
  /** In the order of the form. */
  readonly categories: readonly LetterCategoryRule[];
  readonly limits: LetterLimits;
  readonly identityFields: readonly IdentityField[];
  readonly requireOneOf: readonly (readonly IdentityFieldName[])[];
  readonly onBehalf: boolean;
  readonly readingNotes: ReadingNotes;
  readonly audience: readonly string[];
  readonly privacyNotice: PrivacyNotice;
  readonly publicationConsent: PublicationConsent;
  /** Whole months after a letter was answered, refused or withdrawn for which it is kept who wrote it, as the privacy notice says; null keeps it until somebody deletes it. @minimum 1 */
  readonly contactRetentionMonths: number | null;
  /** Whole days after signing before a letter becomes public: its writer may look at the wording and object. */
  readonly publicationWaitDays: number;
  /** Why a letter is not taken up, and where to go; the writer reads the sentence. Keep codes that were used. */
  readonly refusalReasons: readonly RefusalReason[];
  /** Working days by which an answer may be put off, once, with a reason that the writer reads. */
  readonly maxExtension: number;
  /** Working days for handling once more: after a dissatisfied rating, or another question. @minimum 1 */
  readonly secondRoundWorkdays: number;
  /** Working days before the last one from which staff are warned. */
  readonly warnWorkdays: number;
}

export interface MailboxRecipient extends Recipient {
  /** The department, where it is one. */
  readonly unitId: string | null;
}

/** The day by which it is answered follows from the day on which it arrives. */
export type LetterCategoryRule = Omit<LetterCategoryPolicy, 'answerBy'>;

/** A report never is, whatever the configuration says (信访工作条例 art. 30). */
export const mayBePublic = ({ name, publishable }: LetterCategoryRule): boolean => publishable && name !== 'report';
