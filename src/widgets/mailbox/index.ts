export { HyMailboxTracking } from './hy-mailbox-tracking.js';
export type * from './tracking-events.js';
