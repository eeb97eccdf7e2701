/** What the operations on outcomes share: finding one, and answering with its version. */
import type { OutcomeRecord } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { refuse } from './problems.js';
import { ungroupedCount } from './rules/outcome-draft.js';
import { newRevision } from './rules/revision.js';
import { zonedTime } from './rules/zoned-time.js';
import { requireVersion, versionTag } from './staff-records.js';
import type { StoredConsultation } from './store/consultations.js';
import type { StoredOutcome } from './store/outcomes.js';
import type { Records } from './store/store.js';

/** The outcome that staff work on; an empty one before anything was written. */
export async function outcomeOf(records: Records, consultationId: string, { revision }: AgencyConfig): Promise<StoredOutcome> {
  const empty = { consultationId, content: { summary: '', groups: [] }, revision: newRevision(revision.outcome), version: 0, updatedAt: null, published: null };
  return await records.outcomes.find(consultationId) ?? empty;
}

/** A consultation with its outcome, to be changed. */
export interface EditedOutcome {
  readonly consultation: StoredConsultation;
  readonly outcome: StoredOutcome;
}

/** @throws {Refusal} 404; 412 when the outcome has changed since it was read; 409 while opinions are taken. */
export async function editedOutcome(records: Records, consultationId: string, ifMatch: string | undefined, config: AgencyConfig, now: Date): Promise<EditedOutcome> {
  const consultation = await records.consultations.find(consultationId) ?? refuse('not-found');
  const outcome = await outcomeOf(records, consultationId, config);
  requireVersion(ifMatch, outcome.version);
  if (!hasEnded(consultation, config, now)) refuse('illegal-step', { allowed: [], detail: '征求意见结束后，才能写采纳情况。' });
  return { consultation, outcome };
}

const minute = 60_000;

/** Forms that were opened before closing are taken a little longer. */
function hasEnded({ published, outcomePublishedAt }: StoredConsultation, { graceMinutes }: AgencyConfig, now: Date): boolean {
  if (outcomePublishedAt !== null) return true;
  return published !== null && now.getTime() >= Date.parse(published.content.closesAt) + graceMinutes * minute;
}

/** Writes the next version. @throws {Refusal} 412 when somebody else was faster. */
export async function replaceOutcome(records: Records, before: StoredOutcome, changes: Partial<StoredOutcome>, now: Date): Promise<StoredOutcome> {
  const next = { ...before, ...changes, version: before.version + 1, updatedAt: now };
  return (await records.outcomes.replace(next)) ? next : refuse('precondition-failed');
}

export interface OutcomeAnswer {
  readonly body: OutcomeRecord;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param opinionIds Opinions that were not withdrawn. */
export function outcomeAnswer({ content, revision, version, published, updatedAt }: StoredOutcome, opinionIds: ReadonlySet<string>, { agency }: AgencyConfig): OutcomeAnswer {
  const time = (moment: Date | undefined) => (moment ? zonedTime(moment, agency.timeZone) : null);
  const ungrouped = ungroupedCount(content, opinionIds);
  return {
    body: { content, revision, ungrouped, publishedAt: time(published?.publishedAt), updatedAt: time(updatedAt ?? undefined) },
    headers: { ETag: versionTag(version) },
  };
}
