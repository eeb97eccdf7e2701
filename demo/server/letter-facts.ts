/** What follows from the row of a letter, for its writer as for staff. */
import type { LetterRecordState } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { mailboxOf, workingDaysOf } from './letter-filing.js';
import { mayBePublic } from './mailbox-config.js';
import { handlingDays, isLate, isSoon, resumedClock } from './rules/letter-clock.js';
import { unansweredStates, type LetterPosition } from './rules/letter-steps.js';
import type { WorkingDays } from './rules/working-days.js';
import { zonedDate } from './rules/zoned-time.js';
import type { LetterAnswerRow, LetterRow } from './store/schema.js';
import type { LetterChanges } from './store/letters.js';
import type { Records } from './store/store.js';

export const stateOf = ({ state }: LetterRow) => state as LetterRecordState;

export const clockOf = ({ due_on, paused_on }: LetterRow) => ({ dueOn: due_on, pausedOn: paused_on });

/** Whether its writer waits for an answer. */
export const isOpen = (letter: LetterRow): boolean => unansweredStates.includes(stateOf(letter));

/** Departments that help the one that has it 协办. */
export const coUnitsOf = ({ co_units }: Pick<LetterRow, 'co_units'>): string[] => co_units.split(' ').filter((unit) => unit !== '');

/** As the table keeps them: each found by ` unit ` alone. */
export const joinedUnits = (units: readonly string[]): string => (units.length === 0 ? '' : ` ${units.join(' ')} `);

/** The day by which it is answered; null once it is, and while nobody can say. A day that was past before the clock stood still stays what it was. */
export const answerBy = (letter: LetterRow): string | null => (isOpen(letter) && (letter.paused_on === null || letter.paused_on > letter.due_on) ? letter.due_on : null);

export const letterIsLate = (letter: LetterRow, { agency }: AgencyConfig, now: Date): boolean => isOpen(letter) && isLate(clockOf(letter), zonedDate(now, agency.timeZone));

export function unitName(id: string | null, { agency }: AgencyConfig): string | null {
  return id === null ? null : (agency.departments.find((department) => department.id === id)?.name ?? id);
}

/** Whether its day is so near that staff are warned. */
export function letterIsSoon(letter: LetterRow, config: AgencyConfig, now: Date): boolean {
  const today = zonedDate(now, config.agency.timeZone);
  return isOpen(letter) && isSoon(clockOf(letter), today, workingDaysOf(config).after(today, mailboxOf(config, letter.mailbox_id).warnWorkdays));
}

/** What a letter is again that waits for nobody any more. */
export function resumedChanges(letter: LetterRow, days: WorkingDays, today: string): LetterChanges {
  return { state: letter.waits_in ?? 'accepted', waits_in: null, due_on: resumedClock(days, clockOf(letter), today).dueOn, paused_on: null };
}

/** Whether the agency may ever publish it, whatever its writer says. Of letters that are answered together the one that the others were joined into speaks for all. */
export function isPublishable({ mailbox_id, category, joined_to }: LetterRow, config: AgencyConfig): boolean {
  return joined_to === null && mailboxOf(config, mailbox_id).categories.some((rule) => rule.name === category && mayBePublic(rule));
}

export function positionOf(letter: LetterRow, answers: readonly LetterAnswerRow[], config: AgencyConfig, now: Date): LetterPosition {
  const newest = answers.filter(({ answered_at }) => answered_at !== null).at(-1);
  return {
    state: stateOf(letter), late: letterIsLate(letter, config, now), extended: letter.extended === 1, round: letter.round, helped: letter.co_units !== '', rated: newest?.rating !== null && newest !== undefined,
    publishable: isPublishable(letter, config),
  };
}

/** What the statistics keep of an answer that is given now; nothing where an earlier one was. */
export async function firstAnswer(letter: LetterRow, records: Records, config: AgencyConfig, now: Date): Promise<LetterChanges> {
  if (letter.answered_on !== null) return {};
  const { timeZone } = config.agency;
  const today = zonedDate(now, timeZone);
  const history = (await records.letters.events(letter.id)).toReversed().map(({ at, kind }) => ({ kind, on: zonedDate(new Date(at), timeZone) }));
  const workdays = handlingDays(workingDaysOf(config), zonedDate(new Date(letter.received_at), timeZone), today, history);
  return { answered_on: today, on_time: today <= letter.due_on ? 1 : 0, workdays };
}
