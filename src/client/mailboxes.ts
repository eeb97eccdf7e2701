import type { Call, ReadOptions } from './call.js';

/** Mailboxes of the agency 信箱. */
export const mailboxes = (call: Call) => ({
  /** All of them, in the agency's order. Throws ApiProblem 'not-offered'. */
  list: (options?: ReadOptions) => call('listMailboxes', {}, options),

  /** What one handles, for whom it is, by when it answers. Throws ApiProblem 'not-found' or 'not-offered'. */
  get: (mailboxId: string, options?: ReadOptions) => call('getMailbox', { path: { mailboxId } }, options),

  /** What the letter form asks, with its limits and notices: ask anew for each form. Throws ApiProblem 'not-found' or 'not-offered'. */
  form: (mailboxId: string, options?: ReadOptions) => call('getLetterForm', { path: { mailboxId } }, options),
});
