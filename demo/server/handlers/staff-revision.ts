import { requireRole } from '../callers.js';
import { ok, type Handlers } from '../handler.js';
import { refuse } from '../problems.js';
import { publicationGaps } from '../rules/publication-gaps.js';
import { allowedSteps, approved, isLastStep, mayDecide, returned } from '../rules/revision.js';
import { zonedTime } from '../rules/zoned-time.js';
import { editedConsultation, recordAnswer, replaceConsultation } from '../staff-records.js';
import type { StoredConsultation } from '../store/consultations.js';
import type { Records } from '../store/store.js';
import type { AgencyConfig } from '../config.js';

export const staffRevisionHandlers = {
  decideRevisionStep: async ({ path, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, body.step);
    return store.transact(async (records) => {
      const before = await editedConsultation(records, path.consultationId, ifMatch);
      const { revision } = before;
      const allowed = allowedSteps(revision);
      if (!allowed.includes(body.step)) refuse('illegal-step', { allowed });
      if (!mayDecide(revision, body.step, caller.name, config.revision.consultation)) {
        refuse('illegal-step', { allowed, detail: '前面的步骤是本人办的，请换一位来签发。' });
      }
      const decision = { step: body.step, by: caller.name, at: zonedTime(now, config.agency.timeZone), note: body.note };
      const approving = body.decision === 'approve';
      const publishing = approving && isLastStep(revision, body.step);
      const publication = publishing ? await publish(records, before, config, now) : {};
      const changes = { revision: approving ? approved(revision, decision) : returned(revision, decision), ...publication };
      const next = await replaceConsultation(records, before, changes, now);
      const action = publishing ? 'consultation-published' : approving ? 'step-approved' : 'step-returned';
      await records.audit.append({ actor: caller.name, action, subject: next.id, details: { step: body.step, version: next.version } }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return ok(answer.body, answer.headers);
    });
  },

  setConsultationPause: async ({ path, body, ifMatch, caller, platform: { store, config, keys }, now }) =>
    store.transact(async (records) => {
      const before = await editedConsultation(records, path.consultationId, ifMatch);
      const next = await replaceConsultation(records, before, { pause: body.pause }, now);
      const action = body.pause ? 'pause-set' : 'pause-ended';
      await records.audit.append({ actor: caller.name, action, subject: next.id, details: { version: next.version } }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return ok(answer.body, answer.headers);
    }),
} satisfies Handlers<'decideRevisionStep' | 'setConsultationPause'>;

/** @throws {Refusal} 422 with each gap in words. */
async function publish(records: Records, { content, draftId, published }: StoredConsultation, config: AgencyConfig, now: Date): Promise<Pick<StoredConsultation, 'published'>> {
  const gaps = publicationGaps(content, draftId !== null, config);
  if (gaps.length > 0 || draftId === null) refuse('not-publishable', { errors: gaps });
  await records.drafts.markPublished(draftId, now);
  return { published: { content, draftId, publishedAt: published?.publishedAt ?? now, updatedAt: now } };
}
