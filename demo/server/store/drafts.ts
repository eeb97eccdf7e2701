import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { Clause, ClauseBlock, ClauseText, OutlineEntry } from '../../../src/contract/models.js';
import type { VersionText } from '../rules/clause-continuation.js';
import type { ClausePlace } from '../rules/outcome-draft.js';
import type { ClauseRow, DraftVersionRow, Executor } from './schema.js';
import { containing, fold, type SearchWord } from './text-folding.js';
import type { TextIndex } from './text-index.js';

export interface StoredDraft {
  readonly id: string;
  readonly consultationId: string;
  readonly version: number;
  readonly title: string;
  readonly preamble: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** Ids in the order of the text. */
  readonly chapters: readonly string[];
  readonly clauseCount: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

export interface FoundClause {
  readonly position: number;
  readonly clause: Clause;
}

export interface DraftSearch {
  readonly draftId: string;
  readonly words: readonly SearchWord[];
  /** Position of the last clause of the page before; -1 for the first page. */
  readonly after: number;
  readonly limit: number;
}

const batch = 100;

export const drafts = (db: Executor, textIndex: TextIndex) => ({
  async find(id: string): Promise<StoredDraft | undefined> {
    const row = await db.selectFrom('draft_version').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  },

  /** 0 when there is none yet. */
  async newestVersion(consultationId: string): Promise<number> {
    const row = await db.selectFrom('draft_version').select((version) => version.fn.max('version').as('newest'))
      .where('consultation_id', '=', consultationId).executeTakeFirst();
    return row?.newest ?? 0;
  },

  /** Versions that the public may read, the newest first. */
  async published(consultationId: string): Promise<StoredDraft[]> {
    const rows = await db.selectFrom('draft_version').selectAll()
      .where('consultation_id', '=', consultationId).where('published_at', 'is not', null).orderBy('version', 'desc').execute();
    return rows.map(fromRow);
  },

  /** Versions with every clause, one after the other, published or not: each says what it comes from in the one before. */
  async texts(consultationId: string, from: number, to: number): Promise<VersionText[]> {
    const rows = await db.selectFrom('clause').innerJoin('draft_version', 'draft_version.id', 'clause.draft_id')
      .selectAll('clause').select('draft_version.version').where('consultation_id', '=', consultationId)
      .where('version', '>=', from).where('version', '<=', to).orderBy('version').orderBy('position').execute();
    const versions = [...new Set(rows.map(({ version }) => version))];
    return versions.map((version) => ({ version, clauses: rows.filter((row) => row.version === version).map(toText) }));
  },

  /** By their ids, the clauses of all published versions as the newest that has them calls and places them. */
  async clausePlaces(consultationId: string): Promise<Map<string, ClausePlace>> {
    const rows = await db.selectFrom('clause').innerJoin('draft_version', 'draft_version.id', 'clause.draft_id')
      .select(['clause.id', 'clause.label', 'clause.position']).where('consultation_id', '=', consultationId)
      .where('published_at', 'is not', null).orderBy('version').execute();
    return new Map(rows.map(({ id, label, position }) => [id, { label, position }]));
  },

  async add(draft: StoredDraft, clauses: readonly ClauseText[]): Promise<void> {
    await db.insertInto('draft_version').values(toRow(draft)).execute();
    const rows: ClauseRow[] = [];
    for (const [position, clause] of clauses.entries()) {
      const row = clauseRow(draft.id, clause, position);
      rows.push({ ...row, search_row: await textIndex.add(db, 'clause_search', row.search_text) });
    }
    for (let start = 0; start < rows.length; start += batch) await db.insertInto('clause').values(rows.slice(start, start + batch)).execute();
  },

  /** Keeps the first time; later publications of the same version change nothing. */
  async markPublished(id: string, now: Date): Promise<void> {
    await db.updateTable('draft_version').set({ published_at: now.toISOString() })
      .where('id', '=', id).where('published_at', 'is', null).execute();
  },

  async chapter(draftId: string, chapterId: string): Promise<Clause[]> {
    const rows = await db.selectFrom('clause').selectAll()
      .where('draft_id', '=', draftId).where('chapter_id', '=', chapterId).orderBy('position').execute();
    return rows.map(toClause);
  },

  async clauses(draftId: string, ids: readonly string[]): Promise<Clause[]> {
    if (ids.length === 0) return [];
    const rows = await db.selectFrom('clause').selectAll().where('draft_id', '=', draftId).where('id', 'in', ids).execute();
    return rows.map(toClause);
  },

  async clauseIds(draftId: string): Promise<string[]> {
    const rows = await db.selectFrom('clause').select('id').where('draft_id', '=', draftId).orderBy('position').execute();
    return rows.map((row) => row.id);
  },

  /** Clauses that hold every word, in the order of the text, and how many there are in all. */
  async search({ draftId, words, after, limit }: DraftSearch): Promise<{ items: FoundClause[]; total: number }> {
    const runs = words.map((word) => word.run).filter((run) => run.length > 0);
    const letters = words.filter((word) => word.run.length === 0);
    let found = db.selectFrom('clause').where('draft_id', '=', draftId);
    if (runs.length > 0) found = found.where(textIndex.matches('clause_search', 'clause.search_row', runs));
    for (const word of letters) found = found.where(sql<SqlBool>`search_text like ${containing(word.text)} escape '\\'`);
    const { total } = await found.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const rows = await found.selectAll().where('position', '>', after).orderBy('position').limit(limit).execute();
    return { items: rows.map((row) => ({ position: row.position, clause: toClause(row) })), total: Number(total) };
  },
});

/** All words of a clause, as a reader sees them, without the label. */
export function clauseText(blocks: readonly ClauseBlock[]): string {
  return blocks.map((block) => `${block.label}${block.text}`).join('\n');
}

function clauseRow(draftId: string, clause: ClauseText, position: number): Omit<ClauseRow, 'search_row'> {
  return {
    draft_id: draftId,
    id: clause.id,
    position,
    chapter_id: clause.chapterId,
    heading_id: clause.headingId,
    label: clause.label,
    title: clause.title,
    blocks: JSON.stringify(clause.blocks),
    continues: JSON.stringify(clause.continues),
    search_text: fold([clause.label, clause.title, clauseText(clause.blocks)].join('\n')),
  };
}

function toText(row: ClauseRow): ClauseText {
  const { publishedComments: _, ...clause } = toClause(row);
  return { ...clause, continues: JSON.parse(row.continues) as ClauseText['continues'] };
}

function toClause(row: ClauseRow): Clause {
  return {
    id: row.id,
    chapterId: row.chapter_id,
    headingId: row.heading_id,
    label: row.label,
    title: row.title,
    blocks: JSON.parse(row.blocks) as ClauseBlock[],
    publishedComments: 0,
  };
}

function fromRow(row: DraftVersionRow): StoredDraft {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    version: row.version,
    title: row.title,
    preamble: JSON.parse(row.preamble) as string[],
    outline: JSON.parse(row.outline) as OutlineEntry[],
    chapters: JSON.parse(row.chapters) as string[],
    clauseCount: row.clause_count,
    createdAt: new Date(row.created_at),
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
  };
}

function toRow(draft: StoredDraft): DraftVersionRow {
  return {
    id: draft.id,
    consultation_id: draft.consultationId,
    version: draft.version,
    title: draft.title,
    preamble: JSON.stringify(draft.preamble),
    outline: JSON.stringify(draft.outline),
    chapters: JSON.stringify(draft.chapters),
    clause_count: draft.clauseCount,
    created_at: draft.createdAt.toISOString(),
    published_at: draft.publishedAt && draft.publishedAt.toISOString(),
  };
}
