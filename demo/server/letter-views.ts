/** A letter as its writer reads it. */
import type { LetterAnswer, LetterCategory, LetterEvent, LetterEventKind, LetterRating, LetterRecordState, LetterStatus } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { answerBy, letterIsLate, positionOf, unitName } from './letter-facts.js';
import { mailboxOf } from './letter-filing.js';
import { writersPublication } from './letter-publications.js';
import { allowedChanges, openStates, publicState } from './rules/letter-steps.js';
import { zonedTime } from './rules/zoned-time.js';
import type { LetterAnswerRow, LetterEventRow, LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { attachmentView } from './uploads.js';

export async function letterStatus(records: Records, letter: LetterRow, config: AgencyConfig, now: Date): Promise<LetterStatus> {
  const { timeZone, phone } = config.agency;
  const [events, answers, files] = [await records.letters.events(letter.id), await records.letters.answers(letter.id), await records.uploads.of([letter.id])];
  const position = positionOf(letter, answers, config);
  return {
    number: letter.number,
    mailboxId: letter.mailbox_id,
    mailbox: mailboxOf(config, letter.mailbox_id).title,
    category: letter.category as LetterCategory,
    title: letter.title,
    body: letter.body,
    place: letter.place,
    attachments: (files.get(letter.id) ?? []).map(attachmentView),
    receivedAt: zonedTime(new Date(letter.received_at), timeZone),
    state: publicState(position.state),
    stateAt: zonedTime(new Date(letter.state_at), timeZone),
    unit: unitName(letter.unit_id, config),
    answerBy: answerBy(letter),
    paused: letter.paused_on !== null,
    late: letterIsLate(letter, config, now),
    supplementWanted: position.state === 'waiting' ? (events.find(({ kind }) => kind === 'supplement-asked')?.public_note ?? null) : null,
    events: events.map((event) => eventView(event, config)),
    answers: answers.flatMap((answer) => (answer.answered_at === null ? [] : [answerView(answer, answer.answered_at, config)])),
    consent: letter.consent_given === 1,
    publishable: position.publishable,
    publication: await writersPublication(records, letter, config, now),
    allowed: allowedChanges(position),
    phone,
  };
}

function eventView({ at, kind, to_state, unit_id, public_note, due_on, paused }: LetterEventRow, config: AgencyConfig): LetterEvent {
  const state = to_state as LetterRecordState;
  return {
    at: zonedTime(new Date(at), config.agency.timeZone),
    kind: kind as LetterEventKind,
    state: publicState(state),
    unit: unitName(unit_id, config),
    note: public_note,
    answerBy: openStates.includes(state) && paused === 0 ? due_on : null,
  };
}

export function answerView({ id, unit_id, text, rating, rating_reason }: LetterAnswerRow, answeredAt: string, config: AgencyConfig): LetterAnswer {
  return {
    id, at: zonedTime(new Date(answeredAt), config.agency.timeZone), unit: unitName(unit_id, config) ?? unit_id, text, rating: rating as LetterRating | null,
    ratingReason: rating_reason,
  };
}
