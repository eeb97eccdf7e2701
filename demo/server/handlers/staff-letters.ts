import { bytesToHex } from '@noble/hashes/utils.js';
import type { Revision } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { holdFiles, refuseRefusedFiles } from '../answer-files.js';
import { requireRole } from '../callers.js';
import { pageOf, readCursor } from '../cursor.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { workingDaysOf } from '../letter-filing.js';
import { answerJoined } from '../letter-joining.js';
import { takeLetterStep } from '../letter-moves.js';
import { inCharge, isDesk, letterRecord, mayAnswer, openedContact, requireLetterAccount, seen, starred, summaryOf, unanswerable, type OpenedContact } from '../letter-records.js';
import { firstAnswer, stateOf } from '../letter-facts.js';
import { letterTable } from '../letter-table.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { openStates, unansweredStates } from '../rules/letter-steps.js';
import { typedNumber } from '../rules/receipt-code.js';
import { newRevision } from '../rules/revision.js';
import { dayBefore } from '../rules/working-days.js';
import { zonedDate, zonedTime } from '../rules/zoned-time.js';
import { requireVersion, versionTag } from '../staff-records.js';
import type { LetterFilter } from '../store/letters.js';
import type { LetterAnswerRow, LetterRow } from '../store/schema.js';
import type { Records } from '../store/store.js';
import { searchRuns } from '../store/text-folding.js';

const defaultLimit = 20;

export const staffLetterHandlers = {
  listLetterRecords: async (given) => {
    const { query, caller, platform: { store, config }, now } = given;
    requireLetterAccount(caller);
    const [dueOn, id] = readCursor(query.cursor, ['string', 'string']) ?? [];
    const filter = filterOf(given);
    const limit = query.limit ?? defaultLimit;
    const found = await store.read.letters.page(filter, dueOn === undefined ? undefined : { dueOn: String(dueOn), id: String(id) }, limit + 1);
    const { items, nextCursor } = pageOf(found, limit, (last) => [last.due_on, last.id]);
    return ok({
      items: items.map((letter) => summaryOf(letter, config, now)),
      nextCursor,
      total: await store.read.letters.count(filter),
      units: config.agency.departments.map((department) => ({ id: department.id, name: department.name })),
      refusalReasons: config.mailboxes.flatMap(({ refusalReasons }) => refusalReasons),
      asOf: zonedTime(now, config.agency.timeZone),
    });
  },

  getLetterRecord: async ({ path: { letterId }, caller, platform, now }) => {
    const { store, config, keys } = platform;
    const letter = seen(await store.read.letters.find(letterId), caller);
    const contact = await openedContact(letter, platform);
    // Nobody reads a private letter before it stands on disk who did.
    await store.transact((records) =>
      records.audit.append({ actor: caller.name, action: 'letter-read', subject: letterId, details: { number: letter.number } }, now, keys.audit));
    return answer(store.read, letter, contact, { caller, config, now });
  },

  exportLetterRecords: async (given) => {
    const { caller, platform: { store, config, keys }, now } = given;
    requireLetterAccount(caller);
    const { text, letters } = await letterTable(store.read, filterOf(given), config, now);
    await store.transact((records) => records.audit.append({ actor: caller.name, action: 'letters-exported', subject: 'letters', details: { letters } }, now, keys.audit));
    return ok(text, { 'Content-Disposition': 'attachment; filename="letters.csv"' });
  },

  takeLetterStep: async (given) => {
    const { path: { letterId }, platform } = given;
    // Not asked whose it is: whoever repeats a step that gave the letter away is answered as before.
    const contact = await openedContact(await platform.store.read.letters.find(letterId) ?? refuse('not-found'), platform);
    const { body, headers } = await once(given, (records) => takeLetterStep(given, records));
    return ok({ ...body, ...starred(contact) }, headers);
  },

  saveLetterAnswer: async (given) => {
    const { path: { letterId }, body: { text, attachments }, ifMatch, caller, platform: { store, config, crypto, keys }, now } = given;
    const contact = await contactFor(given);
    if (!isWritten(text)) refuseInvalid([fieldProblem('/text', 'required', '请写答复。')]);
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(8)));
    return store.transact(async (records) => {
      const letter = await edited(records, letterId, ifMatch, given);
      if (letter.unit_id === null || !mayAnswer(letter, caller)) return refuse('illegal-step', unanswerable(letter, '签收以后，由承办单位起草答复。'));
      const draft = (await records.letters.answers(letterId)).find(({ round }) => round === letter.round);
      const answerId = draft?.id ?? id;
      await records.letters.saveAnswer({
        id: answerId, letter_id: letterId, round: letter.round, unit_id: letter.unit_id, text: text.trim(), drafted_by: caller.name,
        revision: JSON.stringify(newRevision(config.revision.answer)), updated_at: now.toISOString(), answered_at: null, rating: null, rating_reason: '', source_id: null,
      });
      // What another department had put to its draft does not go along unseen.
      const otherwise = draft?.unit_id === letter.unit_id ? answerId : undefined;
      await holdFiles({ holder: answerId, answerId, letterId, files: attachments, otherwise }, records, { config, now });
      const after = await records.letters.touch(letter);
      await records.audit.append({ actor: caller.name, action: 'letter-answer-saved', subject: letterId, details: { number: letter.number, round: letter.round } }, now, keys.audit);
      return answer(records, after, contact, { caller, config, now });
    });
  },

  decideLetterAnswerStep: async (given) => {
    const { path: { letterId }, body, ifMatch, caller, platform, now } = given;
    const { store, config, keys } = platform;
    requireRole(caller, body.step);
    const contact = await contactFor(given);
    return store.transact(async (records) => {
      const letter = await edited(records, letterId, ifMatch, given);
      const draft = (await records.letters.answers(letterId)).find(({ round, answered_at }) => round === letter.round && answered_at === null);
      // What another department drafted before it was transferred is not this one's answer.
      if (draft?.unit_id !== letter.unit_id || stateOf(letter) !== 'handling') return refuse('illegal-step', unanswerable(letter, '还没有起草答复。', '请先由承办单位起草。'));
      const { revision, publishes, action } = takeStep(JSON.parse(draft.revision) as Revision, body, caller, { policy: config.revision.answer, timeZone: config.agency.timeZone, now });
      if (publishes) await refuseRefusedFiles(draft.id, records);
      const next: LetterAnswerRow = { ...draft, revision: JSON.stringify(revision), answered_at: publishes ? now.toISOString() : null };
      await records.letters.saveAnswer(next);
      const event = { actor: caller.name, kind: 'answered', public_note: '', staff_note: '' };
      const after = publishes ? await records.letters.change(letter, { state: 'answered', ...await firstAnswer(letter, records, config, now) }, event, now) : await records.letters.touch(letter);
      const joined = publishes ? await answerJoined(records, letter, next, caller.name, platform, now) : 0;
      const details = { number: letter.number, of: 'answer', step: body.step, round: letter.round, ...(joined > 0 && { joined }) };
      await records.audit.append({ actor: caller.name, action: publishes ? 'letter-answered' : action, subject: letterId, details }, now, keys.audit);
      return answer(records, after, contact, { caller, config, now });
    });
  },
} satisfies Handlers<'listLetterRecords' | 'exportLetterRecords' | 'getLetterRecord' | 'takeLetterStep' | 'saveLetterAnswer' | 'decideLetterAnswerStep'>;

