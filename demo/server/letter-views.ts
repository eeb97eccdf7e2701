/** A letter as its writer reads it. */
import type { LetterAnswer, LetterCategory, LetterEvent, LetterEventKind, LetterRating, LetterRecordState, LetterStatus } from '../../src/contract/models.js';
import { answerAttachments } from './answer-files.js';
import type { AgencyConfig } from './config.js';
import { answerBy, coUnitsOf, letterIsLate, positionOf, unitName } from './letter-facts.js';
import { mailboxOf } from './letter-filing.js';
import { writersPublication } from './letter-publications.js';
import { sourceOf } from './letter-sources.js';
import { allowedChanges, publicState, unansweredStates } from './rules/letter-steps.js';
import { zonedTime } from './rules/zoned-time.js';
import type { LetterAnswerRow, LetterEventRow, LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { attachmentView } from './uploads.js';

export async function letterStatus(records: Records, letter: LetterRow, config: AgencyConfig, now: Date): Promise<LetterStatus> {
  const { timeZone, phone } = config.agency;
  const [events, answers, files] = [await records.letters.events(letter.id), await records.letters.answers(letter.id), await records.uploads.of([letter.id])];
  const position = positionOf(letter, answers, config, now);
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
    coUnits: coUnitsOf(letter).map((unit) => unitName(unit, config) ?? unit),
    joined: letter.joined_to !== null,
    answerBy: answerBy(letter),
    paused: letter.paused_on !== null,
    late: letterIsLate(letter, config, now),
    supplementWanted: position.state === 'waiting' ? (events.find(({ kind }) => kind === 'supplement-asked')?.public_note ?? null) : null,
    events: events.map((event) => eventView(event, config)),
    answers: await answerViews(records, answers, config),
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
    answerBy: unansweredStates.includes(state) && paused === 0 ? due_on : null,
  };
}

/** Those that were given, each with what was corrected in it since. */
export async function answerViews(records: Records, answers: readonly LetterAnswerRow[], config: AgencyConfig): Promise<LetterAnswer[]> {
  const given = answers.flatMap((answer) => (answer.answered_at === null ? [] : [{ ...answer, answered_at: answer.answered_at }]));
  const corrections = await records.letterCorrections.signed(given.map(sourceOf));
  const files = await records.answerFiles.of([...given.map(sourceOf), ...corrections.map(({ id }) => id)]);
  const { timeZone } = config.agency;
  return given.map((answer) => ({
    id: answer.id, at: zonedTime(new Date(answer.answered_at), timeZone), unit: unitName(answer.unit_id, config) ?? answer.unit_id, text: answer.text,
    attachments: answerAttachments(files.get(sourceOf(answer))),
    corrections: corrections.filter(({ answer_id }) => answer_id === sourceOf(answer)).map(({ id, signed_at, reason, earlier_text }) => ({
      at: zonedTime(new Date(signed_at), timeZone), reason, earlierText: earlier_text ?? '',
      earlierAttachments: answerAttachments(files.get(id)).filter((file) => !files.get(sourceOf(answer))?.some(({ attachment_id }) => attachment_id === file.id)),
    })),
    rating: answer.rating as LetterRating | null, ratingReason: answer.rating_reason,
  }));
}
