/** Brings a law into the database by the same operations that an agency's staff would use, up to its publication. */
import type { ConsultationDraft, ConsultationRecord, DraftText } from '../../../src/contract/models.js';
import { demoStaffTokens } from '../demo-config.js';
import { callApp, callIfThere, publishConsultation, type AppFetch } from '../staff-calls.js';

const token = demoStaffTokens.drafter;

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
 * Creates the consultation with its first draft version and approves every step of its review.
 *
 * @throws {IdTaken} when the id is in use.
 * @throws {Refused} when the server refuses a step; what came before it stays, unpublished.
 */
export async function importConsultation(fetch: AppFetch, content: ConsultationDraft, text: DraftText): Promise<ConsultationRecord> {
  const existing = await recordOf(fetch, content.id);
  if (existing) throw new IdTaken(existing.body.content.title);
  const created = await callApp(fetch, 'createConsultation', { path: undefined, token, body: content });
  return addVersion(fetch, content.id, created.etag, text);
}

/**
 * Adds the text as a new draft version and approves every step again. The rest of the consultation stays as it is.
 *
 * @throws {NothingToContinue} when no consultation has this id.
 * @throws {Refused} when the server refuses a step.
 */
export async function importVersion(fetch: AppFetch, consultationId: string, text: DraftText): Promise<ConsultationRecord> {
  const existing = await recordOf(fetch, consultationId);
  if (!existing) throw new NothingToContinue();
  return addVersion(fetch, consultationId, existing.etag, text);
}

async function addVersion(fetch: AppFetch, consultationId: string, ifMatch: string, body: DraftText): Promise<ConsultationRecord> {
  const added = await callApp(fetch, 'addDraftVersion', { path: { consultationId }, token, body, ifMatch });
  return publishConsultation(fetch, consultationId, added);
}

const recordOf = (fetch: AppFetch, consultationId: string) => callIfThere(fetch, 'getConsultationRecord', { path: { consultationId }, token });
