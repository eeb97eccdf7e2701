import type { Translation } from '../../core/messages.js';
import type { letterCategories } from './letter-categories.js';
import type { stateMessages } from './zh.js';

export const stateMessagesEn: Translation<typeof stateMessages> = {
  'state.loading': 'Opening…',
  'state.slow': 'The network is slow; still opening.',
  'state.retry': 'Try again',
  'state.unconfigured': 'Nothing is connected here yet. Please tell the site’s administrator.',
  'state.problem': 'This cannot be opened just now. Please try again later.',
  'state.problem.phone': (phone) => `This cannot be opened just now. Please try again later, or call ${phone}.`,
  'state.offline': 'The network is down. This opens by itself when it is back.',
  'state.offline.again': 'The network is down. Try again when it is back.',
  'state.unreachable': 'The server cannot be reached. Check the network and try again.',
  'state.unreachable.phone': (phone) => `The server cannot be reached. Check the network and try again, or call ${phone}.`,
  'state.stale': (time) => `The network is down. This is how it stood at ${time}.`,
  'state.stale.problem': (time) => `The newest cannot be opened just now. This is how it stood at ${time}.`,
  'state.missing': 'There is nothing here; it may have been taken down.',
  'state.notOffered': 'This site does not offer this service yet.',
  'state.notOffered.phone': (phone) => `This site does not offer this service yet. Please call ${phone}.`,
  'state.down': (phone) => `Something is out of order here. Please try again in a few minutes. If it is urgent, call ${phone}.`,
  'state.maintenance': 'Maintenance is under way. Please come back later.',
  'state.maintenance.until': (time) => `Maintenance is under way, expected to end at ${time}.`,
  'state.tooMany': (wait) => `Opened too often. Please try again in ${wait}.`,
  'wait.seconds': (seconds) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  'wait.minutes': (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  'field.optional': ' (optional)',
  'errors.summary': (count) => (count === 1 ? '1 place needs a change' : `${count} places need a change`),
};

export const letterCategoriesEn: Translation<typeof letterCategories> = {
  'letter.category.enquiry': 'Enquiry',
  'letter.category.suggestion': 'Suggestion',
  'letter.category.complaint': 'Complaint',
  'letter.category.help': 'Request for help',
  'letter.category.report': 'Report of wrongdoing',
  'letter.category.thanks': 'Thanks',
};
