export { HyMailbox } from './hy-mailbox.js';
export type { MailboxView } from './mailbox-views.js';
export { HyMailboxCompose } from './hy-mailbox-compose.js';
export { HyMailboxLetters } from './hy-mailbox-letters.js';
export type { PublicCategory } from './letters-filter.js';
export type * from './mailbox-events.js';
export { HyMailboxStatistics } from './hy-mailbox-statistics.js';
export { HyMailboxTracking } from './hy-mailbox-tracking.js';
export type * from './tracking-events.js';
