/** What the demonstration database is filled with: `seed/content.ts` exports `seedConsultations` of this shape. */
import type { ConsultationDraft, DraftText, Pause, SubmissionDraft } from '../../src/contract/models.js';

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
  /** Set after publication and after the submissions. */
  readonly pause?: Pause;
  /**
   * Filed within the period: now while it is open, shortly before closing when that is past. One that opens later takes none.
   * `draftId` is the consultation's id and `-1`; versions of notice and consent are those of `demoConfig`.
   */
  readonly submissions?: readonly SeedSubmission[];
}

/** A submission without the signed time, which the seed gets from the form. */
export type SeedSubmission = Omit<SubmissionDraft, 'openedAt'>;
