import { bytesToHex } from '@noble/hashes/utils.js';
import type { LetterStepDraft, Revision } from '../../../src/contract/models.js';
import { requireRole } from '../callers.js';
import { pageOf, readCursor } from '../cursor.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { mailboxOf, workingDaysOf } from '../letter-filing.js';
import { isDesk, letterRecord, mayAnswer, openedContact, requireLetterAccount, seen, sidesOf, starred, summaryOf, type OpenedContact } from '../letter-records.js';
import { clockOf, positionOf, stateOf } from '../letter-facts.js';
import { refuse, refuseInvalid } from '../problems.js';
import { takeStep } from '../revision-step.js';
import { extendedClock, pausedClock } from '../rules/letter-clock.js';
import { stepErrors } from '../rules/letter-errors.js';
import { allowedSteps, letterSteps, openStates } from '../rules/letter-steps.js';
import { typedNumber } from '../rules/receipt-code.js';
import { newRevision } from '../rules/revision.js';
import { dayBefore } from '../rules/working-days.js';
import { zonedDate, zonedTime } from '../rules/zoned-time.js';
import { requireVersion, versionTag } from '../staff-records.js';
import type { LetterChanges, LetterFilter } from '../store/letters.js';
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

  takeLetterStep: async (given) => {
    const { path: { letterId }, platform } = given;
    // Not asked whose it is: whoever repeats a step that gave the letter away is answered as before.
    const contact = await openedContact(await platform.store.read.letters.find(letterId) ?? refuse('not-found'), platform);
    const { body, headers } = await once(given, (records) => move(given, records));
    return ok({ ...body, ...starred(contact) }, headers);
  },

  saveLetterAnswer: async (given) => {
    const { path: { letterId }, body: { text }, ifMatch, caller, platform: { store, config, crypto, keys }, now } = given;
    const contact = await contactFor(given);
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(8)));
    return store.transact(async (records) => {
      const letter = await edited(records, letterId, ifMatch, given);
      if (letter.unit_id === null || !mayAnswer(letter, caller)) return refuse('illegal-step', { title: '签收以后，由承办单位起草答复。', allowed: [] });
      const draft = (await records.letters.answers(letterId)).find(({ round }) => round === letter.round);
      await records.letters.saveAnswer({
        id: draft?.id ?? id, letter_id: letterId, round: letter.round, unit_id: letter.unit_id, text: text.trim(), drafted_by: caller.name,
        revision: JSON.stringify(newRevision(config.revision.answer)), updated_at: now.toISOString(), answered_at: null, rating: null, rating_reason: '',
      });
      const after = await records.letters.touch(letter);
      await records.audit.append({ actor: caller.name, action: 'letter-answer-saved', subject: letterId, details: { number: letter.number, round: letter.round } }, now, keys.audit);
      return answer(records, after, contact, { caller, config, now });
    });
  },

  decideLetterAnswerStep: async (given) => {
    const { path: { letterId }, body, ifMatch, caller, platform: { store, config, keys }, now } = given;
    requireRole(caller, body.step);
    const contact = await contactFor(given);
    return store.transact(async (records) => {
      const letter = await edited(records, letterId, ifMatch, given);
      const draft = (await records.letters.answers(letterId)).find(({ round, answered_at }) => round === letter.round && answered_at === null);
      // What another department drafted before it was transferred is not this one's answer.
      if (draft?.unit_id !== letter.unit_id || stateOf(letter) !== 'handling') return refuse('illegal-step', { title: '还没有起草答复。', allowed: [] });
      const { revision, publishes, action } = takeStep(JSON.parse(draft.revision) as Revision, body, caller, { policy: config.revision.answer, timeZone: config.agency.timeZone, now });
      const next: LetterAnswerRow = { ...draft, revision: JSON.stringify(revision), answered_at: publishes ? now.toISOString() : null };
      await records.letters.saveAnswer(next);
      const event = { actor: caller.name, kind: 'answered', public_note: '', staff_note: '' };
      const after = publishes ? await records.letters.change(letter, { state: 'answered' }, event, now) : await records.letters.touch(letter);
      const details = { number: letter.number, of: 'answer', step: body.step, round: letter.round };
      await records.audit.append({ actor: caller.name, action: publishes ? 'letter-answered' : action, subject: letterId, details }, now, keys.audit);
      return answer(records, after, contact, { caller, config, now });
    });
  },
} satisfies Handlers<'listLetterRecords' | 'getLetterRecord' | 'takeLetterStep' | 'saveLetterAnswer' | 'decideLetterAnswerStep'>;

