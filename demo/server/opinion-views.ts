/** Opinions as the public, their writers and staff see them; the public views name nobody. */
import type { Comment, Identity, OpinionChannel, OpinionRecord, OpinionState, OpinionStatus, Position, ReportReason } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { continuationsOf } from './continuations.js';
import { commentsArePublic } from './rules/comment-visibility.js';
import { opinionVersion } from './rules/opinion-version.js';
import { adviceOn } from './rules/personal-data.js';
import { publicWording } from './rules/public-wording.js';
import { zonedTime } from './rules/zoned-time.js';
import { notAnswered } from './store/outcomes.js';
import type { ListedOpinion } from './store/opinion-lists.js';
import type { OpinionRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { attachmentView, publicAttachments } from './uploads.js';
import { permalink, type Published } from './views.js';

const time = (moment: string, { agency }: AgencyConfig) => zonedTime(new Date(moment), agency.timeZone);

const positionOf = ({ stance }: OpinionRow) => (stance === null ? {} : { position: stance as Position });

const commentLink = (consultationId: string, id: string) => `${permalink(consultationId)}/comments/${id}`;

/** How many opinions everybody may read at this moment. */
export async function publishedCount(records: Records, consultation: Published, now: Date): Promise<number> {
  return commentsArePublic(consultation, now) ? (await records.opinionCounts.sum(consultation.id, { state: 'published' })).opinions : 0;
}

/** A published opinion, and the one that stands in the list for its wording. */
export interface PublishedOpinion {
  readonly row: OpinionRow;
  readonly lead: OpinionRow;
}

export async function commentViews(records: Records, consultation: Published, opinions: readonly PublishedOpinion[], config: AgencyConfig): Promise<Comment[]> {
  const { id, published: { content } } = consultation;
  const versions = new Map((await records.drafts.published(id)).map((draft) => [draft.id, draft.version]));
  const answers = await records.outcomes.answers(id, opinions.map(({ row }) => row.group_id));
  const files = await records.uploads.of(opinions.map(({ row }) => row.id));
  return Promise.all(opinions.map(async ({ row, lead }): Promise<Comment> => {
    const draftVersion = versions.get(row.draft_id) ?? 1;
    const continuations = row.clause_id === null ? undefined : await continuationsOf(records, consultation, draftVersion);
    const { outcome, outcomeReason } = answers.get(row.group_id ?? '') ?? notAnswered;
    return {
      id: row.id,
      draftId: row.draft_id,
      draftVersion,
      clauseId: row.clause_id,
      label: row.label,
      ...positionOf(row),
      ...publicWording(row),
      attachments: publicAttachments(files.get(row.id) ?? []),
      channel: row.channel as OpinionChannel,
      receivedAt: time(row.received_at, config),
      publishedAt: time(row.published_at ?? row.state_at, config),
      sameViewCount: lead.same_views,
      agreementCount: content.visibility.agreement ? lead.agreements : null,
      outcome,
      outcomeReason,
      continuation: continuations?.get(row.clause_id ?? '') ?? null,
      permalink: commentLink(id, row.id),
    };
  }));
}

/** What the writer of a submission reads about each of its opinions. */
export async function statusViews(records: Records, consultation: Published, rows: readonly OpinionRow[], config: AgencyConfig, now: Date): Promise<OpinionStatus[]> {
  const answers = await records.outcomes.answers(consultation.id, rows.map((row) => row.group_id));
  const arePublic = commentsArePublic(consultation, now);
  const files = await records.uploads.of(rows.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    clauseId: row.clause_id,
    label: row.label,
    draftId: row.draft_id,
    ...positionOf(row),
    suggestedText: row.suggested_text,
    reason: row.reason,
    attachments: (files.get(row.id) ?? []).map(attachmentView),
    state: row.state as OpinionState,
    stateReason: config.moderationReasons.find(({ code }) => code === row.reason_code)?.text ?? null,
    stateAt: time(row.state_at, config),
    ...(answers.get(row.group_id ?? '') ?? notAnswered),
    permalink: arePublic && row.state === 'published' ? commentLink(consultation.id, row.id) : null,
  }));
}

/** @param contacts By submission, masked. */
export async function recordViews(
  records: Records, consultationId: string, rows: readonly ListedOpinion[], contacts: ReadonlyMap<string, Identity>, config: AgencyConfig,
): Promise<OpinionRecord[]> {
  const sameViews = await records.opinionLists.sameViews(consultationId, rows.map((row) => row.fingerprint));
  const files = await records.uploads.of(rows.map(({ id }) => id));
  const reports = await records.opinionLists.reports(rows.filter((row) => row.reports > 0).map((row) => row.id));
  return rows.map((row) => ({
    id: row.id,
    version: opinionVersion(row),
    submissionId: row.submission_id,
    number: row.number,
    channel: row.channel as OpinionChannel,
    receivedAt: time(row.received_at, config),
    draftId: row.draft_id,
    clauseId: row.clause_id,
    label: row.label,
    ...positionOf(row),
    suggestedText: row.suggested_text,
    reason: row.reason,
    publicSuggestedText: row.public_suggested_text,
    publicReason: row.public_reason,
    attachments: (files.get(row.id) ?? []).map(attachmentView),
    state: row.state as OpinionState,
    reasonCode: row.reason_code,
    note: row.note,
    stateAt: time(row.state_at, config),
    consent: row.consent_given === 1,
    consentWithdrawnAt: row.consent_withdrawn_at && time(row.consent_withdrawn_at, config),
    contact: contacts.get(row.submission_id) ?? null,
    submissionNote: row.submission_note,
    sameViewCount: Math.max(1, sameViews.get(row.fingerprint) ?? 0),
    reports: (reports.get(row.id) ?? []).map(({ reason, note, at }) => ({ reason: reason as ReportReason, note, at: time(at, config) })),
    advice: adviceOn(`${row.suggested_text ?? ''}\n${row.reason}`, config.listedWords),
    groupId: row.group_id,
  }));
}
