import type { Translation } from '../../core/messages.js';
import type { DraftMessages } from './writing-messages.js';

export const draftEn: Translation<DraftMessages> = {
  'writing.draft.saved': (clock) => `Saved on this device at ${clock}; not sent yet.`,
  'writing.draft.restored': 'What you wrote last time was kept and is back.',
  'writing.draft.clear': 'Clear',
  'writing.draft.off': 'Do not save on this device',
  'writing.draft.on': 'Save on this device',
  'writing.draft.isOff': 'Not saved on this device. The text is gone when the page is closed.',
  'writing.draft.unavailable': 'This device cannot keep drafts. Please copy the text first.',
  'writing.copy': 'Copy the text',
};
