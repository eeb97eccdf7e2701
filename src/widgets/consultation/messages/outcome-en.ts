import type { Translation } from '../../../core/messages.js';
import { stateMessagesEn } from '../../../ui/messages/en.js';
import type { OutcomeMessages } from './index.js';

export const outcomeEn: Translation<OutcomeMessages> = {
  ...stateMessagesEn,
  'outcome.none': 'What was adopted has not been published yet.',
  'outcome.none.expected': (day) => `What was adopted has not been published yet; it is expected by ${day}.`,
  'outcome.taken': (submissions, opinions) => `${opinions} opinions came in ${submissions} submissions. Each was studied, with this result.`,
  'outcome.adopted': 'Adopted',
  'outcome.partly-adopted': 'Partly adopted',
  'outcome.not-adopted': 'Not adopted',
  'outcome.further-study': 'Further study',
  'outcome.figure': (count) => String(count),
  'outcome.show': 'Show only',
  'outcome.show.all': 'All',
  'outcome.whole': 'On the whole text',
  'outcome.point': 'What was said',
  'outcome.count': (count) => (count === 1 ? '1 opinion' : `${count} opinions`),
  'outcome.reason': 'Reason',
  'outcome.newText': 'It now reads',
  'outcome.none.chosen': 'There are no such opinions.',
  'outcome.source': (organ, day) => `${organ}, published on ${day}`,
  'outcome.updated': (day) => `updated on ${day}`,
};
