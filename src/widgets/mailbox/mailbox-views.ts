import { html, type TemplateResult } from 'lit';

/** The views behind tabs, in their order. */
export const mailboxViews = ['compose', 'tracking', 'letters', 'statistics'] as const;

export type MailboxView = typeof mailboxViews[number];

/** What the views are about. */
export interface MailboxSubject {
  readonly mailboxId: string;
  /** The number of the letter that was just sent. */
  readonly number: string;
  readonly publishedLetterId: string;
}

export interface LateView {
  readonly fetch: () => Promise<unknown>;
  readonly view: (subject: MailboxSubject) => TemplateResult;
}

/** What only some readers look at comes over the network when they do. A view that is not here is not offered. */
export const lateViews: Partial<Record<MailboxView, LateView>> = {
  tracking: {
    fetch: () => import('./hy-mailbox-tracking.js'),
    view: ({ number }) => html`<hy-mailbox-tracking number=${number}></hy-mailbox-tracking>`,
  },
  letters: {
    fetch: () => import('./hy-mailbox-letters.js'),
    view: ({ publishedLetterId }) => html`<hy-mailbox-letters published-letter-id=${publishedLetterId}></hy-mailbox-letters>`,
  },
  statistics: {
    fetch: () => import('./hy-mailbox-statistics.js'),
    view: ({ mailboxId }) => html`<hy-mailbox-statistics mailbox-id=${mailboxId}></hy-mailbox-statistics>`,
  },
};
