import type { Consultation, OpinionStatus, SubmissionStatus } from '../../client/index.js';
import { formatDay, formatTime } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { LookupVoice } from './receipt-lookup-messages.js';

/** What opinions are told by. */
export interface Telling {
  readonly t: LookupVoice;
  readonly language: Language;
  readonly now: number;
  /** The consultation in full, once it is there: when an outcome is expected, and whether opinions become public at all. */
  readonly consultation: Consultation | undefined;
}

/** `针对第三条`. */
export function opinionName({ clauseId, label }: OpinionStatus, t: LookupVoice): string {
  return clauseId === null ? t('lookup.whole') : t('lookup.clause', label);
}

/** How far an opinion has come. Only where it may become public, that is promised. */
export function stateWords({ state }: OpinionStatus, { publicationConsent }: SubmissionStatus, { t, consultation }: Telling): string {
  const stays = !publicationConsent || consultation?.visibility.comments === 'never';
  return t(state === 'received' && stays ? 'lookup.state.received.private' : `lookup.state.${state}`);
}

/** When an outcome is to be expected that is not there yet. */
export function expectedWords({ consultation: { status, closesAt } }: SubmissionStatus, { t, language, now, consultation }: Telling): string {
  const expected = consultation?.outcomeExpectedAt;
  const day = expected && formatDay(expected, language, now);
  if (status === 'answered') return t('lookup.outcome.answered');
  // The status may have gone on since it was read.
  if (status === 'closed' || now >= Date.parse(closesAt)) return day ? t('lookup.outcome.studied.expected', day) : t('lookup.outcome.studied');
  return `${t('lookup.outcome.closes', formatTime(closesAt, language, now))}${day ? t('lookup.outcome.expected', day) : ''}`;
}

/** Until when opinions may be changed, or that they no longer may; nothing where the agency does not offer it. */
export function changeableWords(status: SubmissionStatus, { t, language, now }: Telling): string {
  const { changeableUntil, consultation: { closesAt } } = status;
  if (mayChange(status, now)) return t('lookup.changeable', formatTime(changeableUntil ?? closesAt, language, now));
  return now >= Date.parse(closesAt) ? t('lookup.unchangeable', formatTime(changeableUntil ?? closesAt, language, now)) : '';
}

export function mayChange({ changeableUntil }: SubmissionStatus, now: number): boolean {
  return changeableUntil !== null && now < Date.parse(changeableUntil);
}

/** Consent is taken back at any time, and given only where opinions still may be changed and become public. What was withdrawn is not public anyway. */
export function mayChoose({ publicationConsent, items }: SubmissionStatus, givable: boolean): boolean {
  return (publicationConsent || givable) && items.some(({ state }) => state !== 'withdrawn');
}

/** On the whole text there is nothing to give a reason for. */
export const reasonName = ({ clauseId }: OpinionStatus, t: LookupVoice): string => t(clauseId === null ? 'lookup.reason.whole' : 'lookup.reason');
