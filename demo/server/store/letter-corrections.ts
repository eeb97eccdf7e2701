import type { Executor, LetterCorrectionRow } from './schema.js';

/** Corrections of answers that were given. */
export const letterCorrections = (db: Executor) => ({
  /** The one of a letter that is being drafted or reviewed. */
  async open(letterId: string): Promise<LetterCorrectionRow | undefined> {
    return db.selectFrom('letter_correction').selectAll().where('letter_id', '=', letterId).where('signed_at', 'is', null).executeTakeFirst();
  },

  async save(row: LetterCorrectionRow): Promise<void> {
    const { id: _, ...content } = row;
    await db.insertInto('letter_correction').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(content)).execute();
  },

  /** Those of these answers that were signed, the first one first. */
  async signed(answerIds: readonly string[]): Promise<SignedCorrection[]> {
    if (answerIds.length === 0) return [];
    const rows = await db.selectFrom('letter_correction').selectAll().where('answer_id', 'in', answerIds).where('signed_at', 'is not', null)
      .orderBy('signed_at').orderBy('id').execute();
    return rows.flatMap((row) => (row.signed_at === null ? [] : [{ ...row, signed_at: row.signed_at }]));
  },
});

export type SignedCorrection = LetterCorrectionRow & { readonly signed_at: string };