type Edit = Given<'saveLetterAnswer'> | Given<'decideLetterAnswerStep'>;

function filterOf({ query, caller, platform: { config }, now }: Given<'listLetterRecords'> | Given<'exportLetterRecords'>): LetterFilter {
  const { state, open, due, unitId, category, q = '' } = query;
  const number = typedNumber(q);
  const isNumber = /^\d{12}$/.test(number);
  const today = zonedDate(now, config.agency.timeZone);
  const warn = Math.max(...config.mailboxes.map(({ warnWorkdays }) => warnWorkdays));
  // What is joined is answered with another letter, and may be late by itself.
  const states = due !== undefined ? unansweredStates : open === 'true' ? openStates : undefined;
  return {
    units: isDesk(caller) ? undefined : caller.units,
    hiddenFrom: caller.units,
    states: state !== undefined ? [state] : states,
    unitId, category,
    dueUntil: due === 'late' ? dayBefore(today) : due === 'soon' ? workingDaysOf(config).after(today, warn) : undefined,
    number: isNumber ? number : undefined,
    runs: isNumber ? undefined : searchRuns(q),
  };
}

/** Before the transaction: what is sealed can only be opened outside it. */
async function contactFor({ path: { letterId }, caller, platform }: Edit): Promise<OpenedContact> {
  return openedContact(inCharge(await platform.store.read.letters.find(letterId), caller), platform);
}

/** @throws {Refusal} 403, 404, or 412 when it has changed since it was read. */
async function edited(records: Records, letterId: string, ifMatch: string | undefined, { caller }: Edit): Promise<LetterRow> {
  const letter = inCharge(await records.letters.hold(letterId), caller);
  requireVersion(ifMatch, letter.version);
  return letter;
}

interface Reading {
  readonly caller: Given<'getLetterRecord'>['caller'];
  readonly config: Given<'getLetterRecord'>['platform']['config'];
  readonly now: Date;
}

async function answer(records: Records, letter: LetterRow, contact: OpenedContact, { caller, config, now }: Reading) {
  return ok({ ...await letterRecord(records, letter, caller, config, now), ...starred(contact) }, { ETag: versionTag(letter.version) });
}
