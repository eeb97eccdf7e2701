export { HyMailboxCompose } from './hy-mailbox-compose.js';
export type * from './mailbox-events.js';
