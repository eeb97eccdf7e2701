import type { FieldError, KnowledgeDraft, Revision } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { requireRole, type StaffCaller } from '../callers.js';
import type { AgencyConfig } from '../config.js';
import { pageOf, readTimeCursor } from '../cursor.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { knowledgeContent, knowledgeRecord, knowledgeRecordSummary } from '../knowledge-views.js';
import { ownNumbers } from '../letter-publications.js';
import type { Platform } from '../platform.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { tellsOfPerson } from '../rules/masked-text.js';
import { newRevision } from '../rules/revision.js';
import { zonedDate } from '../rules/zoned-time.js';
import { requireVersion, versionTag } from '../staff-records.js';
import type { AuditAction } from '../store/audit.js';
import type { KnowledgeRow } from '../store/schema.js';
import type { Records } from '../store/store.js';
import { fold } from '../store/text-folding.js';

const defaultLimit = 20;

export const staffKnowledgeHandlers = {
  listKnowledgeRecords: async ({ query: { state, due, unitId, q = '', cursor, limit = defaultLimit }, caller, platform: { store: { read }, config: { agency } }, now }) => {
    requireKnowledgeAccount(caller);
    const today = zonedDate(now, agency.timeZone);
    const filter = { state, unitId, dueOn: due && today, words: fold(q).split(/\s+/u).filter((word) => word !== '') };
    const { items, nextCursor } = pageOf(await read.knowledge.records(filter, readTimeCursor(cursor), limit + 1), limit, (last) => [last.review_on, last.id]);
    const ratings = await read.knowledgeRatings.of(items.map(({ id }) => id));
    return ok({
      items: items.map((row) => knowledgeRecordSummary(row, ratings(row.id), today)),
      nextCursor,
      total: await read.knowledge.countRecords(filter),
      units: agency.departments.map(({ id, name }) => ({ id, name })),
    });
  },

  getKnowledgeRecord: async ({ path: { knowledgeId }, caller, platform: { store, config }, now }) => {
    requireKnowledgeAccount(caller);
    return answered(store.read, await store.read.knowledge.find(knowledgeId) ?? refuse('not-found'), config, now);
  },

  saveKnowledgeItem: async ({ path: { knowledgeId: id }, body, ifMatch, caller, platform, now }) => {
    const { config } = platform;
    requireRole(caller, 'drafting');
    refuseInvalid(knowledgeErrors(body, config, now));
    return changed(platform, 'knowledge-saved', caller, now, async (records) => {
      const before = await records.knowledge.find(id);
      requireVersion(ifMatch, before?.version ?? 0);
      return write(records, before, {
        ...(before ?? unpublished(id)),
        // What was signed before stays public, with its department and its review date, until something else is signed.
        unit_id: before?.listed === 1 ? before.unit_id : body.unitId, review_on: before?.listed === 1 ? before.review_on : body.reviewOn,
        content: JSON.stringify(body), revision: JSON.stringify(newRevision(config.revision.knowledge)), state: 'in-review',
        drafted_by: caller.name, updated_at: now.toISOString(), words: wordsOf(body),
      });
    });
  },

  decideKnowledgeStep: async ({ path: { knowledgeId: id }, body, ifMatch, caller, platform, now }) => {
    const { config } = platform;
    requireRole(caller, body.step);
    return changed(platform, 'knowledge-step', caller, now, async (records) => {
      const before = await edited(records, id, ifMatch);
      const { revision, publishes } = takeStep(JSON.parse(before.revision) as Revision, body, caller, { policy: config.revision.knowledge, timeZone: config.agency.timeZone, now });
      const next = { ...before, revision: JSON.stringify(revision), state: revision.state };
      if (!publishes) return write(records, before, next);
      const content = knowledgeContent(before.content);
      const row = await write(records, before, {
        ...next, unit_id: content.unitId, review_on: content.reviewOn, published: before.content, published_at: now.toISOString(), public_words: wordsOf(content), listed: 1, withdrawn_because: null,
      });
      await records.answerPairs.put('knowledge', id, content.question, content.answer);
      return row;
    });
  },

  withdrawKnowledgeItem: async ({ path: { knowledgeId: id }, body: { reason }, ifMatch, caller, platform, now }) => {
    requireKnowledgeAccount(caller);
    if (!isWritten(reason)) refuseInvalid([fieldProblem('/reason', 'required', '请写明为什么撤下。')]);
    return changed(platform, 'knowledge-withdrawn', caller, now, async (records) => {
      const before = await edited(records, id, ifMatch);
      if (before.listed === 0) refuse('illegal-step', { title: '这个问答没有公开。', detail: '不用撤下。', allowed: [] });
      const { unitId, reviewOn } = knowledgeContent(before.content);
      const row = await write(records, before, {
        ...before, ...notPublic, unit_id: unitId, review_on: reviewOn, state: 'withdrawn', revision: JSON.stringify(newRevision(platform.config.revision.knowledge)), withdrawn_because: reason.trim(),
      });
      await records.answerPairs.remove('knowledge', id);
      return row;
    });
  },
} satisfies Handlers<'listKnowledgeRecords' | 'getKnowledgeRecord' | 'saveKnowledgeItem' | 'decideKnowledgeStep' | 'withdrawKnowledgeItem'>;

