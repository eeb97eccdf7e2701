import type { Executor, LetterCorrectionRow } from './schema.js';

/** Corrections of answers that were given. */
export const letterCorrections = (db: Executor) => ({
  /** The one of a letter that is being drafted or reviewed. */
  async open(letterId: string): Promise<LetterCorrectionRow | undefined> {
    return db.selectFrom('letter_correction').selectAll().where('letter_id', '=', letterId).where('signed_at', 'is', null).executeTakeFirst();
  },

  /** What the next one of a letter counts as. */
  async nextPosition(letterId: string): Promise<number> {
    const last = await db.selectFrom('letter_correction').select(({ fn }) => fn.max('position').as('position')).where('letter_id', '=', letterId).executeTakeFirst();
    return (last?.position ?? 0) + 1;
  },

  async save(row: LetterCorrectionRow): Promise<void> {
    const { id: _, ...content } = row;
    await db.insertInto('letter_correction').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(content)).execute();
  },

  /** Those of these answers that were signed, the first one first. */
  async signed(answerIds: readonly string[]): Promise<SignedCorrection[]> {
    if (answerIds.length === 0) return [];
    const rows = await db.selectFrom('letter_correction').selectAll().where('answer_id', 'in', answerIds).where('signed_at', 'is not', null)
      .orderBy('position').execute();
    return rows.flatMap((row) => (row.signed_at === null ? [] : [{ ...row, signed_at: row.signed_at }]));
  },
});

export type SignedCorrection = LetterCorrectionRow & { readonly signed_at: string };
