import { bytesToHex } from '@noble/hashes/utils.js';
import type { FieldError, LetterCorrectionDraft, Revision } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { holdFiles, refuseRefusedFiles } from '../answer-files.js';
import { requireRole } from '../callers.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { correctAnswer, mayCorrect } from '../letter-corrections.js';
import { isPublishable } from '../letter-facts.js';
import { ownNumbers } from '../letter-publications.js';
import { inCharge, letterRecord, openedContact, starred } from '../letter-records.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { tellsOfPerson } from '../rules/masked-text.js';
import { newRevision } from '../rules/revision.js';
import { requireVersion, versionTag } from '../staff-records.js';
import type { AuditAction } from '../store/audit.js';
import type { LetterAnswerRow, LetterRow, UploadRow } from '../store/schema.js';
import type { Records } from '../store/store.js';

export const staffLetterCorrectionHandlers = {
  saveLetterCorrection: async (given) => {
    const { body, caller, platform: { config, crypto }, now } = given;
    requireRole(caller, 'drafting');
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
    return edit(given, async (records, letter) => {
      const answer = (await records.letters.answers(letter.id)).find((each) => each.id === body.answerId);
      if (!answer || !mayCorrect(answer, caller)) return refuse('illegal-step', { title: '由答复的单位更正；几封信一起答复的，在并入的那封信里更正。', allowed: [] });
      const held = (await records.answerFiles.of([answer.id])).get(answer.id) ?? [];
      refuseInvalid(correctionErrors(body, { answer, held }, isPublishable(letter, config) ? ownNumbers(config) : undefined));
      const open = await records.letterCorrections.open(letter.id);
      const holder = open?.id ?? id;
      await records.letterCorrections.save({
        id: holder, letter_id: letter.id, answer_id: answer.id, position: open?.position ?? await records.letterCorrections.nextPosition(letter.id),
        text: body.text.trim(), reason: body.reason.trim(), drafted_by: caller.name,
        revision: JSON.stringify(newRevision(config.revision.answer)), updated_at: now.toISOString(), signed_at: null, earlier_text: null,
      });
      const elsewhere = open && open.answer_id !== answer.id ? open.answer_id : undefined;
      if (elsewhere !== undefined) await holdFiles({ holder, answerId: elsewhere, letterId: letter.id, files: undefined, otherwise: undefined }, records, { config, now });
      await holdFiles({ holder, answerId: answer.id, letterId: letter.id, files: body.attachments, otherwise: open && elsewhere === undefined ? holder : answer.id }, records, { config, now });
      return { after: await records.letters.touch(letter), action: 'letter-correction-saved', details: { round: answer.round } };
    });
  },

  decideLetterCorrectionStep: async (given) => {
    const { body, caller, platform: { config }, now } = given;
    requireRole(caller, body.step);
    return edit(given, async (records, letter) => {
      const open = await records.letterCorrections.open(letter.id) ?? refuse('illegal-step', { title: '还没有起草更正。', detail: '请先由答复的单位起草。', allowed: [] });
      const { revision, publishes, action } = takeStep(JSON.parse(open.revision) as Revision, body, caller, { policy: config.revision.answer, timeZone: config.agency.timeZone, now });
      const next = { ...open, revision: JSON.stringify(revision) };
      const details = { of: 'correction', step: body.step };
      if (publishes) {
        await refuseRefusedFiles(open.id, records);
        const { letter: after, letters } = await correctAnswer(records, letter, next, caller.name, now);
        return { after, action: 'letter-corrected', details: { ...details, letters } };
      }
      await records.letterCorrections.save(next);
      return { after: await records.letters.touch(letter), action, details };
    });
  },
} satisfies Handlers<'saveLetterCorrection' | 'decideLetterCorrectionStep'>;

type Edit = Given<'saveLetterCorrection'> | Given<'decideLetterCorrectionStep'>;

interface Edited {
  readonly after: LetterRow;
  readonly action: AuditAction;
  readonly details: Readonly<Record<string, string | number>>;
}

/** One change of a correction, on the letter as it was read. @throws {Refusal} 403, 404 or 412. */
async function edit({ path: { letterId }, ifMatch, caller, platform, now }: Edit, work: (records: Records, letter: LetterRow) => Promise<Edited>) {
  const { store, config, keys } = platform;
  const contact = await openedContact(inCharge(await store.read.letters.find(letterId), caller), platform);
  return store.transact(async (records) => {
    const letter = inCharge(await records.letters.hold(letterId), caller);
    requireVersion(ifMatch, letter.version);
    const { after, action, details } = await work(records, letter);
    await records.audit.append({ actor: caller.name, action, subject: letterId, details: { number: letter.number, ...details } }, now, keys.audit);
    return ok({ ...await letterRecord(records, after, caller, config, now), ...starred(contact) }, { ETag: versionTag(after.version) });
  });
}

interface GivenAnswer {
  readonly answer: LetterAnswerRow;
  readonly held: readonly UploadRow[];
}

/** @param own The agency's numbers, where the reason may become public; undefined where it never does. */
function correctionErrors({ text, reason, attachments }: LetterCorrectionDraft, { answer, held }: GivenAnswer, own: readonly string[] | undefined): FieldError[] {
  const sameFiles = attachments === undefined || attachments.join() === held.map(({ attachment_id }) => attachment_id).join();
  return [
    ...(!isWritten(text) ? [fieldProblem('/text', 'required', '请写更正后的答复。')] : []),
    ...(text.trim() === answer.text && sameFiles ? [fieldProblem('/text', 'not-allowed', '文字和原来一样，请改好再保存。')] : []),
    ...(!isWritten(reason) ? [fieldProblem('/reason', 'required', '请写明为什么更正，写信人会看到。')] : []),
    ...(own && tellsOfPerson(reason, own) ? [fieldProblem('/reason', 'not-allowed', '原因会公开，文字里好像有电话、证件、银行卡、车牌号码或邮箱，请隐去。')] : []),
  ];
}
