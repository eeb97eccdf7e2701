import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { LetterCategory } from '../../../src/contract/models.js';
import type { Executor, LetterPublicationRow } from './schema.js';
import { containing } from './text-folding.js';

export interface PublishedFilter {
  readonly unitId: string | undefined;
  readonly category: LetterCategory | undefined;
  /** Moments of answering: from this one on, and before that one. */
  readonly from: string | undefined;
  readonly before: string | undefined;
  /** In small letters. */
  readonly words: readonly string[];
}

/** The last item of the page before. */
export interface AnsweredPlace {
  readonly at: string;
  readonly id: string;
}

/** What the public reads of letters. `listed` follows from what was signed and from the writer's consent; the day does the rest. */
export const letterPublications = (db: Executor) => ({
  async find(letterId: string): Promise<LetterPublicationRow | undefined> {
    return db.selectFrom('letter_publication').selectAll().where('letter_id', '=', letterId).executeTakeFirst();
  },

  async save(row: LetterPublicationRow): Promise<void> {
    const { letter_id: _, ...content } = row;
    await db.insertInto('letter_publication').values(row).onConflict((conflict) => conflict.column('letter_id').doUpdateSet(content)).execute();
  },

  /** The writer agrees, or no longer. Only what was signed is listed. */
  async consent(letterId: string, given: boolean): Promise<void> {
    await db.updateTable('letter_publication').set({ listed: given ? 1 : 0 }).where('letter_id', '=', letterId).where('published', 'is not', null).execute();
  },

  async findPublic(publicId: string, now: Date): Promise<LetterPublicationRow | undefined> {
    return open(db, now).selectAll().where('public_id', '=', publicId).executeTakeFirst();
  },

  /** The last answered first. */
  async page(filter: PublishedFilter, after: AnsweredPlace | undefined, limit: number, now: Date): Promise<LetterPublicationRow[]> {
    let rows = filtered(db, filter, now).selectAll();
    if (after !== undefined) rows = rows.where((row) => row(row.refTuple('answered_at', 'public_id'), '<', row.tuple(after.at, after.id)));
    return rows.orderBy('answered_at', 'desc').orderBy('public_id', 'desc').limit(limit).execute();
  },

  async count(filter: PublishedFilter, now: Date): Promise<number> {
    const { total } = await filtered(db, filter, now).select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return Number(total);
  },
});

const open = (db: Executor, now: Date) => db.selectFrom('letter_publication').where('listed', '=', 1).where('public_from', '<=', now.toISOString());

function filtered(db: Executor, { unitId, category, from, before, words }: PublishedFilter, now: Date) {
  let rows = open(db, now);
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId);
  if (category !== undefined) rows = rows.where('category', '=', category);
  if (from !== undefined) rows = rows.where('answered_at', '>=', from);
  if (before !== undefined) rows = rows.where('answered_at', '<', before);
  for (const word of words) rows = rows.where(sql<SqlBool>`words like ${containing(word)} escape '\\'`);
  return rows;
}
