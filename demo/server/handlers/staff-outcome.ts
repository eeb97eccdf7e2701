import type { OutcomeGroup } from '../../../src/contract/models.js';
import { requireRole } from '../callers.js';
import type { AgencyConfig } from '../config.js';
import { ok, type Handlers } from '../handler.js';
import { editedOutcome, outcomeAnswer, outcomeOf, replaceOutcome, type EditedOutcome } from '../outcome-records.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { inDraftOrder, outcomeErrors, outcomeGaps, ungroupedCount } from '../rules/outcome-draft.js';
import { newRevision } from '../rules/revision.js';
import { cleanRichText } from '../rules/rich-text.js';
import { replaceConsultation } from '../staff-records.js';
import type { StoredOutcome } from '../store/outcomes.js';
import type { Records } from '../store/store.js';

export const staffOutcomeHandlers = {
  getOutcomeRecord: async ({ path: { consultationId }, platform: { store, config } }) => {
    if (!await store.read.consultations.find(consultationId)) refuse('not-found');
    const outcome = await outcomeOf(store.read, consultationId, config);
    const { body, headers } = outcomeAnswer(outcome, await store.read.outcomes.opinionIds(consultationId), config);
    return ok(body, headers);
  },

  saveOutcome: async ({ path: { consultationId }, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, 'drafting');
    return store.transact(async (records) => {
      const { outcome } = await editedOutcome(records, consultationId, ifMatch, config, now);
      const { opinionIds, places } = await matterOf(records, consultationId);
      refuseInvalid(outcomeErrors(body, opinionIds, places));
      const content = { ...body, summary: cleanRichText(body.summary) };
      const next = await replaceOutcome(records, outcome, { content, revision: newRevision(config.revision.outcome) }, now);
      const details = { version: next.version, groups: content.groups.length };
      await records.audit.append({ actor: caller.name, action: 'outcome-saved', subject: consultationId, details }, now, keys.audit);
      const answer = outcomeAnswer(next, opinionIds, config);
      return ok(answer.body, answer.headers);
    });
  },

  decideOutcomeStep: async ({ path: { consultationId }, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, body.step);
    return store.transact(async (records) => {
      const edited = await editedOutcome(records, consultationId, ifMatch, config, now);
      const { outcome } = edited;
      if (outcome.version === 0) refuse('illegal-step', { allowed: [], detail: '还没有写采纳情况，请先写好。' });
      const { revision, publishes, action } = takeStep(outcome.revision, body, caller, { policy: config.revision.outcome, timeZone: config.agency.timeZone, now });
      const publication = publishes ? await publish(records, edited, config, now) : {};
      const next = await replaceOutcome(records, outcome, { revision, ...publication }, now);
      const details = { of: 'outcome', step: body.step, version: next.version };
      await records.audit.append({ actor: caller.name, action: publishes ? 'outcome-published' : action, subject: consultationId, details }, now, keys.audit);
      const answer = outcomeAnswer(next, await records.outcomes.opinionIds(consultationId), config);
      return ok(answer.body, answer.headers);
    });
  },
} satisfies Handlers<'getOutcomeRecord' | 'saveOutcome' | 'decideOutcomeStep'>;

/** What the groups may speak of: opinions that were not withdrawn, clauses that were published. */
async function matterOf(records: Records, consultationId: string) {
  return { opinionIds: await records.outcomes.opinionIds(consultationId), places: await records.drafts.clausePlaces(consultationId) };
}

/** @throws {Refusal} 422 with each gap in words. */
async function publish(records: Records, { consultation, outcome }: EditedOutcome, config: AgencyConfig, now: Date): Promise<Pick<StoredOutcome, 'published'>> {
  const { id, published } = consultation;
  const { content } = outcome;
  await records.opinionCounts.queue(id);
  const { opinionIds, places } = await matterOf(records, id);
  // What was true when it was saved may have changed while the consultation was open again.
  const errors = outcomeErrors(content, opinionIds, places).map((error) => ({ ...error, pointer: `/content${error.pointer}` }));
  const gaps = [...outcomeGaps(content, ungroupedCount(content, opinionIds), config.outcomePolicy), ...errors];
  if (gaps.length > 0 || published === null) refuse('not-publishable', { errors: gaps });
  const groups = inDraftOrder(content.groups, places).map(({ opinionIds: ids, ...group }): OutcomeGroup =>
    ({ ...group, label: group.clauseId === null ? '' : (places.get(group.clauseId)?.label ?? ''), count: ids.length }));
  await records.outcomes.publish(id, groups, new Map(content.groups.map((group) => [group.id, group.opinionIds])));
  const { submissions } = await records.consultations.counts(id);
  const publishedAt = outcome.published?.publishedAt ?? now;
  await replaceConsultation(records, consultation, { outcomePublishedAt: publishedAt, published: { ...published, updatedAt: now } }, now);
  return { published: { summary: content.summary, submissions, opinions: opinionIds.size, publishedAt, updatedAt: now } };
}