/** Whoever writes or signs answers may also look through them, and take them back. */
function requireKnowledgeAccount(caller: StaffCaller): void {
  requireRole(caller, 'drafting', 'sign-off');
}

async function changed(platform: Platform, action: AuditAction, caller: StaffCaller, now: Date, work: (records: Records) => Promise<KnowledgeRow>) {
  const { store, config, keys } = platform;
  return store.transact(async (records) => {
    const row = await work(records);
    const done = action === 'knowledge-step' && row.state === 'published' ? 'knowledge-published' : action;
    await records.audit.append({ actor: caller.name, action: done, subject: row.id, details: { version: row.version } }, now, keys.audit);
    return answered(records, row, config, now);
  });
}

async function answered(records: Records, row: KnowledgeRow, config: AgencyConfig, now: Date) {
  const ratings = (await records.knowledgeRatings.of([row.id]))(row.id);
  return ok(knowledgeRecord(row, ratings, config, now), { ETag: versionTag(row.version) });
}

/** @throws {Refusal} 404, or 412 when it has changed since it was read. */
async function edited(records: Records, id: string, ifMatch: Given<'decideKnowledgeStep'>['ifMatch']): Promise<KnowledgeRow> {
  const row = await records.knowledge.find(id) ?? refuse('not-found');
  requireVersion(ifMatch, row.version);
  return row;
}

/** @throws {Refusal} 412 when somebody else was faster. */
async function write(records: Records, before: KnowledgeRow | undefined, row: KnowledgeRow): Promise<KnowledgeRow> {
  const next = { ...row, version: (before?.version ?? 0) + 1 };
  return (before ? await records.knowledge.replace(next) : await records.knowledge.add(next)) ? next : refuse('precondition-failed');
}

const notPublic = { published: null, published_at: '', public_words: '', listed: 0 } as const;

const unpublished = (id: string): Pick<KnowledgeRow, 'id' | 'version' | 'withdrawn_because' | keyof typeof notPublic> => ({ id, version: 0, withdrawn_because: null, ...notPublic });

const wordsOf = ({ question, answer }: KnowledgeDraft) => fold(`${question}\n${answer}`);

function knowledgeErrors({ question, answer, unitId, source, reviewOn }: KnowledgeDraft, config: AgencyConfig, now: Date): FieldError[] {
  const own = ownNumbers(config);
  const texts = [['/question', question, '请写问题。'], ['/answer', answer, '请写答复。'], ['/source/title', source.title, '请写依据：哪份文件，哪一条。']] as const;
  return [
    ...texts.flatMap(([pointer, text, words]) => {
      if (!isWritten(text)) return [fieldProblem(pointer, 'required', words)];
      return tellsOfPerson(text, own) ? [fieldProblem(pointer, 'not-allowed', '文字里好像有电话、证件、银行卡、车牌号码或邮箱，请隐去。')] : [];
    }),
    ...(config.agency.departments.some(({ id }) => id === unitId) ? [] : [fieldProblem('/unitId', 'not-allowed', '请选择答复的部门。')]),
    ...(source.href === null || /^(?:https:\/\/[^\s/]+|\/(?![/\\]))\S*$/.test(source.href) ? [] : [fieldProblem('/source/href', 'wrong-format', '链接要以https://开头，或是本站的路径。')]),
    ...(reviewOn > zonedDate(now, config.agency.timeZone) ? [] : [fieldProblem('/reviewOn', 'not-allowed', '复核日期要在今天以后。')]),
  ];
}
