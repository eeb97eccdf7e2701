/** What the demonstration database is filled with: `seed/content.ts` exports `seedConsultations` of this shape. */
import type { ConsultationDraft, DraftText, ModerationDecision, OutcomeGroupDraft, Pause, SubmissionDraft } from '../../src/contract/models.js';

/**
 * One consultation as staff would enter it.
 *
 * The seed files it through the server's own operations, with a clock that stands at its opening (or now, when it opens later),
 * so `opensAt` and `closesAt` may lie in the past. It must be complete enough to be published.
 */
export interface SeedConsultation {
  /** Times relative to `now`, so that the demonstration always has an open, a last-day, an announced and a closed one. */
  readonly content: (now: Date) => ConsultationDraft;
  /** Becomes the first draft version; its id is the consultation's id and `-1`. */
  readonly draft: DraftText;
  /** Published after the submissions, which speak of the first. */
  readonly second?: SeedVersion;
  readonly extension?: SeedExtension;
  /** Published once it is closed. */
  readonly outcome?: SeedOutcome;
  readonly moderation?: SeedModeration;
  /** How many citizens agree with a published opinion, where the consultation counts them. */
  readonly agreements?: readonly { readonly opinion: SeedPlace; readonly citizens: number }[];
  /** Set last. */
  readonly pause?: Pause;
  /**
   * Filed one after the other within the period: the last now while it is open, shortly before closing when that is past. One that opens
   * later takes none.
   * `draftId` is the consultation's id and `-1`; versions of notice and consent are those of `demoConfig`.
   */
  readonly submissions?: readonly SeedSubmission[];
}

/** A submission without the signed time, which the seed gets from the form. */
export type SeedSubmission = Omit<SubmissionDraft, 'openedAt'>;

/** The place of a submission and an opinion's own place in that. */
export type SeedPlace = readonly [submission: number, item: number];

/** Staff look at each submission so many hours after it came; what came later still waits, and so does what its writer keeps private. */
export interface SeedModeration {
  readonly hoursAfter: number;
  /** Everything else is published. */
  readonly exceptions: readonly SeedDecision[];
}

export interface SeedDecision extends Omit<ModerationDecision, 'id' | 'version' | 'note'> {
  readonly opinion: SeedPlace;
  readonly note?: string;
}

/** Another version of the draft. */
export interface SeedVersion {
  readonly at: (now: Date) => string;
  readonly draft: DraftText;
}

/** The period of `content` became longer. */
export interface SeedExtension {
  readonly at: (now: Date) => string;
  readonly closesAt: (now: Date) => string;
  readonly reason: string;
}

export interface SeedOutcome {
  readonly at: (now: Date) => string;
  readonly summary: string;
  readonly groups: readonly SeedGroup[];
}

export interface SeedGroup extends Omit<OutcomeGroupDraft, 'opinionIds'> {
  readonly opinions: readonly SeedPlace[];
}
