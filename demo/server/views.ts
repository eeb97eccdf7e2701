/** From what the store holds to what the contract promises. Public views have no field that is not public. */
import type { Consultation, ConsultationRecord, ConsultationSummary, DraftSummary } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { periodDays, publicStatus } from './rules/public-status.js';
import { zonedTime } from './rules/zoned-time.js';
import type { Counts, PublishedConsultation, StoredConsultation } from './store/consultations.js';
import type { StoredDraft } from './store/drafts.js';
import type { StoredPeriodChange } from './store/period-changes.js';

export type Published = StoredConsultation & { readonly published: PublishedConsultation };

export const permalink = (id: string) => `/consultations/${id}`;

export function summaryView(consultation: Published, now: Date): ConsultationSummary {
  const { id, published } = consultation;
  const { kind, title, organ, opensAt, closesAt } = published.content;
  return { id, kind, title, organ, status: publicStatus(published.content, consultation, now), opensAt, closesAt, permalink: permalink(id) };
}

/** What stands beside a consultation in tables of its own. */
export interface ConsultationParts {
  /** Every published version, the newest first. */
  readonly drafts: readonly StoredDraft[];
  readonly periodChanges: readonly StoredPeriodChange[];
  readonly counts: Counts;
  /** 0 while nobody may read them. */
  readonly publishedComments: number;
}

export function consultationView(
  consultation: Published, { drafts, periodChanges, counts, publishedComments }: ConsultationParts, { agency: { timeZone }, graceMinutes }: AgencyConfig, now: Date,
): Consultation {
  const { content, draftId, publishedAt, updatedAt } = consultation.published;
  const { outcomePublishedAt } = consultation;
  return {
    ...summaryView(consultation, now),
    keyPoints: content.keyPoints,
    focusQuestions: content.focusQuestions,
    periodDays: periodDays(content, publishedAt),
    shortenReason: content.shortenReason,
    channels: content.channels,
    draft: draftSummaryView(present(drafts.find(({ id }) => id === draftId)), timeZone),
    drafts: drafts.map((draft) => draftSummaryView(draft, timeZone)),
    explanation: content.explanation,
    attachments: content.attachments,
    contact: present(content.contact),
    pause: consultation.pause,
    periodChanges: periodChanges.map((change) => ({ ...change, at: zonedTime(change.at, timeZone) })),
    visibility: content.visibility,
    graceMinutes,
    outcomeExpectedAt: content.outcomeExpectedAt,
    outcomePublishedAt: outcomePublishedAt && zonedTime(outcomePublishedAt, timeZone),
    counts: { ...counts, publishedComments },
    publishedAt: zonedTime(publishedAt, timeZone),
    updatedAt: zonedTime(updatedAt, timeZone),
  };
}

/** A version that is not published yet shows when it was added; only staff see it. */
export function draftSummaryView({ id, version, clauseCount, publishedAt, createdAt }: StoredDraft, timeZone: string): DraftSummary {
  return { id, version, publishedAt: zonedTime(publishedAt ?? createdAt, timeZone), clauseCount };
}

export function recordView(consultation: StoredConsultation, draft: StoredDraft | undefined, timeZone: string, now: Date): ConsultationRecord {
  const { content, pause, revision, published, createdAt, updatedAt } = consultation;
  return {
    content,
    draft: draft ? draftSummaryView(draft, timeZone) : null,
    pause,
    status: published && publicStatus(published.content, consultation, now),
    revision,
    createdAt: zonedTime(createdAt, timeZone),
    updatedAt: zonedTime(updatedAt, timeZone),
  };
}

/** Publication made sure that it is there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('A published consultation lacks what publication asks for.');
  return value;
}
