/** From what the store holds to what the contract promises. Public views have no field that is not public. */
import type { Consultation, ConsultationRecord, ConsultationSummary, DraftSummary } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { periodDays, publicStatus } from './rules/public-status.js';
import { zonedTime } from './rules/zoned-time.js';
import type { Counts, PublishedConsultation, StoredConsultation } from './store/consultations.js';
import type { StoredDraft } from './store/drafts.js';

export type Published = StoredConsultation & { readonly published: PublishedConsultation };

export const permalink = (id: string) => `/consultations/${id}`;

export function summaryView({ id, published, pause }: Published, now: Date): ConsultationSummary {
  const { kind, title, organ, opensAt, closesAt } = published.content;
  return { id, kind, title, organ, status: publicStatus(published.content, pause, now), opensAt, closesAt, permalink: permalink(id) };
}

export function consultationView(
  consultation: Published, draft: StoredDraft, counts: Counts, { agency: { timeZone }, graceMinutes }: AgencyConfig, now: Date,
): Consultation {
  const { content, publishedAt, updatedAt } = consultation.published;
  return {
    ...summaryView(consultation, now),
    keyPoints: content.keyPoints,
    focusQuestions: content.focusQuestions,
    periodDays: periodDays(content),
    shortenReason: content.shortenReason,
    channels: content.channels,
    draft: draftSummaryView(draft, timeZone),
    explanation: content.explanation,
    attachments: content.attachments,
    contact: present(content.contact),
    pause: consultation.pause,
    visibility: content.visibility,
    graceMinutes,
    outcomeExpectedAt: content.outcomeExpectedAt,
    counts: { ...counts, publishedComments: 0 },
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
    status: published && publicStatus(published.content, pause, now),
    revision,
    createdAt: zonedTime(createdAt, timeZone),
    updatedAt: zonedTime(updatedAt, timeZone),
  };
}

/** Publication made sure that it is there. */
export function present<T>(value: T | null): T {
  if (value === null) throw new Error('A published consultation lacks what publication asks for.');
  return value;
}
