/** What is measured of the mailbox and of questions and answers: one element a page, each beside the same page by hand. */
import type { ScreenName } from '../plans.js';
import type { Goal } from '../visit.js';

export type MailboxEntry = 'hy-mailbox-compose' | 'hy-mailbox' | 'hy-mailbox-tracking' | 'hy-mailbox-letters' | 'hy-mailbox-statistics' | 'hy-knowledge';

/** What a citizen does on the page. */
interface Task {
  readonly name: string;
  readonly goal: Goal;
  /** In words, for the report. */
  readonly until: string;
  /** Page of `test/bench/floor/`. */
  readonly floor: string;
}

export const tasks: Readonly<Record<MailboxEntry, Task>> = {
  'hy-mailbox-compose': { name: 'Writing a letter', goal: 'box', until: 'until the box takes a key', floor: 'letter' },
  'hy-mailbox': { name: 'The whole mailbox', goal: 'box', until: 'until the box takes a key', floor: 'mailbox' },
  'hy-mailbox-tracking': { name: 'Following a letter', goal: 'fields', until: 'until the fields for number and code take a key', floor: 'tracking' },
  'hy-mailbox-letters': { name: 'Public letters', goal: 'letters', until: 'until twenty letters stand', floor: 'letters' },
  'hy-mailbox-statistics': { name: 'Statistics', goal: 'figures', until: 'until the tables stand', floor: 'statistics' },
  'hy-knowledge': { name: 'Questions and answers', goal: 'questions', until: 'until ten questions stand', floor: 'knowledge' },
};

export interface MailboxGroup {
  readonly entry: MailboxEntry;
  readonly screen: ScreenName;
}

const entries = Object.keys(tasks) as MailboxEntry[];

export const mailboxGroups: readonly MailboxGroup[] = entries.flatMap((entry) => [{ entry, screen: 'wide' }, { entry, screen: 'phone' }] as const);
