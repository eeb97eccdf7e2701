/** What the staff handlers share: finding a record, checking what was read, and answering with its version. */
import type { ConsultationRecord } from '../../src/contract/models.js';
import { refuse } from './problems.js';
import type { StoredConsultation } from './store/consultations.js';
import type { Records } from './store/store.js';
import { recordView } from './views.js';

export const versionTag = (version: number) => `"${String(version)}"`;

/** @throws {Refusal} 404, or 412 when it has changed since it was read. */
export async function editedConsultation(records: Records, id: string, ifMatch: string | undefined): Promise<StoredConsultation> {
  const found = await records.consultations.find(id) ?? refuse('not-found');
  requireVersion(ifMatch, found.version);
  return found;
}

/** @throws {Refusal} 412 when it is not the version that was read. */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  // Whoever packs an answer on its way, nginx for one, marks its tag as weak; the version is still the one that was read.
  if (ifMatch?.replace(/^W\//, '') !== versionTag(version)) refuse('precondition-failed');
}

/** Writes the next version. @throws {Refusal} 412 when somebody else was faster. */
export async function replaceConsultation(records: Records, before: StoredConsultation, changes: Partial<StoredConsultation>, now: Date): Promise<StoredConsultation> {
  const next = { ...before, ...changes, version: before.version + 1, updatedAt: now };
  return (await records.consultations.replace(next)) ? next : refuse('precondition-failed');
}

export async function recordAnswer(records: Records, consultation: StoredConsultation, timeZone: string, now: Date): Promise<RecordAnswer> {
  const draft = consultation.draftId === null ? undefined : await records.drafts.find(consultation.draftId);
  return { body: recordView(consultation, draft, timeZone, now), headers: { ETag: versionTag(consultation.version) } };
}

export interface RecordAnswer {
  readonly body: ConsultationRecord;
  readonly headers: Readonly<Record<string, string>>;
}
