import type { PeriodAction } from '../../../src/contract/models.js';
import type { Executor } from './schema.js';

export interface StoredPeriodChange {
  readonly action: PeriodAction;
  readonly at: Date;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly reason: string;
}

/** Who changed a period, when and why: rows are added and never changed. */
export const periodChanges = (db: Executor) => ({
  /** @param sequence Version of the consultation that the change made. */
  async add(consultationId: string, sequence: number, actor: string, { action, at, opensAt, closesAt, reason }: StoredPeriodChange): Promise<void> {
    const values = { consultation_id: consultationId, sequence, action, actor, reason, at: at.toISOString(), opens_at: opensAt, closes_at: closesAt };
    await db.insertInto('period_change').values(values).execute();
  },

  /** The newest first. */
  async list(consultationId: string): Promise<StoredPeriodChange[]> {
    const rows = await db.selectFrom('period_change').selectAll().where('consultation_id', '=', consultationId).orderBy('sequence', 'desc').execute();
    return rows.map(({ action, at, opens_at: opensAt, closes_at: closesAt, reason }) =>
      ({ action: action as PeriodAction, at: new Date(at), opensAt, closesAt, reason }));
  },
});
