import type { Translation } from '../../../core/messages.js';
import { stateMessagesEn } from '../../../ui/messages/en.js';
import type { mailboxZh } from './mailbox-zh.js';

export const mailboxEn: Translation<typeof mailboxZh> = {
  ...stateMessagesEn,
  'mailbox.views': 'Parts of the mailbox',
  'mailbox.view.compose': 'Write',
  'mailbox.view.tracking': 'Follow a letter',
  'mailbox.view.letters': 'Answers',
  'mailbox.view.statistics': 'Figures',
  'mailbox.sent': 'The number of the letter that was just sent is filled in already.',
  'mailbox.sent.track': 'Follow this letter',
};
