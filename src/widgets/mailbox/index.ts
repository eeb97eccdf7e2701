export { HyMailboxCompose } from './hy-mailbox-compose.js';
export type * from './mailbox-events.js';
export { HyMailboxStatistics } from './hy-mailbox-statistics.js';
export { HyMailboxTracking } from './hy-mailbox-tracking.js';
export type * from './tracking-events.js';
