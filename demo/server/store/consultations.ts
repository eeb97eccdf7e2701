import type { SelectQueryBuilder } from 'kysely';
import type { ConsultationDraft, ConsultationStatus, Pause, Revision } from '../../../src/contract/models.js';
import type { ConsultationRow, Executor, Tables } from './schema.js';

/** A consultation as the server holds it: what staff work on, and what the public sees. */
export interface StoredConsultation {
  readonly id: string;
  readonly content: ConsultationDraft;
  readonly draftId: string | null;
  readonly revision: Revision;
  readonly pause: Pause | null;
  /** First publication of the outcome. */
  readonly outcomePublishedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly published: PublishedConsultation | null;
}

export interface PublishedConsultation {
  readonly content: ConsultationDraft;
  readonly draftId: string;
  /** First publication. */
  readonly publishedAt: Date;
  /** Last change that the public could see. */
  readonly updatedAt: Date;
}

export interface ListQuery {
  readonly status: ConsultationStatus | undefined;
  readonly now: Date;
  readonly after: ListPosition | undefined;
  readonly limit: number;
}

/** The last item of the page before. */
export interface ListPosition {
  readonly at: string;
  readonly id: string;
}

export interface Counts {
  readonly submissions: number;
  readonly opinions: number;
}

export const consultations = (db: Executor) => ({
  async find(id: string): Promise<StoredConsultation | undefined> {
    const row = await db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  },

  /** False when the id is taken. */
  async add(consultation: StoredConsultation): Promise<boolean> {
    const inserted = await db.insertInto('consultation').values(toRow(consultation))
      .onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
    await db.insertInto('consultation_count').values({ consultation_id: consultation.id, submissions: 0, opinions: 0 }).execute();
    return true;
  },

  /** Writes the next version over the one it was made from. False when somebody else was faster. */
  async replace(next: StoredConsultation): Promise<boolean> {
    const updated = await db.updateTable('consultation').set(toRow(next))
      .where('id', '=', next.id).where('version', '=', next.version - 1).executeTakeFirst();
    return updated.numUpdatedRows === 1n;
  },

  /** Published consultations, newest first, and how many there are in all. */
  async list({ status, now, after, limit }: ListQuery): Promise<{ items: StoredConsultation[]; total: number }> {
    const all = inStatus(db.selectFrom('consultation').where('published_at', 'is not', null), status, now.toISOString());
    const { total } = await all.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return { items: await newestFirst(all, 'published_at', after, limit), total: Number(total) };
  },

  /** All of them, public or not, the last changed first, and how many there are in all. */
  async listAll(after: ListPosition | undefined, limit: number): Promise<{ items: StoredConsultation[]; total: number }> {
    const { total } = await db.selectFrom('consultation').select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return { items: await newestFirst(db.selectFrom('consultation'), 'updated_at', after, limit), total: Number(total) };
  },

  async counts(id: string): Promise<Counts> {
    const row = await db.selectFrom('consultation_count').selectAll().where('consultation_id', '=', id).executeTakeFirst();
    return { submissions: row?.submissions ?? 0, opinions: row?.opinions ?? 0 };
  },

  async count(id: string, { submissions, opinions }: Counts): Promise<void> {
    await db.updateTable('consultation_count').set((row) => ({
      submissions: row('submissions', '+', submissions),
      opinions: row('opinions', '+', opinions),
    })).where('consultation_id', '=', id).execute();
  },

  async isEmpty(): Promise<boolean> {
    return (await db.selectFrom('consultation').select('id').limit(1).executeTakeFirst()) === undefined;
  },
});

type Filtered = SelectQueryBuilder<Tables, 'consultation', object>;

async function newestFirst(all: Filtered, time: 'published_at' | 'updated_at', after: ListPosition | undefined, limit: number): Promise<StoredConsultation[]> {
  const page = after === undefined ? all : all.where((row) => row.or([row(time, '<', after.at), row.and([row(time, '=', after.at), row('id', '>', after.id)])]));
  const rows = await page.selectAll().orderBy(time, 'desc').orderBy('id').limit(limit).execute();
  return rows.map(fromRow);
}

/** The same states as `publicStatus` tells one by one. */
function inStatus(query: Filtered, status: ConsultationStatus | undefined, now: string): Filtered {
  if (status === undefined) return query;
  if (status === 'answered') return query.where('outcome_published_at', 'is not', null);
  const unanswered = query.where('outcome_published_at', 'is', null);
  switch (status) {
    case 'announced': return unanswered.where('opens_at', '>', now);
    case 'open': return unanswered.where('opens_at', '<=', now).where('closes_at', '>', now).where('pause', 'is', null);
    case 'paused': return unanswered.where('opens_at', '<=', now).where('closes_at', '>', now).where('pause', 'is not', null);
    case 'closed': return unanswered.where('closes_at', '<=', now);
  }
}

function fromRow(row: ConsultationRow): StoredConsultation {
  const { published_content: content, published_draft_id: draftId, published_at: publishedAt, public_updated_at: updatedAt } = row;
  return {
    id: row.id,
    content: JSON.parse(row.content) as ConsultationDraft,
    draftId: row.draft_id,
    revision: JSON.parse(row.revision) as Revision,
    pause: row.pause === null ? null : (JSON.parse(row.pause) as Pause),
    outcomePublishedAt: row.outcome_published_at === null ? null : new Date(row.outcome_published_at),
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    published: content === null || draftId === null || publishedAt === null || updatedAt === null ? null : {
      content: JSON.parse(content) as ConsultationDraft,
      draftId,
      publishedAt: new Date(publishedAt),
      updatedAt: new Date(updatedAt),
    },
  };
}

function toRow({ published, ...record }: StoredConsultation): ConsultationRow {
  const utc = (time: string | undefined) => (time === undefined ? null : new Date(time).toISOString());
  return {
    id: record.id,
    content: JSON.stringify(record.content),
    draft_id: record.draftId,
    revision: JSON.stringify(record.revision),
    pause: record.pause && JSON.stringify(record.pause),
    outcome_published_at: record.outcomePublishedAt && record.outcomePublishedAt.toISOString(),
    version: record.version,
    created_at: record.createdAt.toISOString(),
    updated_at: record.updatedAt.toISOString(),
    published_content: published && JSON.stringify(published.content),
    published_draft_id: published && published.draftId,
    published_at: published && published.publishedAt.toISOString(),
    public_updated_at: published && published.updatedAt.toISOString(),
    opens_at: utc(published?.content.opensAt),
    closes_at: utc(published?.content.closesAt),
  };
}
