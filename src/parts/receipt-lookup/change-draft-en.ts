import type { Translation } from '../../core/messages.js';
import { draftEn } from '../writing/draft-en.js';
import type { ChangeDraftMessages } from './change-draft-zh.js';

export const changeDraftEn: Translation<ChangeDraftMessages> = {
  ...draftEn,
  'writing.draft.other': 'There is another version that was not sent; it is saved on this device.',
  'writing.draft.other.off': 'There is another version that was not sent; it is not saved on this device any more.',
  'writing.draft.other.time': (time) => `Written at ${time}:`,
  'writing.draft.swap': 'Bring that one back',
  'writing.draft.isBack': 'It is back.',
  'writing.draft.left': 'What you just wrote was not sent.',
  'writing.draft.putBack': 'Bring it back',
};
