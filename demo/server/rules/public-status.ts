import type { ConsultationStatus, Pause } from '../../../src/contract/models.js';

export interface Period {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** What the state follows from, besides the clock. */
export interface Lifecycle {
  readonly pause: Pause | null;
  readonly outcomePublishedAt: Date | null;
}

/** A pause only matters while there is something to pause. The same states stand as SQL in `store/consultations.ts`. */
export function publicStatus({ opensAt, closesAt }: Period, { pause, outcomePublishedAt }: Lifecycle, now: Date): ConsultationStatus {
  if (outcomePublishedAt !== null) return 'answered';
  if (now.getTime() < Date.parse(opensAt)) return 'announced';
  if (now.getTime() >= Date.parse(closesAt)) return 'closed';
  return pause === null ? 'open' : 'paused';
}

const day = 86_400_000;

/** Whole days in which it can be answered: from opening, or from a publication that came later, to closing. */
export function periodDays({ opensAt, closesAt }: Period, publishedAt: Date): number {
  const begins = Math.max(Date.parse(opensAt), publishedAt.getTime());
  return Math.max(0, Math.floor((Date.parse(closesAt) - begins) / day));
}
