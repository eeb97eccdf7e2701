/** Who is asking: anybody, or a staff account that shows its token. */
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StaffAccount, StaffRole } from './config.js';
import { refuse } from './problems.js';
import { equalBytes } from './rules/equal-bytes.js';

export interface Caller {
  /** Network address; blinded before it is stored. */
  readonly address: string;
}

export interface StaffCaller extends Caller {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Departments whose letters the account handles. */
  readonly units: readonly string[];
}

/**
 * Finds the account of a bearer token; every account is compared, so that time does not tell which one was near.
 *
 * @throws {Refusal} 401 without a valid token.
 */
export function signedIn(authorization: string | null, accounts: readonly StaffAccount[], address: string): StaffCaller {
  const [, token = ''] = /^Bearer ([\w~+/.=-]{8,200})$/i.exec(authorization ?? '') ?? [];
  const hash = sha256(utf8ToBytes(token));
  const [account] = accounts.filter((candidate) => equalBytes(hexToBytes(candidate.tokenHash), hash));
  if (!account || token === '') refuse('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer realm="staff"' });
  return { address, name: account.name, roles: account.roles, units: account.units ?? [] };
}

/** @throws {Refusal} 403 without any of the roles. */
export function requireRole(caller: StaffCaller, ...roles: readonly StaffRole[]): void {
  if (!roles.some((role) => caller.roles.includes(role))) refuse('forbidden');
}
