import type { Pause } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { requireRole } from '../callers.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Handlers } from '../handler.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { publicationGaps } from '../rules/publication-gaps.js';
import { inZone } from '../rules/zoned-time.js';
import { editedConsultation, recordAnswer, replaceConsultation } from '../staff-records.js';
import type { StoredConsultation } from '../store/consultations.js';
import type { Records } from '../store/store.js';
import type { AgencyConfig } from '../config.js';

export const staffRevisionHandlers = {
  decideRevisionStep: async ({ path, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, body.step);
    return store.transact(async (records) => {
      const before = await editedConsultation(records, path.consultationId, ifMatch);
      const { revision, publishes, action } = takeStep(before.revision, body, caller, { policy: config.revision.consultation, timeZone: config.agency.timeZone, now });
      const publication = publishes ? await publish(records, before, config, now) : {};
      const next = await replaceConsultation(records, before, { revision, ...publication }, now);
      await records.audit.append({ actor: caller.name, action: publishes ? 'consultation-published' : action, subject: next.id, details: { step: body.step, version: next.version } }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return ok(answer.body, answer.headers);
    });
  },

  setConsultationPause: async ({ path, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    // Whoever may take a step towards publication may also stop what was published; whoever only reads opinions may not.
    requireRole(caller, 'drafting', 'sign-off');
    if (body.pause && !isWritten(body.pause.reason)) refuseInvalid([fieldProblem('/pause/reason', 'required', '请写明为什么暂停，原因会公开。')]);
    return store.transact(async (records) => {
      const before = await editedConsultation(records, path.consultationId, ifMatch);
      const pause = body.pause && pauseInZone(body.pause, config.agency.timeZone);
      const next = await replaceConsultation(records, before, { pause }, now);
      const action = pause ? 'pause-set' : 'pause-ended';
      await records.audit.append({ actor: caller.name, action, subject: next.id, details: { version: next.version } }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return ok(answer.body, answer.headers);
    });
  },
} satisfies Handlers<'decideRevisionStep' | 'setConsultationPause'>;

const pauseInZone = ({ resumesAt, ...pause }: Pause, timeZone: string): Pause =>
  ({ ...pause, ...(resumesAt !== undefined && { resumesAt: inZone(resumesAt, timeZone) }) });

/** @throws {Refusal} 422 with each gap in words. */
async function publish(records: Records, { content, draftId, published }: StoredConsultation, config: AgencyConfig, now: Date): Promise<Pick<StoredConsultation, 'published'>> {
  const gaps = publicationGaps(content, draftId !== null, config, { now, publishedAt: published?.publishedAt ?? null });
  if (gaps.length > 0 || draftId === null) refuse('not-publishable', { errors: gaps });
  await records.drafts.markPublished(draftId, now);
  return { published: { content, draftId, publishedAt: published?.publishedAt ?? now, updatedAt: now } };
}
