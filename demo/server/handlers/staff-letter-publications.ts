import { bytesToHex } from '@noble/hashes/utils.js';
import type { AttachmentMediaType, FieldError, LetterPublicationDraft, PublicationFile, Revision } from '../../../src/contract/models.js';
import { isWritten, oneLine } from '../../../src/contract/written.js';
import { requireRole } from '../callers.js';
import type { AgencyConfig } from '../config.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { mailboxOf } from '../letter-filing.js';
import { contentOf, correctionsOf, filesByAnswer, givenAnswers, mayPublish, ownNumbers, publicLetterId, type KeptPublicationFile, type PublicationContent } from '../letter-publications.js';
import { inCharge, isDesk, letterRecord, openedContact, starred, type OpenedContact } from '../letter-records.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { safeName } from '../rules/files/file-names.js';
import { tellsOfPerson } from '../rules/masked-text.js';
import { newRevision } from '../rules/revision.js';
import { publicationFileErrors } from '../rules/upload-errors.js';
import { requireVersion, versionTag } from '../staff-records.js';
import type { LetterAnswerRow, LetterPublicationRow, LetterRow, UploadRow } from '../store/schema.js';
import type { Records } from '../store/store.js';

const day = 86_400_000;

export const staffLetterPublicationHandlers = {
  saveLetterPublication: async (given) => {
    const { body, caller, platform: { config }, now } = given;
    requireRole(caller, 'drafting');
    return edit(given, 'letter-publication-saved', async (records, letter, answers) => {
      const files = await filesByAnswer(records, answers);
      refuseInvalid([...publicationErrors(body, answers, config), ...publicationFileErrors(body.attachments ?? [], files.flat(), ownNumbers(config))]);
      const before = await records.letterPublications.find(letter.id);
      const accepted = (await records.letters.events(letter.id)).find(({ kind }) => kind === 'accepted');
      const last = answers.at(-1);
      await records.letterPublications.save({
        letter_id: letter.id, public_id: publicLetterId(letter.id), mailbox_id: letter.mailbox_id, category: letter.category, unit_id: last?.unit_id ?? '',
        received_at: letter.received_at, accepted_at: accepted?.at ?? letter.received_at, answered_at: last?.answered_at ?? letter.state_at,
        content: JSON.stringify({ ...body, title: oneLine(body.title), attachments: keptFiles(body.attachments ?? [], files), corrections: await correctionsOf(records, answers) } satisfies PublicationContent), revision: JSON.stringify(newRevision(config.revision.letter)), drafted_by: caller.name, updated_at: now.toISOString(),
        // What was signed before stays public until something else is signed.
        published: before?.published ?? null, public_from: before?.public_from ?? null, listed: before?.listed ?? 0, changed_at: before?.changed_at ?? null,
      });
      return records.letters.touch(letter);
    });
  },

  decideLetterPublicationStep: async (given) => {
    const { body, caller, platform: { config }, now } = given;
    requireRole(caller, body.step);
    return edit(given, 'letter-publication-step', async (records, letter) => {
      const row = await records.letterPublications.find(letter.id) ?? refuse('illegal-step', { title: '还没有准备公开的文字。', detail: '请先准备，再签发。', allowed: [] });
      const policy = config.revision.letter;
      const { revision, publishes } = takeStep(JSON.parse(row.revision) as Revision, body, caller, { policy, timeZone: config.agency.timeZone, now });
      const next = { ...row, revision: JSON.stringify(revision) };
      await records.letterPublications.save(publishes ? signed(next, mailboxOf(config, letter.mailbox_id).publicationWaitDays, now) : next);
      if (!publishes) return records.letters.touch(letter);
      await records.answerPairs.put('letter', row.public_id, contentOf(row.content).title);
      return records.letters.change(letter, {}, { actor: caller.name, kind: 'publication-signed', public_note: '', staff_note: '' }, now);
    });
  },

  withdrawLetterPublication: async (given) => {
    const { body: { reason }, caller, platform: { crypto }, now } = given;
    if (!isDesk(caller)) refuse('forbidden');
    if (!isWritten(reason)) refuseInvalid([fieldProblem('/reason', 'required', '请写明为什么撤下。')]);
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
    return edit(given, 'letter-publication-withdrawn', async (records, letter) => {
      const row = await records.letterPublications.find(letter.id);
      if (!row?.published) return refuse('illegal-step', { title: '这封信没有公开。', detail: '不用撤下。', allowed: [] });
      await records.letterPublications.save({ ...row, published: null, public_from: null, listed: 0, changed_at: null, revision: JSON.stringify(newRevision(given.platform.config.revision.letter)) });
      await records.answerPairs.remove('letter', row.public_id);
      await records.letters.addReading({ id, letter_id: letter.id, kind: 'withdrawal', actor: caller.name, at: now.toISOString(), reason });
      return records.letters.change(letter, {}, { actor: caller.name, kind: 'publication-withdrawn', public_note: '', staff_note: reason.trim() }, now);
    });
  },
} satisfies Handlers<'saveLetterPublication' | 'decideLetterPublicationStep' | 'withdrawLetterPublication'>;

