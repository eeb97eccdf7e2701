/** In whose name a law is imported, and how far. */
import type { AgencyConfig } from '../config.js';
import { demoStaffTokens, demoTokenHashes } from '../demo-config.js';

export interface ImportDesk {
  /** Of the account that drafts. */
  readonly token: string;
  /** Whether every step of the review is approved as well: where anybody may sign in as the signer, one command does it all. */
  readonly publishes: boolean;
}

/**
 * An account that was named stops before the review, which is for people. Without one, only a demonstration has accounts to use.
 *
 * @returns Undefined when the server has no account that this command knows.
 */
export function importDesk(token: string | undefined, { mode, staff }: Pick<AgencyConfig, 'mode' | 'staff'>): ImportDesk | undefined {
  if (token !== undefined) return { token, publishes: false };
  const hasDemoAccounts = mode === 'demo' && demoTokenHashes.every((hash) => staff.some(({ tokenHash }) => tokenHash === hash));
  return hasDemoAccounts ? { token: demoStaffTokens.drafter, publishes: true } : undefined;
}
