import type { OpinionOutcome, OutcomeDraft, OutcomeGroup, Revision } from '../../../src/contract/models.js';
import type { Executor, OutcomeGroupRow, OutcomeRow } from './schema.js';

/** An outcome as the server holds it: what staff work on, and what the public sees. */
export interface StoredOutcome {
  readonly consultationId: string;
  readonly content: OutcomeDraft;
  readonly revision: Revision;
  /** 0 before it was saved once. */
  readonly version: number;
  readonly updatedAt: Date | null;
  readonly published: PublishedOutcome | null;
}

/** Without its groups, which are rows of their own. */
export interface PublishedOutcome {
  readonly summary: string;
  /** Receipts given, and opinions that were not withdrawn, when it was published. */
  readonly submissions: number;
  readonly opinions: number;
  /** First publication. */
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

/** What the writer of an opinion reads about it. */
export interface OpinionAnswer {
  readonly outcome: OpinionOutcome | null;
  readonly outcomeReason: string | null;
  readonly newText: string | null;
}

export const notAnswered: OpinionAnswer = { outcome: null, outcomeReason: null, newText: null };

/** Parameters of one statement; SQLite takes 32,766 of them. */
const batch = 2000;

export const outcomes = (db: Executor) => ({
  async find(consultationId: string): Promise<StoredOutcome | undefined> {
    const row = await db.selectFrom('outcome').selectAll().where('consultation_id', '=', consultationId).executeTakeFirst();
    return row && fromRow(row);
  },

  /** Writes the next version over the one it was made from. False when somebody else was faster. */
  async replace(next: StoredOutcome & { readonly updatedAt: Date }): Promise<boolean> {
    const values = toRow(next);
    if (next.version === 1) {
      const added = await db.insertInto('outcome').values(values).onConflict((conflict) => conflict.column('consultation_id').doNothing()).executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    }
    const updated = await db.updateTable('outcome').set(values)
      .where('consultation_id', '=', next.consultationId).where('version', '=', next.version - 1).executeTakeFirst();
    return updated.numUpdatedRows === 1n;
  },

  /** The groups that are public, in their order. */
  async groups(consultationId: string): Promise<OutcomeGroup[]> {
    const rows = await db.selectFrom('outcome_group').selectAll().where('consultation_id', '=', consultationId).orderBy('position').execute();
    return rows.map(toGroup);
  },

  /** By the ids of their groups, what is said publicly about the opinions in them. */
  async answers(consultationId: string, groupIds: readonly (string | null)[]): Promise<Map<string, OpinionAnswer>> {
    const ids = [...new Set(groupIds)].filter((id) => id !== null);
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('outcome_group').selectAll().where('consultation_id', '=', consultationId).where('id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, { outcome: row.outcome as OpinionOutcome, outcomeReason: row.reason, newText: row.new_text }]));
  },

  /** Opinions that were not withdrawn. */
  async opinionIds(consultationId: string): Promise<Set<string>> {
    const rows = await db.selectFrom('opinion').select('id').where('consultation_id', '=', consultationId).where('state', '<>', 'withdrawn').execute();
    return new Set(rows.map((row) => row.id));
  },

  /** Makes these groups the public ones, and each opinion tells its own; `opinionIds` were found to be of this consultation. */
  async publish(consultationId: string, groups: readonly OutcomeGroup[], opinionIds: ReadonlyMap<string, readonly string[]>): Promise<void> {
    await db.deleteFrom('outcome_group').where('consultation_id', '=', consultationId).execute();
    await db.updateTable('opinion').set({ group_id: null, outcome: null })
      .where('consultation_id', '=', consultationId).where('group_id', 'is not', null).execute();
    for (const [position, group] of groups.entries()) {
      await db.insertInto('outcome_group').values(groupRow(consultationId, group, position)).execute();
      const ids = opinionIds.get(group.id) ?? [];
      for (let start = 0; start < ids.length; start += batch) {
        // By the key alone: with the consultation beside it PostgreSQL may read all of its opinions for each batch.
        await db.updateTable('opinion').set({ group_id: group.id, outcome: group.outcome }).where('id', 'in', ids.slice(start, start + batch)).execute();
      }
    }
  },

  /** How far each of these consultations has come with its outcome; none for one that has not begun. */
  async states(consultationIds: readonly string[]): Promise<Map<string, Revision['state']>> {
    if (consultationIds.length === 0) return new Map();
    const rows = await db.selectFrom('outcome').select(['consultation_id', 'revision']).where('consultation_id', 'in', consultationIds).execute();
    return new Map(rows.map((row) => [row.consultation_id, (JSON.parse(row.revision) as Revision).state]));
  },
});

function fromRow(row: OutcomeRow): StoredOutcome {
  const { public_summary: summary, public_submissions: submissions, public_opinions: opinions, published_at: publishedAt, public_updated_at: updatedAt } = row;
  return {
    consultationId: row.consultation_id,
    content: JSON.parse(row.content) as OutcomeDraft,
    revision: JSON.parse(row.revision) as Revision,
    version: row.version,
    updatedAt: new Date(row.updated_at),
    published: summary === null || submissions === null || opinions === null || publishedAt === null || updatedAt === null ? null
      : { summary, submissions, opinions, publishedAt: new Date(publishedAt), updatedAt: new Date(updatedAt) },
  };
}

function toRow({ published, ...outcome }: StoredOutcome & { readonly updatedAt: Date }): OutcomeRow {
  return {
    consultation_id: outcome.consultationId,
    content: JSON.stringify(outcome.content),
    revision: JSON.stringify(outcome.revision),
    version: outcome.version,
    updated_at: outcome.updatedAt.toISOString(),
    public_summary: published && published.summary,
    public_submissions: published && published.submissions,
    public_opinions: published && published.opinions,
    published_at: published && published.publishedAt.toISOString(),
    public_updated_at: published && published.updatedAt.toISOString(),
  };
}

function toGroup(row: OutcomeGroupRow): OutcomeGroup {
  return {
    id: row.id, clauseId: row.clause_id, label: row.label, point: row.point, count: row.opinions, outcome: row.outcome as OpinionOutcome,
    reason: row.reason, newText: row.new_text,
  };
}

function groupRow(consultationId: string, { clauseId, count, newText, ...group }: OutcomeGroup, position: number): OutcomeGroupRow {
  return { ...group, consultation_id: consultationId, position, clause_id: clauseId, opinions: count, new_text: newText };
}
