import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { KnowledgeState } from '../../../src/contract/models.js';
import type { Executor, KnowledgeRow } from './schema.js';
import { containing } from './text-folding.js';

export interface KnowledgeRecordFilter {
  readonly state: KnowledgeState | undefined;
  readonly unitId: string | undefined;
  /** The day up to which the review date of what is public has come. */
  readonly dueOn: string | undefined;
  /** Folded. */
  readonly words: readonly string[];
}

export interface KnowledgeFilter {
  readonly unitId: string | undefined;
  /** Folded. */
  readonly words: readonly string[];
}

/** The last item of the page before. */
export interface KnowledgePlace {
  readonly at: string;
  readonly id: string;
}

/** Questions with their answers; what is being reviewed stands beside what was signed. */
export const knowledge = (db: Executor) => ({
  async find(id: string): Promise<KnowledgeRow | undefined> {
    return db.selectFrom('knowledge_item').selectAll().where('id', '=', id).executeTakeFirst();
  },

  /** False when somebody else has begun one of that name. */
  async add(row: KnowledgeRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db.insertInto('knowledge_item').values(row).onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },

  /** Writes the next version; false when somebody else was faster. */
  async replace({ id, ...row }: KnowledgeRow): Promise<boolean> {
    const { numUpdatedRows } = await db.updateTable('knowledge_item').set(row).where('id', '=', id).where('version', '=', row.version - 1).executeTakeFirst();
    return numUpdatedRows === 1n;
  },

  async findPublic(id: string): Promise<KnowledgeRow | undefined> {
    return db.selectFrom('knowledge_item').selectAll().where('id', '=', id).where('listed', '=', 1).executeTakeFirst();
  },

  /** Those of the ids that the public reads, in no order. */
  async publicOf(ids: readonly string[], unitId?: string): Promise<KnowledgeRow[]> {
    if (ids.length === 0) return [];
    const rows = db.selectFrom('knowledge_item').selectAll().where('id', 'in', ids).where('listed', '=', 1);
    return (unitId === undefined ? rows : rows.where('unit_id', '=', unitId)).execute();
  },

  /** The last signed first. */
  async page(filter: KnowledgeFilter, after: KnowledgePlace | undefined, limit: number): Promise<KnowledgeRow[]> {
    let rows = publicRows(db, filter).selectAll();
    if (after !== undefined) rows = rows.where((row) => row(row.refTuple('published_at', 'id'), '<', row.tuple(after.at, after.id)));
    return rows.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  },

  async count(filter: KnowledgeFilter): Promise<number> {
    const { total } = await publicRows(db, filter).select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return Number(total);
  },

  /** Those whose review date comes first on top. */
  async records(filter: KnowledgeRecordFilter, after: KnowledgePlace | undefined, limit: number): Promise<KnowledgeRow[]> {
    let rows = recordRows(db, filter).selectAll();
    if (after !== undefined) rows = rows.where((row) => row(row.refTuple('review_on', 'id'), '>', row.tuple(after.at, after.id)));
    return rows.orderBy('review_on').orderBy('id').limit(limit).execute();
  },

  async countRecords(filter: KnowledgeRecordFilter): Promise<number> {
    const { total } = await recordRows(db, filter).select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return Number(total);
  },
});

function publicRows(db: Executor, { unitId, words }: KnowledgeFilter) {
  let rows = db.selectFrom('knowledge_item').where('listed', '=', 1);
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId);
  for (const word of words) rows = rows.where(sql<SqlBool>`public_words like ${containing(word)} escape '\\'`);
  return rows;
}

function recordRows(db: Executor, { state, unitId, dueOn, words }: KnowledgeRecordFilter) {
  let rows = db.selectFrom('knowledge_item');
  if (state !== undefined) rows = rows.where('state', '=', state);
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId);
  if (dueOn !== undefined) rows = rows.where('listed', '=', 1).where('review_on', '<=', dueOn);
  for (const word of words) rows = rows.where(sql<SqlBool>`words like ${containing(word)} escape '\\'`);
  return rows;
}
