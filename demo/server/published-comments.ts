import { refuse } from './problems.js';
import { publishedConsultation } from './published.js';
import { commentsArePublic } from './rules/comment-visibility.js';
import type { PublishedOpinion } from './opinion-views.js';
import type { Records } from './store/store.js';
import type { Published } from './views.js';

/** @throws {Refusal} 404 also where opinions are not public, or not yet. */
export async function consultationWithComments(records: Records, id: string, now: Date): Promise<Published> {
  const consultation = await publishedConsultation(records, id);
  return commentsArePublic(consultation, now) ? consultation : refuse('not-found');
}

/** @throws {Refusal} 404 for what is unknown, not published, or no longer. */
export async function publishedOpinion(records: Records, consultationId: string, id: string): Promise<PublishedOpinion> {
  const row = await records.comments.find(consultationId, id) ?? refuse('not-found');
  return { row, lead: row.leads === 1 ? row : await records.comments.leadOf(row) };
}
