import type { LetterCategory, LetterPublicationDraft } from '../../../src/contract/models.js';
import type { Executor, LetterPublicationRow } from './schema.js';
import type { Run } from './text-folding.js';
import { reindex, type TextIndex } from './text-index.js';

export interface PublishedFilter {
  readonly unitId: string | undefined;
  readonly category: LetterCategory | undefined;
  /** Moments of answering: from this one on, and before that one. */
  readonly from: string | undefined;
  readonly before: string | undefined;
  /** What its words are looked for by; undefined for any letter. */
  readonly runs: readonly Run[] | undefined;
}

/** The last item of the page before. */
export interface AnsweredPlace {
  readonly at: string;
  readonly id: string;
}

/** What the public may look for in what was signed. */
export function publicWords(published: string): string {
  const { title, body, answers } = JSON.parse(published) as LetterPublicationDraft;
  return [title, body, ...answers].join('\n');
}

/** What the public reads of letters. `listed` follows from what was signed and from the writer's consent; the day does the rest. */
export const letterPublications = (db: Executor, textIndex: TextIndex) => ({
  async find(letterId: string): Promise<LetterPublicationRow | undefined> {
    return db.selectFrom('letter_publication').selectAll().where('letter_id', '=', letterId).executeTakeFirst();
  },

  async save(row: Omit<LetterPublicationRow, 'search_row'>): Promise<void> {
    const before = await db.selectFrom('letter_publication').select('search_row').where('letter_id', '=', row.letter_id).executeTakeFirst();
    const { letter_id, ...content } = { ...row, search_row: await searchRow(db, textIndex, row, before?.search_row ?? null) };
    await db.insertInto('letter_publication').values({ letter_id, ...content }).onConflict((conflict) => conflict.column('letter_id').doUpdateSet(content)).execute();
  },

  /** The writer agrees, or no longer. Only what was signed is listed. */
  async consent(letterId: string, given: boolean): Promise<void> {
    const row = await db.selectFrom('letter_publication').selectAll().where('letter_id', '=', letterId).where('published', 'is not', null).executeTakeFirst();
    if (!row) return;
    const listed = given ? 1 : 0;
    const search_row = await searchRow(db, textIndex, { ...row, listed }, row.search_row);
    await db.updateTable('letter_publication').set({ listed, search_row }).where('letter_id', '=', letterId).execute();
  },

  async findPublic(publicId: string, now: Date): Promise<LetterPublicationRow | undefined> {
    return open(db, now).selectAll().where('public_id', '=', publicId).executeTakeFirst();
  },

  /** Whether it was signed once and is listed no longer, whoever took it back. Its address is known to nobody before it is public. */
  async wasTakenBack(publicId: string): Promise<boolean> {
    const row = await db.selectFrom('letter_publication').innerJoin('letter_event', 'letter_event.letter_id', 'letter_publication.letter_id').select('letter_publication.letter_id')
      .where('letter_publication.public_id', '=', publicId).where('listed', '=', 0).where('letter_event.kind', '=', 'publication-signed').limit(1).executeTakeFirst();
    return row !== undefined;
  },

  /** The last answered first. */
  async page(filter: PublishedFilter, after: AnsweredPlace | undefined, limit: number, now: Date): Promise<LetterPublicationRow[]> {
    let found = filtered(db, textIndex, filter, now).select('public_id');
    if (after !== undefined) found = found.where((row) => row(row.refTuple('answered_at', 'public_id'), '<', row.tuple(after.at, after.id)));
    // First which, from an index alone: beside the texts, looking through a hundred thousand would take seconds.
    const ids = (await found.orderBy('answered_at', 'desc').orderBy('public_id', 'desc').limit(limit).execute()).map(({ public_id }) => public_id);
    return ids.length === 0 ? [] : db.selectFrom('letter_publication').selectAll().where('public_id', 'in', ids).orderBy('answered_at', 'desc').orderBy('public_id', 'desc').execute();
  },

  async count(filter: PublishedFilter, now: Date): Promise<number> {
    const { total } = await filtered(db, textIndex, filter, now).select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return Number(total);
  },
});

const open = (db: Executor, now: Date) => db.selectFrom('letter_publication').where('listed', '=', 1).where('public_from', '<=', now.toISOString());

function filtered(db: Executor, textIndex: TextIndex, { unitId, category, from, before, runs }: PublishedFilter, now: Date) {
  let rows = open(db, now);
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId);
  if (category !== undefined) rows = rows.where('category', '=', category);
  if (from !== undefined) rows = rows.where('answered_at', '>=', from);
  if (before !== undefined) rows = rows.where('answered_at', '<', before);
  if (runs !== undefined) rows = rows.where(textIndex.matches('letter_publication_search', 'letter_publication.search_row', runs));
  return rows;
}

/** Words are in the index as long as the public may read them. */
const searchRow = (db: Executor, textIndex: TextIndex, { listed, published }: Pick<LetterPublicationRow, 'listed' | 'published'>, before: number | null) =>
  reindex(textIndex, db, 'letter_publication_search', before, listed === 1 && published !== null ? publicWords(published) : null);
