import { pageOf, readTimeCursor } from '../cursor.js';
import { requireRole } from '../callers.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { maskedContacts, sealedContacts } from '../masked-contacts.js';
import { opinionTable } from '../opinion-table.js';
import { recordViews } from '../opinion-views.js';
import { refuse, refuseInvalid } from '../problems.js';
import { decidedChanges, moderationErrors, staleDecisions, withdrawnDecisions } from '../rules/moderation.js';
import { publicAttachmentErrors } from '../rules/upload-errors.js';
import { typedNumber } from '../rules/receipt-code.js';
import type { OpinionFilter } from '../store/opinion-lists.js';
import type { Records } from '../store/store.js';

const defaultLimit = 20;

export const staffOpinionHandlers = {
  listOpinions: async ({ path: { consultationId }, query, caller, platform }) => {
    requireRole(caller, 'moderation', 'drafting');
    const { store: { read }, config } = platform;
    if (!await read.consultations.find(consultationId)) refuse('not-found');
    const limit = query.limit ?? defaultLimit;
    const after = readTimeCursor(query.cursor);
    const filter = await filterOf(consultationId, query, read);
    const found = await read.opinionLists.page(filter, after && { receivedAt: after.at, id: after.id }, limit + 1);
    const { items, nextCursor } = pageOf(found, limit, (last) => [last.received_at, last.id]);
    const contacts = await maskedContacts(sealedContacts(items), platform);
    return ok({
      items: await recordViews(read, consultationId, items, contacts, config),
      nextCursor,
      total: await totalOf(filter, read),
      reasons: [...config.moderationReasons],
    });
  },

  exportOpinions: async ({ path: { consultationId }, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, 'moderation', 'drafting');
    if (!await store.read.consultations.find(consultationId)) refuse('not-found');
    const { text, opinions } = await opinionTable(store.read, consultationId, config);
    await store.transact((records) =>
      records.audit.append({ actor: caller.name, action: 'opinions-exported', subject: consultationId, details: { opinions } }, now, keys.audit));
    return ok(text, { 'Content-Disposition': `attachment; filename="${consultationId}-opinions.csv"` });
  },

  moderateOpinions: async (given) => {
    const { path: { consultationId }, body: { decisions }, caller, platform } = given;
    requireRole(caller, 'moderation');
    const known = await platform.store.read.opinions.findAll(consultationId, decisions.map(({ id }) => id));
    const sealed = await platform.store.read.submissions.contacts([...known.values()].map((row) => row.submission_id));
    const contacts = await maskedContacts(sealed, platform);
    const { body, headers } = await once(given, async (records) => {
      const items = await decide(given, records);
      // Contacts are left out of what is kept under the key: it is not sealed.
      const body = { items: await recordViews(records, consultationId, items, new Map(), platform.config) };
      return { status: 200, body, headers: {}, submissionId: null };
    });
    return ok({ items: body.items.map((item) => ({ ...item, contact: contacts.get(item.submissionId) ?? null })) }, headers);
  },
} satisfies Handlers<'listOpinions' | 'exportOpinions' | 'moderateOpinions'>;

async function filterOf(consultationId: string, { state, clauseId, reported, q = '' }: NonNullable<Given<'listOpinions'>['query']>, records: Records): Promise<OpinionFilter> {
  const filter = { consultationId, state, clauseId, reported: reported === 'true' };
  const number = typedNumber(q);
  if (!/^\d{12}$/.test(number)) return { ...filter, words: q.toLowerCase().split(/\s+/u).filter((word) => word !== ''), ids: undefined };
  const submission = await records.submissions.findByNumber(number);
  const opinions = submission ? await records.submissions.opinions(submission.id) : [];
  return { ...filter, words: [], ids: opinions.map(({ id }) => id) };
}

/** The counters know states and clauses; whatever else is asked for has to be counted. */
async function totalOf(filter: OpinionFilter, records: Records): Promise<number> {
  const { consultationId, state, clauseId, reported, words, ids } = filter;
  if (reported || words.length > 0 || ids !== undefined) return records.opinionLists.count(filter);
  return (await records.opinionCounts.sum(consultationId, { state, clauseId })).opinions;
}

/** All or none. @throws {Refusal} 422 with each fault; 409 for an opinion that its writer has withdrawn, or that is not what was read. */
async function decide({ path: { consultationId }, body: { decisions }, caller, platform: { config, keys }, now }: Given<'moderateOpinions'>, records: Records) {
  const { published } = await records.consultations.find(consultationId) ?? refuse('not-found');
  if (!published) refuse('not-found');
  await records.opinionCounts.queue(consultationId);
  const ids = decisions.map(({ id }) => id);
  const before = await records.opinionLists.of(consultationId, ids);
  const withdrawn = withdrawnDecisions(decisions, before);
  if (withdrawn.length > 0) refuse('illegal-step', { allowed: [], detail: '写的人已经撤回，请去掉这一条。', errors: withdrawn });
  const stale = staleDecisions(decisions, before);
  if (stale.length > 0) refuse('opinion-changed', { errors: stale });
  const files = await records.uploads.of(ids);
  refuseInvalid([...moderationErrors(decisions, before, config), ...publicAttachmentErrors(decisions, files)]);
  const counts = { publish: 0, hold: 0, withhold: 0 };
  for (const decision of decisions) {
    const row = before.get(decision.id);
    if (!row) continue;
    await records.opinions.change(row.id, decidedChanges(decision, row), { actor: caller.name, through: decision.decision, at: now });
    if (decision.publicAttachments) await records.uploads.publish(row.id, decision.publicAttachments);
    await records.opinionLists.decideReports(row.id);
    counts[decision.decision] += 1;
  }
  await records.audit.append({ actor: caller.name, action: 'opinions-moderated', subject: consultationId, details: { ...counts, opinions: ids.join(' ') } }, now, keys.audit);
  const after = await records.opinionLists.of(consultationId, ids);
  return ids.flatMap((id) => after.get(id) ?? []);
}
