import type { Consultation } from '../../client/index.js';
import { agencyTime, formatDay, formatTime, readMoment } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { PhaseVoice } from './messages/index.js';

const minute = 60_000;
const day = 1440 * minute;

/** How a consultation stands at a moment of the server's clock: the status may have gone on since it was read. */
export type Phase = 'announced' | 'open' | 'grace' | 'paused' | 'closed' | 'answered';

export function phaseOf(consultation: Consultation, now: number): Phase {
  const { status, opensAt, closesAt, graceMinutes } = consultation;
  if (status === 'answered') return 'answered';
  const closes = Date.parse(closesAt);
  if (now >= closes) return now < closes + graceMinutes * minute ? 'grace' : 'closed';
  if (status === 'paused') return 'paused';
  return now < Date.parse(opensAt) ? 'announced' : 'open';
}

/** The same for a form: one that was opened before closing may be sent a while after it, one opened later may not. */
export function formPhaseOf(consultation: Consultation, now: number, openedAt: number): Phase {
  const phase = phaseOf(consultation, now);
  return phase === 'grace' && openedAt >= Date.parse(consultation.closesAt) ? 'closed' : phase;
}

/** Days on the calendar until closing, so that "1 day left" is tomorrow whatever the hour. */
export function daysLeft(closesAt: string, now: number): number {
  const midnight = (time: string): number => {
    const { year, month, day: date } = readMoment(time);
    return Date.UTC(year, month - 1, date);
  };
  return Math.round((midnight(closesAt) - midnight(agencyTime(now, closesAt))) / day);
}

export interface StateWords {
  readonly tone: 'plain' | 'warning' | 'success';
  readonly title: string;
  readonly details: readonly string[];
}

function openWords(consultation: Consultation, now: number, language: Language, t: PhaseVoice): StateWords {
  const { closesAt } = consultation;
  const minutes = Math.ceil((Date.parse(closesAt) - now) / minute);
  const days = daysLeft(closesAt, now);
  const closes = t('consultation.closesAt', formatTime(closesAt, language, now));
  if (minutes <= 60) return { tone: 'warning', title: t('consultation.minutes', minutes), details: [closes] };
  const title = days === 0 ? t('consultation.lastDay', closesAt.slice(11, 16)) : t('consultation.days', days);
  return { tone: 'success', title, details: [closes] };
}

/** The state with its date, in the citizen's words. */
export function stateWords(consultation: Consultation, now: number, language: Language, t: PhaseVoice): StateWords {
  const { closesAt, opensAt, outcomeExpectedAt, outcomePublishedAt, pause } = consultation;
  switch (phaseOf(consultation, now)) {
    case 'announced': return { tone: 'plain', title: t('consultation.announced', formatTime(opensAt, language, now)), details: [t('consultation.closesAt', formatTime(closesAt, language, now))] };
    case 'paused': return {
      tone: 'warning',
      title: t('consultation.paused', pause?.reason ?? ''),
      details: [pause?.resumesAt ? t('consultation.paused.until', formatTime(pause.resumesAt, language, now)) : '', t('consultation.paused.phone', pause?.phone ?? consultation.contact.phone)].filter(Boolean),
    };
    case 'open': return openWords(consultation, now, language, t);
    case 'answered': return { tone: 'success', title: t('consultation.answered'), details: outcomePublishedAt ? [t('consultation.answered.on', formatDay(outcomePublishedAt, language, now))] : [] };
    case 'grace':
    case 'closed': return {
      tone: 'plain',
      title: t('consultation.closed', formatTime(closesAt, language, now)),
      details: [outcomeExpectedAt ? t('consultation.closed.outcome', formatDay(outcomeExpectedAt, language, now)) : t('consultation.closed.next')],
    };
  }
}
