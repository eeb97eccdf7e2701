/** Other words for an answer that was given 更正: drafted by the department that gave it, reviewed, and told to its writer with the words from before. */
import type { LetterCorrectionRecord, Revision } from '../../src/contract/models.js';
import { answerAttachments, exchangeFiles } from './answer-files.js';
import type { StaffCaller } from './callers.js';
import { zonedTime } from './rules/zoned-time.js';
import type { LetterAnswerRow, LetterCorrectionRow, LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';

/** Where an answer was given to several letters, it is corrected at the one that the others were joined into. */
export function mayCorrect({ answered_at, unit_id, source_id }: LetterAnswerRow, caller: StaffCaller): boolean {
  return answered_at !== null && source_id === null && caller.units.includes(unit_id) && caller.roles.includes('drafting');
}

/** The one that is being drafted or reviewed. */
export async function correctionRecord(records: Records, letter: LetterRow, timeZone: string): Promise<LetterCorrectionRecord | null> {
  const row = await records.letterCorrections.open(letter.id);
  return row ? {
    answerId: row.answer_id, text: row.text, reason: row.reason, attachments: answerAttachments((await records.answerFiles.of([row.id])).get(row.id)), draftedBy: row.drafted_by, revision: JSON.parse(row.revision) as Revision,
    updatedAt: zonedTime(new Date(row.updated_at), timeZone),
  } : null;
}

/** Puts the signed words in the place of the old ones, which are kept, for every writer who was given them. How many. */
export async function correctAnswer(records: Records, letter: LetterRow, correction: LetterCorrectionRow, actor: string, now: Date): Promise<{ letter: LetterRow; letters: number }> {
  const answer = (await records.letters.answers(letter.id)).find(({ id }) => id === correction.answer_id);
  if (!answer) throw new Error('A correction was signed without an answer.');
  const event = { actor, kind: 'corrected', public_note: correction.reason, staff_note: '' };
  await records.letterCorrections.save({ ...correction, signed_at: now.toISOString(), earlier_text: answer.text });
  await records.letters.saveAnswer({ ...answer, text: correction.text });
  await exchangeFiles(answer.id, correction.id, records);
  const copies = await records.letters.copiesOf(answer.id);
  for (const copy of copies) {
    const other = await records.letters.hold(copy.letter_id);
    if (!other) throw new Error('An answer was repeated for a letter that is not there.');
    await records.letters.saveAnswer({ ...copy, text: correction.text });
    await records.letters.change(other, {}, event, now);
  }
  return { letter: await records.letters.change(letter, {}, event, now), letters: copies.length + 1 };
}
