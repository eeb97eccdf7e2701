/** Letters of one matter that are answered together 合并: several writers, one answer, and none hears of another. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FieldError } from '../../src/contract/models.js';
import { holdFiles } from './answer-files.js';
import type { StaffCaller } from './callers.js';
import { fieldProblem } from './field-errors.js';
import { firstAnswer, stateOf } from './letter-facts.js';
import { maySee } from './letter-records.js';
import type { Platform } from './platform.js';
import { joinableStates } from './rules/letter-steps.js';
import type { LetterAnswerRow, LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';

/** What stops a letter from being joined into another one. @param leads Whether others are joined into it. */
export function joinErrors(letter: LetterRow, head: LetterRow | undefined, leads: boolean, caller: StaffCaller): FieldError[] {
  if (!head || !maySee(head, caller)) return [fieldProblem('/intoNumber', 'not-found', '没有这个编号的信，请核对。')];
  const why = hindrance(letter, head, leads);
  return why === undefined ? [] : [fieldProblem('/intoNumber', 'not-allowed', why)];
}

function hindrance(letter: LetterRow, head: LetterRow, leads: boolean): string | undefined {
  if (head.id === letter.id) return '这就是这封信，请填另一封的编号。';
  // Its first answer may be public, and is its writer's to take back.
  if (letter.round > 1) return '第二次办理的信要单独答复，不能合并。';
  if (leads) return '已经有信并入这封信，请把那封并入的信先拆开，或反过来合并。';
  if (stateOf(head) === 'joined') return '那封信已经并入别的信，请填它并入的那封信的编号。';
  if (!joinableStates.includes(stateOf(head))) return '那封信没有在办理，不能合并。';
  // A report is handled by fewer eyes than any other letter.
  if ((letter.category === 'report') !== (head.category === 'report')) return '举报信只能和举报信合并。';
  return undefined;
}

const release = { state: 'accepted', joined_to: null, unit_id: null, co_units: '' } as const;

/** What a letter is again once it is parted from the one that it was joined into: the desk's. */
export const partedChanges = () => release;

/** Gives back to the desk what was joined into a letter that nobody will answer. */
export async function partAll(records: Records, head: LetterRow, now: Date): Promise<void> {
  for (const joined of await records.letters.holdJoined(head.id)) {
    await records.letters.change(joined, release, { actor: 'system', kind: 'parted', public_note: '', staff_note: '' }, now);
  }
}

/** Gives the answer to one letter to all that were joined into it. How many. */
export async function answerJoined(records: Records, head: LetterRow, given: LetterAnswerRow, actor: string, { crypto, config }: Platform, now: Date): Promise<number> {
  const joined = await records.letters.holdJoined(head.id);
  for (const letter of joined) {
    const draft = (await records.letters.answers(letter.id)).find(({ round }) => round === letter.round);
    const id = draft?.id ?? bytesToHex(crypto.getRandomValues(new Uint8Array(8)));
    // Files are those of the answer that it repeats.
    if (draft) await holdFiles({ holder: draft.id, answerId: draft.id, letterId: letter.id, files: undefined, otherwise: undefined }, records, { config, now });
    await records.letters.saveAnswer({ ...given, id, letter_id: letter.id, round: letter.round, source_id: given.id });
    await records.letters.change(letter, { state: 'answered', ...await firstAnswer(letter, records, config, now) }, { actor, kind: 'answered', public_note: '', staff_note: '' }, now);
  }
  return joined.length;
}
