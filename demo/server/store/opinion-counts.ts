import { sql } from 'kysely';
import type { OpinionState, OpinionStateCounts, Position } from '../../../src/contract/models.js';
import type { Executor, OpinionRow } from './schema.js';

/** What an opinion is counted under. */
export type Counted = Pick<OpinionRow, 'consultation_id' | 'clause_id' | 'stance' | 'state'>;

export interface Listed {
  readonly opinions: number;
  /** Those of one wording as one. */
  readonly leads: number;
}

export interface CountFilter {
  readonly state?: OpinionState | undefined;
  readonly clauseId?: string | undefined;
  readonly scope?: 'clause' | 'whole-text' | undefined;
  readonly position?: Position | undefined;
}

const noState: OpinionStateCounts = { received: 0, held: 0, published: 0, withheld: 0, withdrawn: 0 };

/** Counters in step with the opinions: a few rows a clause, however many citizens write. */
export const opinionCounts = (db: Executor) => ({
  async add({ consultation_id, clause_id, stance, state }: Counted, { opinions, leads }: Listed): Promise<void> {
    if (opinions === 0 && leads === 0) return;
    await db.insertInto('opinion_count').values({ consultation_id, clause_id: clause_id ?? '', stance: stance ?? '', state, opinions, leads })
      .onConflict((conflict) => conflict.columns(['consultation_id', 'clause_id', 'stance', 'state']).doUpdateSet((row) => ({
        opinions: row('opinion_count.opinions', '+', opinions),
        leads: row('opinion_count.leads', '+', leads),
      }))).execute();
  },

  async sum(consultationId: string, { state, clauseId, scope, position }: CountFilter): Promise<Listed> {
    let rows = db.selectFrom('opinion_count').where('consultation_id', '=', consultationId);
    rows = state === undefined ? rows.where('state', '<>', 'withdrawn') : rows.where('state', '=', state);
    if (clauseId !== undefined) rows = rows.where('clause_id', '=', clauseId);
    if (scope !== undefined) rows = rows.where('clause_id', scope === 'clause' ? '<>' : '=', '');
    if (position !== undefined) rows = rows.where('stance', '=', position);
    const sums = await rows.select((row) => [row.fn.sum<number | null>('opinions').as('opinions'), row.fn.sum<number | null>('leads').as('leads')]).executeTakeFirstOrThrow();
    return { opinions: Number(sums.opinions ?? 0), leads: Number(sums.leads ?? 0) };
  },

  /** By the ids of clauses, how many opinions on them are published. */
  async publishedOn(consultationId: string, clauseIds: readonly string[]): Promise<Map<string, number>> {
    if (clauseIds.length === 0) return new Map();
    const rows = await db.selectFrom('opinion_count').select((row) => ['clause_id', row.fn.sum<number>('opinions').as('opinions')])
      .where('consultation_id', '=', consultationId).where('state', '=', 'published').where('clause_id', 'in', clauseIds).groupBy('clause_id').execute();
    return new Map(rows.map((row) => [row.clause_id, Number(row.opinions)]));
  },

  /** By clause, empty for the whole text, opinions that were not withdrawn; only where there are any. */
  async byClause(consultationId: string): Promise<Map<string, number>> {
    const rows = await db.selectFrom('opinion_count').select((row) => ['clause_id', row.fn.sum<number>('opinions').as('opinions')])
      .where('consultation_id', '=', consultationId).where('state', '<>', 'withdrawn').groupBy('clause_id').execute();
    return new Map(rows.map((row) => [row.clause_id, Number(row.opinions)] as const).filter(([, opinions]) => opinions > 0));
  },

  /** By position, empty for none, opinions that were not withdrawn. */
  async byPosition(consultationId: string): Promise<Map<string, number>> {
    const rows = await db.selectFrom('opinion_count').select((row) => ['stance', row.fn.sum<number>('opinions').as('opinions')])
      .where('consultation_id', '=', consultationId).where('state', '<>', 'withdrawn').groupBy('stance').execute();
    return new Map(rows.map((row) => [row.stance, Number(row.opinions)]));
  },

  /** By consultation, how many opinions are in each state. */
  async byState(consultationIds: readonly string[]): Promise<Map<string, OpinionStateCounts>> {
    const found = new Map(consultationIds.map((id) => [id, { ...noState }]));
    if (consultationIds.length === 0) return found;
    const rows = await db.selectFrom('opinion_count').select((row) => ['consultation_id', 'state', row.fn.sum<number>('opinions').as('opinions')])
      .where('consultation_id', 'in', consultationIds).groupBy(['consultation_id', 'state']).execute();
    for (const row of rows) (found.get(row.consultation_id) ?? { ...noState })[row.state as OpinionState] = Number(row.opinions);
    return found;
  },

  /** By consultation, opinions that were reported and not decided on since. */
  async reported(consultationIds: readonly string[]): Promise<Map<string, number>> {
    if (consultationIds.length === 0) return new Map();
    const rows = await db.selectFrom('opinion').select((row) => ['consultation_id', row.fn.countAll<number>().as('opinions')])
      .where('consultation_id', 'in', consultationIds).where('reports', '>', 0).groupBy('consultation_id').execute();
    return new Map(rows.map((row) => [row.consultation_id, Number(row.opinions)]));
  },

  async addSubmission(consultationId: string, receivedAt: string, channel: string): Promise<void> {
    await db.insertInto('submission_count').values({ consultation_id: consultationId, hour: receivedAt.slice(0, 13), channel, submissions: 1 })
      .onConflict((conflict) => conflict.columns(['consultation_id', 'hour', 'channel']).doUpdateSet((row) => ({
        submissions: row('submission_count.submissions', '+', 1),
      }))).execute();
  },

  /** Receipts by hour and channel, the oldest first. */
  async submissions(consultationId: string): Promise<{ hour: string; channel: string; submissions: number }[]> {
    return db.selectFrom('submission_count').select(['hour', 'channel', 'submissions']).where('consultation_id', '=', consultationId)
      .orderBy('hour').orderBy('channel').execute();
  },

  /** Every change of opinions begins here, so that two never count at once and PostgreSQL has nothing to deadlock on. */
  async queue(consultationId: string): Promise<void> {
    await db.updateTable('consultation_count').set({ opinions: sql`opinions` }).where('consultation_id', '=', consultationId).execute();
  },
});
