import { stateMessages } from '../../../ui/messages/zh.js';

/** What hy-mailbox says around its views. */
export const mailboxZh = {
  ...stateMessages,
  'mailbox.views': '信箱的栏目',
  'mailbox.view.compose': '写信',
  'mailbox.view.tracking': '查进度',
  'mailbox.view.letters': '看答复',
  'mailbox.view.statistics': '办理情况',
  'mailbox.sent': '刚才寄出的信，编号已经填好。',
  'mailbox.sent.track': '查这封信',
} as const;
