import type { LetterCorrection, LetterState, LetterStatus } from '../../client/index.js';
import { formatDay } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { LetterStep } from './letter-timeline.js';
import type { TrackingVoice } from './messages/tracking-voices.js';

/** What a letter is told by. */
export interface Telling {
  readonly t: TrackingVoice;
  readonly language: Language;
  readonly now: number;
}

/** A day of the agency's calendar, which has no clock: that of the letter's arrival stands in, with the agency's offset. */
export function dayWords(day: string, { receivedAt }: LetterStatus, { language, now }: Telling): string {
  return formatDay(`${day}${receivedAt.slice(10)}`, language, now);
}

function handlingWords({ unit, joined, events }: LetterStatus, { t, language, now }: Telling): string {
  if (joined) return unit === null ? t('tracking.state.joined.house') : t('tracking.state.joined', unit);
  if (unit === null) return t('tracking.state.handling.house');
  const begun = events.find(({ kind }) => kind === 'signed-in' || kind === 'reopened' || kind === 'asked-again');
  return begun?.kind === 'signed-in' ? t('tracking.state.handling', unit, formatDay(begun.at, language, now)) : t('tracking.state.handling.again', unit);
}

function stateWords(letter: LetterStatus, telling: Telling): string {
  const { t, language, now } = telling;
  const { state, unit, stateAt } = letter;
  const day = formatDay(stateAt, language, now);
  switch (state) {
    case 'received': return t('tracking.state.received');
    case 'accepted': return unit === null ? t('tracking.state.accepted') : t('tracking.state.transferred', unit);
    case 'handling': return handlingWords(letter, telling);
    case 'waiting': return t('tracking.state.waiting');
    default: return t(`tracking.state.${state}`, day);
  }
}

/** Why it was not taken up, in the agency's words. */
function refusal({ state, events }: LetterStatus): string {
  return state === 'refused' ? (events.find(({ kind }) => kind === 'refused')?.note ?? '') : '';
}

const ended: ReadonlySet<LetterState> = new Set(['answered', 'refused', 'withdrawn']);

/** Who else looks into it, while somebody does; and that others were answered with it. */
function togetherWords({ state, coUnits, joined }: LetterStatus, { t }: Telling): string[] {
  if (!ended.has(state)) return coUnits.map((unit) => t('tracking.helped', unit));
  return joined && state === 'answered' ? [t('tracking.joined.answered')] : [];
}

/** Where a letter stands, sentence by sentence. */
export function standing(letter: LetterStatus, telling: Telling): string[] {
  const { answerBy, late } = letter;
  const expected = answerBy !== null && !late ? telling.t('tracking.answerBy', dayWords(answerBy, letter, telling)) : '';
  return [stateWords(letter, telling), ...togetherWords(letter, telling), refusal(letter), expected].filter(Boolean);
}

/** That the promised day is past; nothing where it is not. */
export function lateWords(letter: LetterStatus, telling: Telling): string[] {
  const { answerBy, late, phone } = letter;
  if (!late || answerBy === null) return [];
  return [telling.t('tracking.late', dayWords(answerBy, letter, telling)), telling.t('tracking.late.phone', phone)];
}

/** What a step was, in one line. */
export function stepWords({ kind, unit, rating, answerBy }: LetterStep, letter: LetterStatus, telling: Telling): string {
  const { t } = telling;
  switch (kind) {
    case 'transferred': case 'reassigned': case 'signed-in': case 'co-handled': case 'contributed': case 'co-handling-ended': return t(`tracking.step.${kind}`, unit ?? '');
    case 'sent-back': case 'urged': case 'answered': return unit === undefined ? t(`tracking.step.${kind}.house`) : t(`tracking.step.${kind}`, unit);
    case 'extended': return t('tracking.step.extended', answerBy === undefined ? '' : dayWords(answerBy, letter, telling));
    case 'rated': case 'reopened': return t(`tracking.step.${kind}`, rating === undefined ? '' : t(`tracking.rating.${rating}`));
    default: return t(`tracking.step.${kind}`);
  }
}

/** By when it is answered after a step that changed that; an extension has said so itself. */
export function newDayWords({ kind, answerBy }: LetterStep, letter: LetterStatus, telling: Telling): string {
  return answerBy === undefined || kind === 'extended' ? '' : telling.t('tracking.answerBy', dayWords(answerBy, letter, telling));
}

/** When the answer above was corrected, and why. */
export function correctionWords({ at, reason }: LetterCorrection, { t, language, now }: Telling): string {
  return t('tracking.corrected', formatDay(at, language, now), reason);
}

export function consentWords({ publishable, joined, consent }: LetterStatus, { t }: Telling): string {
  if (joined) return t('tracking.consent.joined');
  return t(publishable ? (consent ? 'tracking.consent.yes' : 'tracking.consent.no') : 'tracking.consent.never');
}
