import type { Translation } from '../../core/messages.js';
import { stateMessagesEn } from '../../ui/messages/en.js';
import type { LookupFormMessages } from './lookup-form-messages.js';

export const lookupFormEn: Translation<LookupFormMessages> = {
  ...stateMessagesEn,
  'lookup.number': 'Number',
  'lookup.code': 'Query code (not a code from a text message)',
  'lookup.paste': 'Paste the receipt here',
  'lookup.paste.hint': 'This fills in number and query code.',
  'lookup.paste.both': 'Number and query code have been filled in.',
  'lookup.paste.number': 'The number has been filled in; the query code is still missing.',
  'lookup.paste.code': 'The query code has been filled in; the number is still missing.',
  'lookup.paste.none': 'There is no number and query code in this; please check.',
  'lookup.kept': 'Receipts kept on this device',
  'lookup.kept.fill': (number) => `Fill in ${number}`,
  'lookup.submit': 'Look up',
  'lookup.submitting': 'Looking it up; please wait.',
  'lookup.lost': (phone) => `If the query code is lost, please call ${phone}.`,
  'lookup.error.number': 'Please enter the number',
  'lookup.error.code': 'Please enter the query code',
  'lookup.problem.unknown': 'Number or query code is not right; please check.',
  'lookup.problem.tooMany': (wait) => `Too many tries. Please try again in ${wait}.`,
  'lookup.problem.offline': 'The network is down. What you entered is still here; look it up when the network is back.',
  'lookup.problem.slow': 'The network is slow; nothing has come back yet. Please try again.',
};
