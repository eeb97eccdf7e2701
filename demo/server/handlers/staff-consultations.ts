import type { ConsultationDraft } from '../../../src/contract/models.js';
import { requireRole } from '../callers.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { refuse, refuseInvalid } from '../problems.js';
import { withOrigins } from '../rules/clause-origins.js';
import { buildOutline, chapterIds, draftTextErrors } from '../rules/draft-text.js';
import { contentErrors } from '../rules/publication-gaps.js';
import { quietChangeErrors } from '../rules/period-change.js';
import { newRevision } from '../rules/revision.js';
import { cleanRichText } from '../rules/rich-text.js';
import { inZone } from '../rules/zoned-time.js';
import { editedConsultation, recordAnswer, replaceConsultation } from '../staff-records.js';
import type { StoredConsultation } from '../store/consultations.js';

export const staffConsultationHandlers = {
  createConsultation: async (given) => {
    const { body, caller, platform: { config, keys }, now } = given;
    requireRole(caller, 'drafting');
    refuseInvalid(contentErrors(body));
    const consultation: StoredConsultation = {
      id: body.id, content: cleaned(body, config.agency.timeZone), draftId: null, revision: newRevision(config.revision.consultation), pause: null, outcomePublishedAt: null,
      version: 1, createdAt: now, updatedAt: now, published: null,
    };
    return once(given, async (records) => {
      if (!(await records.consultations.add(consultation))) {
        refuseInvalid([fieldProblem('/id', 'duplicate', '请换一个代号，这个已经用过。')]);
      }
      await records.audit.append({ actor: caller.name, action: 'consultation-created', subject: body.id }, now, keys.audit);
      const answer = await recordAnswer(records, consultation, config.agency.timeZone, now);
      return { status: 201, ...answer, submissionId: null };
    });
  },

  getConsultationRecord: async ({ path, platform: { store, config }, now }) => {
    const found = await store.read.consultations.find(path.consultationId) ?? refuse('not-found');
    const { body, headers } = await recordAnswer(store.read, found, config.agency.timeZone, now);
    return ok(body, headers);
  },

  updateConsultation: async ({ path, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, 'drafting');
    refuseInvalid([
      ...(body.id === path.consultationId ? [] : [fieldProblem('/id', 'not-allowed', '代号不能改，请另建一项。')]),
      ...contentErrors(body),
    ]);
    return store.transact(async (records) => {
      const before = await editedConsultation(records, path.consultationId, ifMatch);
      refuseInvalid(quietChangeErrors(body, before.published?.content));
      const changes = { content: cleaned(body, config.agency.timeZone), revision: newRevision(config.revision.consultation) };
      const next = await replaceConsultation(records, before, changes, now);
      await records.audit.append({ actor: caller.name, action: 'consultation-updated', subject: next.id, details: { version: next.version } }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return ok(answer.body, answer.headers);
    });
  },

  addDraftVersion: async (given) => {
    const { path: { consultationId }, body, ifMatch, caller, platform: { config, keys }, now } = given;
    requireRole(caller, 'drafting');
    refuseInvalid(draftTextErrors(body, null));
    return once(given, async (records) => {
      const before = await editedConsultation(records, consultationId, ifMatch);
      const version = await records.drafts.newestVersion(consultationId) + 1;
      const [previous] = await records.drafts.texts(consultationId, version - 1, version - 1);
      refuseInvalid(draftTextErrors(body, previous ? new Set(previous.clauses.map(({ id }) => id)) : null));
      const draft = {
        id: `${consultationId}-${String(version)}`, consultationId, version, title: body.title, preamble: body.preamble, outline: buildOutline(body),
        chapters: chapterIds(body.clauses), clauseCount: body.clauses.length, createdAt: now, publishedAt: null,
      };
      await records.drafts.add(draft, previous ? withOrigins(previous.clauses, body.clauses) : body.clauses);
      const changes = { draftId: draft.id, revision: newRevision(config.revision.consultation) };
      const next = await replaceConsultation(records, before, changes, now);
      const details = { draftId: draft.id, clauses: draft.clauseCount };
      await records.audit.append({ actor: caller.name, action: 'draft-added', subject: consultationId, details }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return { status: 201, ...answer, submissionId: null };
    });
  },
} satisfies Handlers<'createConsultation' | 'getConsultationRecord' | 'updateConsultation' | 'addDraftVersion'>;

/** Rich text is cleaned when it is written, so that nothing else is ever stored; times are stored in the agency's own offset, for readers who read the digits. */
function cleaned(content: ConsultationDraft, timeZone: string): ConsultationDraft {
  const { explanation, opensAt, closesAt, outcomeExpectedAt } = content;
  return {
    ...content,
    explanation: cleanRichText(explanation),
    opensAt: inZone(opensAt, timeZone),
    closesAt: inZone(closesAt, timeZone),
    outcomeExpectedAt: outcomeExpectedAt === null ? null : inZone(outcomeExpectedAt, timeZone),
  };
}
