/** A letter as staff read it, and who of them may. */
import type { Identity, LetterCategory, LetterEventKind, LetterRecord, LetterRecordEvent, LetterRecordState, LetterRecordSummary, LetterReference, LetterStepKind, OnBehalfOf, Revision } from '../../src/contract/models.js';
import { answerAttachments, answerPolicy } from './answer-files.js';
import type { StaffCaller } from './callers.js';
import type { AgencyConfig } from './config.js';
import { correctionRecord, mayCorrect } from './letter-corrections.js';
import { answerBy, coUnitsOf, letterIsLate, letterIsSoon, positionOf, stateOf } from './letter-facts.js';
import { publicationRecord } from './letter-publications.js';
import { answerViews } from './letter-views.js';
import type { Platform } from './platform.js';
import { refuse } from './problems.js';
import { openContact } from './rules/contact-cipher.js';
import { allowedSteps, type Side } from './rules/letter-steps.js';
import { maskedContact } from './rules/mask-contact.js';
import { zonedTime } from './rules/zoned-time.js';
import type { LetterAnswerRow, LetterEventRow, LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { attachmentView } from './uploads.js';

export const isDesk = ({ roles }: StaffCaller): boolean => roles.includes('letters');

/** Whoever a report is about does not see it, in whatever office they sit (信访工作条例 art. 30). */
export function maySee(letter: LetterRow, caller: StaffCaller): boolean {
  const { about_unit_id } = letter;
  return !(about_unit_id !== null && caller.units.includes(about_unit_id)) && sidesOf(letter, caller).length > 0;
}

/** @throws {Refusal} 403 for accounts that handle no letters. */
export function requireLetterAccount(caller: StaffCaller): void {
  if (!isDesk(caller) && caller.units.length === 0) refuse('forbidden');
}

/** @throws {Refusal} 404 alike for a letter that is not there and for one that is not this account's. */
export function seen(letter: LetterRow | undefined, caller: StaffCaller): LetterRow {
  return letter && maySee(letter, caller) ? letter : refuse('not-found');
}

export function sidesOf(letter: LetterRow, caller: StaffCaller): Side[] {
  const sides: Readonly<Record<Side, boolean>> = {
    desk: isDesk(caller),
    unit: letter.unit_id !== null && caller.units.includes(letter.unit_id),
    helper: coUnitsOf(letter).some((unit) => caller.units.includes(unit)),
  };
  return (Object.keys(sides) as Side[]).filter((side) => sides[side]);
}

/** The same for whoever answers for it: a department that helps reads and says its part. @throws {Refusal} 403 as well. */
export function inCharge(letter: LetterRow | undefined, caller: StaffCaller): LetterRow {
  const found = seen(letter, caller);
  return sidesOf(found, caller).some((side) => side !== 'helper') ? found : refuse('forbidden');
}

/** The department that has signed it in, by whoever may draft there. */
export function mayAnswer(letter: LetterRow, caller: StaffCaller): boolean {
  return stateOf(letter) === 'handling' && sidesOf(letter, caller).includes('unit') && caller.roles.includes('drafting');
}

/** Why nobody can answer it now; where its writer is waited for, what comes first. */
export function unanswerable(letter: LetterRow, title: string, detail?: string): { title: string; detail?: string; allowed: LetterStepKind[] } {
  if (stateOf(letter) === 'waiting') return { title: '正在等写信人补充。', detail: '不等了，请先选“继续办理”。', allowed: ['resume'] };
  return { title, ...(detail !== undefined && { detail }), allowed: [] };
}

export function summaryOf(letter: LetterRow, config: AgencyConfig, now: Date): LetterRecordSummary {
  const { id, number, mailbox_id, category, title, unit_id, received_at, paused_on, round } = letter;
  return {
    id, number, mailboxId: mailbox_id, category: category as LetterCategory, title, state: stateOf(letter), unitId: unit_id,
    receivedAt: zonedTime(new Date(received_at), config.agency.timeZone), answerBy: answerBy(letter), late: letterIsLate(letter, config, now),
    soon: letterIsSoon(letter, config, now), paused: paused_on !== null, round,
  };
}

/** What stands sealed in a letter. */
export interface OpenedContact {
  readonly identity: Identity | null;
  readonly onBehalfOf: OnBehalfOf | null;
}

/** Not inside a transaction: it waits for the cipher. */
export async function openedContact({ id, contact }: LetterRow, { keys, crypto }: Platform): Promise<OpenedContact> {
  if (contact === null) return { identity: null, onBehalfOf: null };
  const { onBehalfName: name, onBehalfRelation: relation = '', ...identity } = await openContact(contact, id, keys.contact, crypto);
  return { identity, onBehalfOf: name === undefined ? null : { name, relation } };
}

/** With everything but beginnings and ends starred. */
export function starred({ identity, onBehalfOf }: OpenedContact): Pick<LetterRecord, 'contact' | 'onBehalfOf'> {
  return { contact: identity && maskedContact(identity), onBehalfOf: onBehalfOf && { ...onBehalfOf, name: maskedContact({ name: onBehalfOf.name }).name ?? '' } };
}

/** Without whoever wrote it: that stands sealed. */
export async function letterRecord(records: Records, letter: LetterRow, caller: StaffCaller, config: AgencyConfig, now: Date): Promise<Omit<LetterRecord, 'contact' | 'onBehalfOf'>> {
  const { timeZone } = config.agency;
  const [events, answers, files] = [await records.letters.events(letter.id), await records.letters.answers(letter.id), await records.uploads.of([letter.id])];
  const draft = answers.find(({ round, answered_at }) => round === letter.round && answered_at === null);
  const head = letter.joined_to === null ? undefined : await records.letters.find(letter.joined_to);
  const joined = await records.letters.joinedTo(letter.id);
  return {
    letter: summaryOf(letter, config, now),
    recipientId: letter.recipient_id,
    aboutUnitId: letter.about_unit_id,
    coUnitIds: coUnitsOf(letter),
    joinedTo: head && maySee(head, caller) ? referenceTo(head) : null,
    joined: joined.filter((each) => maySee(each, caller)).map(referenceTo),
    body: letter.body,
    place: letter.place,
    attachments: (files.get(letter.id) ?? []).map(attachmentView),
    consent: letter.consent_given === 1,
    stateAt: zonedTime(new Date(letter.state_at), timeZone),
    extended: letter.extended === 1,
    history: events.map((event) => historyView(event, timeZone)),
    answers: await answerViews(records, answers, config),
    draft: draft ? { ...draftView(draft, timeZone), attachments: answerAttachments((await records.answerFiles.of([draft.id])).get(draft.id)) } : null,
    answerable: mayAnswer(letter, caller),
    correction: await correctionRecord(records, letter, timeZone),
    correctable: answers.some((answer) => mayCorrect(answer, caller)),
    attachmentPolicy: answerPolicy(config),
    publication: await publicationRecord(records, letter, answers, config, now),
    allowed: allowedSteps(positionOf(letter, answers, config, now), sidesOf(letter, caller)),
  };
}

const referenceTo = ({ id, number, title }: LetterRow): LetterReference => ({ id, number, title });

function historyView({ at, actor, kind, from_state, to_state, unit_id, public_note, staff_note, due_on, paused }: LetterEventRow, timeZone: string): LetterRecordEvent {
  return {
    at: zonedTime(new Date(at), timeZone), by: actor, kind: kind as LetterEventKind, from: from_state as LetterRecordState | null, to: to_state as LetterRecordState, unitId: unit_id,
    publicNote: public_note, staffNote: staff_note, answerBy: paused === 1 ? null : due_on, paused: paused === 1,
  };
}

function draftView({ text, unit_id, drafted_by, revision, updated_at }: LetterAnswerRow, timeZone: string) {
  return { text, unitId: unit_id, draftedBy: drafted_by, revision: JSON.parse(revision) as Revision, updatedAt: zonedTime(new Date(updated_at), timeZone) };
}
