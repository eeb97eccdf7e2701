import type { Translation } from '../../core/messages.js';
import type { FilesMessages } from './files-messages.js';

const listed = (kinds: readonly string[], last: string): string => (kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} ${last} ${kinds.at(-1) ?? ''}` : kinds.join(''));

export const filesEn: Translation<FilesMessages> = {
  'files.add': 'Add a file',
  'files.hint': (count, size, kinds) => `At most ${count} ${count === 1 ? 'file' : 'files'}, each up to ${size}: ${kinds}.`,
  'files.kinds.image': 'pictures',
  'files.kinds.pdf': 'PDF',
  'files.kinds.word': 'Word documents',
  'files.kinds': (kinds) => listed(kinds, 'and'),
  'files.kinds.either': (kinds) => listed(kinds, 'or'),
  'files.waiting': 'Waiting to be sent',
  'files.sending': (percent) => `Sending, ${percent}% done`,
  'files.held': 'Added',
  'files.checking': 'Being checked for safety. You can go on writing.',
  'files.added': (name) => `${name} was added.`,
  'files.removed': (name) => `${name} was removed.`,
  'files.cancel': 'Cancel',
  'files.cancel.name': (name) => `Cancel sending ${name}`,
  'files.remove': 'Remove',
  'files.remove.name': (name) => `Remove ${name}`,
  'files.again': 'Try again',
  'files.again.name': (name) => `Try again: ${name}`,
  'files.error.many': (count) => `At most ${count} ${count === 1 ? 'file' : 'files'}. Please remove some first.`,
  'files.error.size': (size) => `The file is too large. The limit is ${size}.`,
  'files.error.empty': 'There is nothing in the file. Please choose another.',
  'files.error.type': (kinds) => `Please choose ${kinds}.`,
  'files.error.gone': 'The file was kept too long. Please add it again.',
  'files.error.refused': 'The file did not pass the safety check. Please remove it, or choose another.',
  'files.error.offline': 'Not sent: there is no network. Please try again.',
  'files.error.busy': 'Too many files at once. Please try again later.',
  'files.error.closed': 'Files are not taken any more.',
  'files.error.other': 'Not sent. Please try again.',
  'files.error.under-way': 'A file is still being sent. Please submit when it is done.',
  'files.error.failed': 'A file was not sent. Please try again, or remove it.',
};
