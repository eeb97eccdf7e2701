/** Brings a law into the database by the same operations that an agency's staff would use, up to its review or its publication. */
import type { ConsultationDraft, ConsultationRecord, DraftText } from '../../../src/contract/models.js';
import { callApp, callIfThere, publishConsultation, type AppFetch } from '../staff-calls.js';
import type { ImportDesk } from './import-desk.js';

/** The id is taken; carries the title of the consultation that has it. */
export class IdTaken extends Error {
  readonly title: string;

  constructor(title: string) {
    super(`taken by ${title}`);
    this.name = 'IdTaken';
    this.title = title;
  }
}

/** There is no consultation to add a version to. */
export class NothingToContinue extends Error {
  override name = 'NothingToContinue';
}

/**
 * Creates the consultation with its first draft version and, where the desk publishes, approves every step of its review.
 *
 * @throws {IdTaken} when the id is in use.
 * @throws {Refused} when the server refuses a step; what came before it stays, unpublished.
 */
export async function importConsultation(fetch: AppFetch, desk: ImportDesk, content: ConsultationDraft, text: DraftText): Promise<ConsultationRecord> {
  const existing = await recordOf(fetch, desk, content.id);
  if (existing) throw new IdTaken(existing.body.content.title);
  const created = await callApp(fetch, 'createConsultation', { path: undefined, token: desk.token, body: content });
  return addVersion(fetch, desk, content.id, created.etag, text);
}

/**
 * Adds the text as a new draft version, which is reviewed like the first one. The rest of the consultation stays as it is.
 *
 * @throws {NothingToContinue} when no consultation has this id.
 * @throws {Refused} when the server refuses a step.
 */
export async function importVersion(fetch: AppFetch, desk: ImportDesk, consultationId: string, text: DraftText): Promise<ConsultationRecord> {
  const existing = await recordOf(fetch, desk, consultationId);
  if (!existing) throw new NothingToContinue();
  return addVersion(fetch, desk, consultationId, existing.etag, text);
}

async function addVersion(fetch: AppFetch, { token, publishes }: ImportDesk, consultationId: string, ifMatch: string, body: DraftText): Promise<ConsultationRecord> {
  const added = await callApp(fetch, 'addDraftVersion', { path: { consultationId }, token, body, ifMatch });
  return publishes ? publishConsultation(fetch, consultationId, added) : added.body;
}

const recordOf = (fetch: AppFetch, { token }: ImportDesk, consultationId: string) => callIfThere(fetch, 'getConsultationRecord', { path: { consultationId }, token });
