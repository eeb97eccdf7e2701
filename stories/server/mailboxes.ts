/** How the mailbox of the demonstration stands in stories. */
import { demoConfig } from '../../demo/server/demo-config.js';
import { demoMailbox } from '../../demo/server/demo-mailbox.js';
import type { MailboxConfig } from '../../demo/server/mailbox-config.js';
import { longTitle } from './long-texts.js';
import type { StoryServerOptions } from './story-server.js';

/** The mailbox with some of it changed, as the agency's whole setting. */
export const mailboxWith = (change: Partial<MailboxConfig>): NonNullable<StoryServerOptions['config']> => ({ mailboxes: [{ ...demoMailbox, ...change }] });

const pause = { reason: '系统升级', phone: '0555-12345', resumesAt: '2026-11-23T09:00:00+08:00' };

export const pausedMailbox = mailboxWith({ pause });

export const mailboxSituations = {
  paused: { config: pausedMailbox },
  /** Nothing but what the contract asks for. */
  bare: { config: mailboxWith({ onBehalf: false, declines: [], emergency: [], handles: [], recipients: [], identityFields: [], readingNotes: { version: '2026-01', lines: [] } }) },
  longNames: {
    config: mailboxWith({
      title: longTitle, lead: longTitle, handles: [longTitle, longTitle],
      recipients: [{ id: 'long', name: longTitle, post: '党组成员、副局长', unitId: null }],
      declines: [{ text: longTitle, phone: '0555-6200077', href: 'https://example.org/' }],
    }),
  },
  identityOptional: {
    config: mailboxWith({ identityFields: demoMailbox.identityFields.map((field) => ({ ...field, required: false })) }),
  },
  notOffered: { config: { agency: { ...demoConfig.agency, modules: [{ name: 'mailbox', offered: false, title: '领导信箱' }] } } },
} satisfies Record<string, StoryServerOptions>;