async function move(given: Given<'takeLetterStep'>, records: Records) {
  const { path: { letterId }, body: step, ifMatch, caller, platform: { config, keys }, now } = given;
  const letter = await edited(records, letterId, ifMatch, given);
  const allowed = allowedSteps(positionOf(letter, await records.letters.answers(letterId), config), sidesOf(letter, caller));
  if (!allowed.includes(step.kind)) refuse('illegal-step', { title: '现在不能这样办。', allowed });
  refuseInvalid(stepErrors(step, mailboxOf(config, letter.mailbox_id), config.agency.departments.map(({ id }) => id)));
  if (step.kind === 'transfer' && step.unitId === letter.about_unit_id) refuse('unit-named');
  const event = { actor: caller.name, kind: letterSteps[step.kind].event, ...notesOf(step, letter, given) };
  const after = await records.letters.change(letter, changesOf(step, letter, given), event, now);
  const details = { number: letter.number, step: step.kind, ...(step.unitId !== undefined && { unit: step.unitId }) };
  await records.audit.append({ actor: caller.name, action: 'letter-step', subject: letterId, details }, now, keys.audit);
  // Without whoever wrote it: what is kept under a key is not sealed.
  const body = await letterRecord(records, after, caller, config, now);
  return { status: 200 as const, body, headers: { ETag: versionTag(after.version) }, submissionId: null };
}

type Edit = Given<'takeLetterStep'> | Given<'saveLetterAnswer'> | Given<'decideLetterAnswerStep'>;

function filterOf({ query, caller, platform: { config }, now }: Given<'listLetterRecords'>): LetterFilter {
  const { state, open, due, unitId, category, q = '' } = query;
  const number = typedNumber(q);
  const isNumber = /^\d{12}$/.test(number);
  const today = zonedDate(now, config.agency.timeZone);
  const warn = Math.max(...config.mailboxes.map(({ warnWorkdays }) => warnWorkdays));
  const onlyOpen = open === 'true' || due !== undefined;
  return {
    units: isDesk(caller) ? undefined : caller.units,
    states: state !== undefined ? [state] : onlyOpen ? openStates : undefined,
    unitId, category,
    dueUntil: due === 'late' ? dayBefore(today) : due === 'soon' ? workingDaysOf(config).after(today, warn) : undefined,
    number: isNumber ? number : undefined,
    runs: isNumber ? undefined : searchRuns(q),
  };
}

/** Before the transaction: what is sealed can only be opened outside it. */
async function contactFor({ path: { letterId }, caller, platform }: Edit): Promise<OpenedContact> {
  return openedContact(seen(await platform.store.read.letters.find(letterId), caller), platform);
}

/** @throws {Refusal} 404, or 412 when it has changed since it was read. */
async function edited(records: Records, letterId: string, ifMatch: string | undefined, { caller }: Edit): Promise<LetterRow> {
  const letter = seen(await records.letters.hold(letterId), caller);
  requireVersion(ifMatch, letter.version);
  return letter;
}

function changesOf({ kind, unitId, workdays = 0 }: LetterStepDraft, letter: LetterRow, { platform: { config }, now }: Edit): LetterChanges {
  const { to } = letterSteps[kind];
  const state = to === null ? {} : { state: to };
  switch (kind) {
    case 'transfer': return { ...state, unit_id: unitId ?? null };
    case 'send-back': return { ...state, unit_id: null };
    case 'extend': return { due_on: extendedClock(workingDaysOf(config), clockOf(letter), workdays).dueOn, extended: 1 };
    case 'ask-writer': return { ...state, waits_in: letter.state, paused_on: pausedClock(clockOf(letter), zonedDate(now, config.agency.timeZone)).pausedOn };
    default: return state;
  }
}

/** A refusal says to its writer why, and where to go. */
function notesOf({ kind, reasonCode, publicNote = '', staffNote = '' }: LetterStepDraft, { mailbox_id }: LetterRow, { platform: { config } }: Edit) {
  const reason = kind === 'refuse' ? mailboxOf(config, mailbox_id).refusalReasons.find(({ code }) => code === reasonCode)?.text : undefined;
  return { public_note: [reason, publicNote.trim()].filter(Boolean).join(''), staff_note: staffNote.trim() };
}

interface Reading {
  readonly caller: Given<'getLetterRecord'>['caller'];
  readonly config: Given<'getLetterRecord'>['platform']['config'];
  readonly now: Date;
}

async function answer(records: Records, letter: LetterRow, contact: OpenedContact, { caller, config, now }: Reading) {
  return ok({ ...await letterRecord(records, letter, caller, config, now), ...starred(contact) }, { ETag: versionTag(letter.version) });
}
