/** Brings a law into the database by the same operations that an agency's staff would use, up to its publication. */
import type { ConsultationDraft, ConsultationRecord, DraftText } from '../../../src/contract/models.js';
import { demoStaffTokens } from '../demo-config.js';
import { callStaff, Refused, type AppFetch, type StaffAnswer } from './staff-calls.js';

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
  if (existing) throw new IdTaken(existing.record.content.title);
  const created = await callStaff(fetch, 'createConsultation', { token: demoStaffTokens.drafter, consultationId: content.id, body: content });
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
  const added = await callStaff(fetch, 'addDraftVersion', { token: demoStaffTokens.drafter, consultationId, body, ifMatch });
  return approveAll(fetch, consultationId, added);
}

async function approveAll(fetch: AppFetch, consultationId: string, start: StaffAnswer): Promise<ConsultationRecord> {
  let answer = start;
  for (;;) {
    const current = answer.record.revision.steps.find(({ state }) => state === 'current');
    if (!current) return answer.record;
    answer = await callStaff(fetch, 'decideRevisionStep', {
      token: current.step === 'drafting' ? demoStaffTokens.drafter : demoStaffTokens.signer,
      consultationId,
      ifMatch: answer.etag,
      body: { step: current.step, decision: 'approve', note: '' },
    });
  }
}

async function recordOf(fetch: AppFetch, consultationId: string): Promise<StaffAnswer | undefined> {
  try {
    return await callStaff(fetch, 'getConsultationRecord', { token: demoStaffTokens.drafter, consultationId });
  } catch (reason) {
    if (reason instanceof Refused && reason.problem.type === 'urn:huiying:problem:not-found') return undefined;
    throw reason;
  }
}
