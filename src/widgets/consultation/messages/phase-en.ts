import type { Translation } from '../../../core/messages.js';
import type { PhaseMessages } from './index.js';

/** `1 day`, `2 days`. */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const phaseEn: Translation<PhaseMessages> = {
  'consultation.days': (days) => `Open for comment, ${count(days, 'day', 'days')} left`,
  'consultation.lastDay': (clock) => `Open for comment, closes today at ${clock}`,
  'consultation.minutes': (minutes) => `${count(minutes, 'minute', 'minutes')} until closing; there is time to send now.`,
  'consultation.closesAt': (time) => `Closes at ${time}, by this site’s clock.`,
  'consultation.announced': (time) => `Opens for comment at ${time}`,
  'consultation.closed': (time) => `Closed at ${time}`,
  'consultation.closed.next': 'Each opinion is being studied; what was adopted will be published.',
  'consultation.closed.outcome': (day) => `Each opinion is being studied; what was adopted is expected by ${day}.`,
  'consultation.answered': 'What was adopted has been published',
  'consultation.answered.on': (day) => `Published on ${day}. With number and query code, each opinion’s result can be looked up.`,
  'consultation.paused': (reason) => `Not receiving opinions for now. Reason: ${reason}.`,
  'consultation.paused.until': (time) => `Expected to resume at ${time}.`,
  'consultation.paused.phone': (phone) => `If it is urgent, please call ${phone}.`,
};
