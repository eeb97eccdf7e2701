/** A question with its answer, as everybody reads it and as staff do. */
import type { KnowledgeDraft, KnowledgeItem, KnowledgeRatings, KnowledgeRecord, KnowledgeRecordSummary, KnowledgeState, KnowledgeSuggestion, KnowledgeSummary, Revision } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { unitName } from './letter-facts.js';
import { zonedDate, zonedTime } from './rules/zoned-time.js';
import type { KnowledgeRow } from './store/schema.js';

export const knowledgePermalink = (id: string) => `/knowledge/${id}`;

export const knowledgeContent = (json: string | null) => JSON.parse(json ?? '') as KnowledgeDraft;

/** Its review date has come. */
export const isDue = ({ listed, review_on }: KnowledgeRow, today: string): boolean => listed === 1 && review_on <= today;

export function knowledgeSummary(row: KnowledgeRow, config: AgencyConfig, now: Date): KnowledgeSummary {
  const { question, unitId, effectiveOn } = knowledgeContent(row.published);
  return { id: row.id, question, unit: unitName(unitId, config) ?? '', effectiveOn, underReview: isDue(row, zonedDate(now, config.agency.timeZone)), permalink: knowledgePermalink(row.id) };
}

/** @param ratings null where the agency keeps them to itself. */
export function knowledgeItem(row: KnowledgeRow, ratings: KnowledgeRatings | null, config: AgencyConfig, now: Date): KnowledgeItem {
  const { answer, source } = knowledgeContent(row.published);
  return { ...knowledgeSummary(row, config, now), answer, source, publishedAt: zonedTime(new Date(row.published_at), config.agency.timeZone), ratings };
}

export function knowledgeSuggestion(row: KnowledgeRow, config: AgencyConfig): KnowledgeSuggestion {
  const { question, answer, unitId, effectiveOn, source } = knowledgeContent(row.published);
  return { kind: 'knowledge', id: row.id, title: question, answer, unit: unitName(unitId, config) ?? '', date: effectiveOn, source, permalink: knowledgePermalink(row.id) };
}

export function knowledgeRecordSummary(row: KnowledgeRow, ratings: KnowledgeRatings, today: string): KnowledgeRecordSummary {
  const { question } = knowledgeContent(row.content);
  return { id: row.id, question, unitId: row.unit_id, state: row.state as KnowledgeState, listed: row.listed === 1, reviewOn: row.review_on, reviewDue: isDue(row, today), ratings };
}

export function knowledgeRecord(row: KnowledgeRow, ratings: KnowledgeRatings, { agency: { timeZone } }: AgencyConfig, now: Date): KnowledgeRecord {
  const listed = row.listed === 1;
  return {
    id: row.id, content: knowledgeContent(row.content), state: row.state as KnowledgeState, revision: JSON.parse(row.revision) as Revision, draftedBy: row.drafted_by,
    updatedAt: zonedTime(new Date(row.updated_at), timeZone), listed, publishedAt: listed ? zonedTime(new Date(row.published_at), timeZone) : null,
    reviewDue: isDue(row, zonedDate(now, timeZone)), permalink: listed ? knowledgePermalink(row.id) : null, withdrawnBecause: row.withdrawn_because, ratings,
  };
}
