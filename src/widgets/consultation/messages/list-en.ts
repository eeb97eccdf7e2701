import type { Translation } from '../../../core/messages.js';
import { stateMessagesEn } from '../../../ui/messages/en.js';
import type { ListMessages } from './index.js';
import { phaseEn } from './phase-en.js';

export const listEn: Translation<ListMessages> = {
  ...stateMessagesEn,
  ...phaseEn,
  'list.show': 'Show',
  'list.show.all': 'All',
  'list.show.open': 'Open now',
  'list.show.announced': 'Opening soon',
  'list.show.closed': 'Closed',
  'list.show.answered': 'Answered',
  'list.paused': 'Not receiving opinions for now',
  'list.period': (from, to) => `${from} to ${to}`,
  'list.none': (day) => `There was no consultation by ${day}.`,
  'list.none.open': (day) => `No consultation was open on ${day}.`,
  'list.none.announced': (day) => `No consultation had been announced by ${day}.`,
  'list.none.closed': (day) => `No closed consultation was waiting for its outcome on ${day}.`,
  'list.none.answered': (day) => `No outcome had been published by ${day}.`,
  'list.title': (title) => `${title} (draft for comment)`,
  'list.more': 'Show more',
};
