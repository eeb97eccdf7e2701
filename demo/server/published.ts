import { refuse } from './problems.js';
import type { StoredDraft } from './store/drafts.js';
import type { Records } from './store/store.js';
import type { Published } from './views.js';

/** @throws {Refusal} 404 for what is unknown and for what is not published: the public cannot tell them apart. */
export async function publishedConsultation(records: Records, id: string): Promise<Published> {
  const found = await records.consultations.find(id);
  const { published } = found ?? {};
  return found && published ? { ...found, published } : refuse('not-found');
}

/**
 * The version that was asked for, or the one that is public now.
 *
 * @throws {Refusal} 404 for a version of another consultation, and for one that was never published.
 */
export async function publishedDraft(records: Records, consultation: Published, draftId = consultation.published.draftId): Promise<StoredDraft> {
  const draft = await records.drafts.find(draftId);
  return draft?.consultationId === consultation.id && draft.publishedAt !== null ? draft : refuse('not-found');
}
