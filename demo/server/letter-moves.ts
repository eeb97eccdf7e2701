/** Taking a step on a letter: what the table allows, what the step has to say, and which letters go along. */
import type { LetterStepDraft } from '../../src/contract/models.js';
import type { Given } from './handler.js';
import { clockOf, coUnitsOf, joinedUnits, letterIsLate, positionOf, resumedChanges } from './letter-facts.js';
import { mailboxOf, workingDaysOf } from './letter-filing.js';
import { joinErrors, partAll, partedChanges } from './letter-joining.js';
import { isDesk, letterRecord, seen, sidesOf } from './letter-records.js';
import { stepRefusal } from './letter-refusals.js';
import { refuse, refuseInvalid } from './problems.js';
import { extendedClock, pausedClock } from './rules/letter-clock.js';
import { stepErrors } from './rules/letter-step-errors.js';
import { allowedSteps, letterSteps } from './rules/letter-steps.js';
import { typedNumber } from './rules/receipt-code.js';
import { zonedDate } from './rules/zoned-time.js';
import { requireVersion, versionTag } from './staff-records.js';
import type { LetterChanges, LetterEvent } from './store/letters.js';
import type { LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';

type Step = Given<'takeLetterStep'>;

/** @throws {Refusal} 404, 409 with the allowed steps, 412, or 422 at the fields. */
export async function takeLetterStep(given: Step, records: Records) {
  const { path: { letterId }, body: step, ifMatch, caller, platform: { config, keys }, now } = given;
  // First the letter that others are joined into, whoever asks: two who change the same letters wait for each other in one order.
  const head = step.kind === 'join' ? await headOf(step, records) : undefined;
  const letter = seen(await records.letters.hold(letterId), caller);
  requireVersion(ifMatch, letter.version);
  const joined = await records.letters.holdJoined(letterId);
  const move: Move = { step, letter, head, joined, given };

  const position = positionOf(letter, await records.letters.answers(letterId), config, now);
  const sides = sidesOf(letter, caller);
  const allowed = allowedSteps(position, sides);
  if (!allowed.includes(step.kind)) refuse('illegal-step', { title: '现在不能这样办。', detail: stepRefusal(step.kind, position, sides), allowed });
  refuseFaulty(move);
  refuseNamed(move);

  const event = eventOf(move);
  const after = await records.letters.change(letter, changesOf(move, letter), event, now);
  const following = followingOf(move);
  for (const each of following) await records.letters.change(each, sharedChanges(move, each, after), event, now);
  if (step.kind === 'refuse') await partAll(records, letter, now);

  const unit = event.unit_id ?? step.unitId;
  const details = { number: letter.number, step: step.kind, ...(unit !== undefined && { unit }), ...(head && { into: head.number }), ...(following.length > 0 && { joined: following.length }) };
  await records.audit.append({ actor: caller.name, action: 'letter-step', subject: letterId, details }, now, keys.audit);
  // Without whoever wrote it: what is kept under a key is not sealed.
  const body = await letterRecord(records, after, caller, config, now);
  return { status: 200 as const, body, headers: { ETag: versionTag(after.version) }, submissionId: null };
}

interface Move {
  readonly step: LetterStepDraft;
  readonly letter: LetterRow;
  /** What it is joined into. */
  readonly head: LetterRow | undefined;
  /** What is joined into it. */
  readonly joined: readonly LetterRow[];
  readonly given: Step;
}

/** Those that go along; an extension does not reach one whose own day is past. */
function followingOf({ step: { kind }, joined, given: { platform: { config }, now } }: Move): readonly LetterRow[] {
  if (!letterSteps[kind].shared) return [];
  return kind === 'extend' ? joined.filter((each) => !letterIsLate(each, config, now)) : joined;
}

async function headOf({ intoNumber = '' }: LetterStepDraft, records: Records): Promise<LetterRow | undefined> {
  const found = await records.letters.findByNumber(typedNumber(intoNumber));
  return found && records.letters.hold(found.id);
}

/** The department for which whoever asks helps with the letter. */
const helperIn = (letter: LetterRow, { caller }: Step) => coUnitsOf(letter).find((unit) => caller.units.includes(unit));

function refuseFaulty({ step, letter, head, joined, given }: Move): void {
  const { caller, platform: { config } } = given;
  const units = config.agency.departments.map(({ id }) => id);
  // The desk names any department.
  const helper = isDesk(caller) ? undefined : helperIn(letter, given);
  const faults = stepErrors(step, mailboxOf(config, letter.mailbox_id), { units, unitId: letter.unit_id, coUnits: coUnitsOf(letter), helper });
  refuseInvalid(faults.length === 0 && step.kind === 'join' ? joinErrors(letter, head, joined.length > 0, caller) : faults);
}

/** A report never comes to whom it is about, nor does one that is joined into another (信访工作条例 art. 30). */
function refuseNamed({ step, letter, head, joined }: Move): void {
  const named = head
    ? [head.unit_id, ...coUnitsOf(head)].includes(letter.about_unit_id ?? '')
    : (step.kind === 'transfer' || step.kind === 'co-handle') && [letter, ...joined].some(({ about_unit_id }) => about_unit_id === step.unitId);
  if (named) refuse('unit-named', head && { detail: '请不要合并，单独办理。' });
}

function changesOf({ step: { kind, unitId, workdays = 0 }, head, given }: Move, letter: LetterRow): LetterChanges {
  const { platform: { config }, now } = given;
  const { to } = letterSteps[kind];
  const state = to === null ? {} : { state: to };
  const others = (without: string | undefined) => coUnitsOf(letter).filter((unit) => unit !== without);
  switch (kind) {
    case 'transfer': return { ...state, unit_id: unitId ?? null, co_units: joinedUnits(others(unitId)) };
    case 'send-back': return { ...state, unit_id: null };
    case 'extend': return { due_on: extendedClock(workingDaysOf(config), clockOf(letter), workdays).dueOn, extended: 1 };
    case 'ask-writer': return { ...state, waits_in: letter.state, paused_on: pausedClock(clockOf(letter), zonedDate(now, config.agency.timeZone)).pausedOn };
    case 'resume': return resumedChanges(letter, workingDaysOf(config), zonedDate(now, config.agency.timeZone));
    case 'co-handle': return { co_units: joinedUnits([...others(unitId), unitId ?? '']) };
    case 'stop-co-handling': return { co_units: joinedUnits(others(unitId ?? helperIn(letter, given))) };
    case 'join': return head ? { ...state, joined_to: head.id, unit_id: head.unit_id, co_units: head.co_units } : state;
    case 'part': return partedChanges();
    default: return state;
  }
}

/** What is joined lies where the other one lies, and keeps a day of its own, which an extension puts off as well. */
function sharedChanges({ step, given: { platform: { config } } }: Move, letter: LetterRow, after: LetterRow): LetterChanges {
  const place = { unit_id: after.unit_id, co_units: after.co_units };
  return step.kind === 'extend' ? { ...place, due_on: extendedClock(workingDaysOf(config), clockOf(letter), step.workdays ?? 0).dueOn } : place;
}

function eventOf({ step: { kind, unitId, reasonCode, publicNote = '', staffNote = '' }, letter, given }: Move): LetterEvent {
  const { caller, platform: { config } } = given;
  // A refusal says to its writer why, and where to go.
  const reason = kind === 'refuse' ? mailboxOf(config, letter.mailbox_id).refusalReasons.find(({ code }) => code === reasonCode)?.text : undefined;
  const helper = kind === 'contribute' ? helperIn(letter, given) : kind === 'co-handle' || kind === 'stop-co-handling' ? unitId ?? helperIn(letter, given) : undefined;
  return {
    actor: caller.name,
    kind: kind === 'transfer' && letter.unit_id !== null ? 'reassigned' : letterSteps[kind].event,
    public_note: [reason, publicNote.trim()].filter(Boolean).join(''),
    staff_note: staffNote.trim(),
    ...(helper !== undefined && { unit_id: helper }),
  };
}
