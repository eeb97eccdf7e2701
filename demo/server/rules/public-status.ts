import type { ConsultationStatus, Pause } from '../../../src/contract/models.js';

interface Period {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Follows from the clock and the record; a pause only matters while there is something to pause. */
export function publicStatus({ opensAt, closesAt }: Period, pause: Pause | null, now: Date): ConsultationStatus {
  if (now.getTime() < Date.parse(opensAt)) return 'announced';
  if (now.getTime() >= Date.parse(closesAt)) return 'closed';
  return pause === null ? 'open' : 'paused';
}

const day = 86_400_000;

/** Whole days from opening to closing. */
export function periodDays({ opensAt, closesAt }: Period): number {
  return Math.floor((Date.parse(closesAt) - Date.parse(opensAt)) / day);
}