type Edit = Given<'saveLetterPublication'> | Given<'decideLetterPublicationStep'> | Given<'withdrawLetterPublication'>;
type Action = 'letter-publication-saved' | 'letter-publication-step' | 'letter-publication-withdrawn';
type Work = (records: Records, letter: LetterRow, answers: readonly LetterAnswerRow[]) => Promise<LetterRow>;

/** One change of what the public reads, on the letter as it was read. @throws {Refusal} 409 where it may not become public; 412. */
async function edit({ path: { letterId }, ifMatch, caller, platform, now }: Edit, action: Action, work: Work) {
  const { store, config, keys } = platform;
  const contact: OpenedContact = await openedContact(inCharge(await store.read.letters.find(letterId), caller), platform);
  return store.transact(async (records) => {
    const letter = inCharge(await records.letters.hold(letterId), caller);
    requireVersion(ifMatch, letter.version);
    const answers = await records.letters.answers(letterId);
    if (action !== 'letter-publication-withdrawn' && !mayPublish(letter, answers, config)) refuse('illegal-step', { title: '这封信不能公开：要已经答复，写信人同意，也不是举报信。', allowed: [] });
    const after = await work(records, letter, givenAnswers(answers));
    await records.audit.append({ actor: caller.name, action, subject: letterId, details: { number: letter.number } }, now, keys.audit);
    return ok({ ...await letterRecord(records, after, caller, config, now), ...starred(contact) }, { ETag: versionTag(after.version) });
  });
}

/** Public from the day that gives its writer time to look; at once where an earlier wording is public already. */
function signed(row: LetterPublicationRow, waitDays: number, now: Date): LetterPublicationRow {
  const from = row.listed === 1 && row.public_from !== null ? row.public_from : new Date(now.getTime() + waitDays * day).toISOString();
  // The day of publication stands; that other words came later is said beside it.
  const changedAt = row.listed === 1 && from <= now.toISOString() ? now.toISOString() : row.changed_at;
  return { ...row, published: row.content, public_from: from, listed: 1, changed_at: changedAt };
}

/** As they are kept, in the order of their answers, with endings that fit their content. */
function keptFiles(chosen: readonly PublicationFile[], files: readonly (readonly UploadRow[])[]): KeptPublicationFile[] {
  return files.flatMap((rows, answer) => rows.flatMap(({ attachment_id: id, media_type }) => {
    const name = chosen.find((file) => file.id === id)?.name;
    return name === undefined ? [] : [{ id, name: safeName(name, media_type as AttachmentMediaType), answer }];
  }));
}

function publicationErrors({ title, body, answers }: LetterPublicationDraft, given: readonly LetterAnswerRow[], config: AgencyConfig): FieldError[] {
  const own = ownNumbers(config);
  // A letter that is a photograph has no body; title and answers are never empty.
  const fields: readonly (readonly [pointer: string, text: string, missing?: string])[] = [
    ['/title', title, '请写标题。'], ['/body', body], ...answers.map((text, place) => [`/answers/${String(place)}`, text, '请写答复。'] as const),
  ];
  return [
    ...(answers.length === given.length ? [] : [fieldProblem('/answers', answers.length < given.length ? 'too-few' : 'too-many', `请写全${String(given.length)}次答复。`, given.length)]),
    ...fields.flatMap(([pointer, text, missing]) => (missing === undefined || isWritten(text) ? [] : [fieldProblem(pointer, 'required', missing)])),
    ...fields.flatMap(([pointer, text]) => (tellsOfPerson(text, own) ? [fieldProblem(pointer, 'not-allowed', '文字里好像有电话、证件、银行卡、车牌号码或邮箱，请隐去。')] : [])),
  ];
}
