import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { OpinionState } from '../../../src/contract/models.js';
import type { Executor, OpinionReportRow, OpinionRow } from './schema.js';
import { containing } from './text-folding.js';

export interface OpinionFilter {
  readonly consultationId: string;
  /** Every state but `withdrawn` when absent. */
  readonly state: OpinionState | undefined;
  readonly clauseId: string | undefined;
  readonly reported: boolean;
  /** In small letters. */
  readonly words: readonly string[];
  /** Only these; found before, because SQLite would rather walk through all in their order than look one receipt up. */
  readonly ids: readonly string[] | undefined;
}

export interface ArrivalPlace {
  readonly receivedAt: string;
  readonly id: string;
}

/** With what staff see of its submission. */
export type ListedOpinion = OpinionRow & { readonly number: string; readonly contact: string | null; readonly consent_given: number; readonly consent_withdrawn_at: string | null; readonly submission_note: string };

type WaitingReport = Pick<OpinionReportRow, 'reason' | 'note' | 'at'>;

/** Opinions as staff read them. */
export const opinionLists = (db: Executor) => ({
  /** The first that came first. */
  async page(filter: OpinionFilter, after: ArrivalPlace | undefined, limit: number): Promise<ListedOpinion[]> {
    return filtered(db, filter).where(later(after)).orderBy('opinion.received_at').orderBy('opinion.id').limit(limit).execute();
  },

  /** Counts row by row: for filters that the counters do not know. */
  async count(filter: OpinionFilter): Promise<number> {
    const { total } = await filtered(db, filter).clearSelect().select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return Number(total);
  },

  async of(consultationId: string, ids: readonly string[]): Promise<Map<string, ListedOpinion>> {
    if (ids.length === 0) return new Map();
    const rows = await joined(db).where('opinion.consultation_id', '=', consultationId).where('opinion.id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, row]));
  },

  /** One clause's opinions, `null` for the whole text, in the order in which they came; withdrawn ones are left out. */
  async onClause(consultationId: string, clauseId: string | null, after: ArrivalPlace | undefined, limit: number): Promise<ListedOpinion[]> {
    const rows = joined(db).where('opinion.consultation_id', '=', consultationId).where('opinion.clause_id', clauseId === null ? 'is' : '=', clauseId);
    return rows.where('opinion.state', '<>', 'withdrawn').where(later(after)).orderBy('opinion.received_at').orderBy('opinion.id').limit(limit).execute();
  },

  /** By fingerprint, how many opinions say so that were not withdrawn. */
  async sameViews(consultationId: string, fingerprints: readonly string[]): Promise<Map<string, number>> {
    if (fingerprints.length === 0) return new Map();
    const rows = await db.selectFrom('opinion').select((row) => ['fingerprint', row.fn.countAll<number>().as('opinions')])
      .where('consultation_id', '=', consultationId).where('fingerprint', 'in', fingerprints).where('state', '<>', 'withdrawn').groupBy('fingerprint').execute();
    return new Map(rows.map((row) => [row.fingerprint, Number(row.opinions)]));
  },

  /** By opinion, the reports that nobody has decided on, the first that came first. */
  async reports(ids: readonly string[]): Promise<Map<string, WaitingReport[]>> {
    const found = new Map<string, WaitingReport[]>();
    if (ids.length === 0) return found;
    const rows = await db.selectFrom('opinion_report').select(['opinion_id', 'reason', 'note', 'at']).where('opinion_id', 'in', ids).where('decided', '=', 0)
      .orderBy('at').orderBy('id').execute();
    for (const row of rows) found.set(row.opinion_id, [...(found.get(row.opinion_id) ?? []), row]);
    return found;
  },

  async addReport(report: OpinionReportRow): Promise<void> {
    await db.insertInto('opinion_report').values(report).execute();
    await db.updateTable('opinion').set((row) => ({ reports: row('reports', '+', 1) })).where('id', '=', report.opinion_id).execute();
  },

  async decideReports(opinionId: string): Promise<void> {
    await db.updateTable('opinion_report').set({ decided: 1 }).where('opinion_id', '=', opinionId).where('decided', '=', 0).execute();
  },
});

const later = (after: ArrivalPlace | undefined) =>
  (after === undefined ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(opinion.received_at, opinion.id) > (${after.receivedAt}, ${after.id})`);

function joined(db: Executor) {
  return db.selectFrom('opinion').innerJoin('submission', 'submission.id', 'opinion.submission_id')
    .selectAll('opinion').select(['submission.number', 'submission.contact', 'submission.consent_given', 'submission.consent_withdrawn_at', 'submission.note as submission_note']);
}

function filtered(db: Executor, { consultationId, state, clauseId, reported, words, ids }: OpinionFilter) {
  let rows = joined(db).where('opinion.consultation_id', '=', consultationId);
  rows = state === undefined ? rows.where('opinion.state', '<>', 'withdrawn') : rows.where('opinion.state', '=', state);
  if (clauseId !== undefined) rows = rows.where('opinion.clause_id', '=', clauseId);
  if (reported) rows = rows.where('opinion.reports', '>', 0);
  if (ids !== undefined) rows = rows.where('opinion.id', 'in', ids.length > 0 ? ids : ['']);
  for (const word of words) {
    const pattern = containing(word);
    rows = rows.where(sql<SqlBool>`(lower(opinion.reason) like ${pattern} escape '\\' or lower(opinion.suggested_text) like ${pattern} escape '\\')`);
  }
  return rows;
}
