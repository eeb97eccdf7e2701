import type { Identity } from '../../src/contract/models.js';
import type { Platform } from './platform.js';
import { openContact } from './rules/contact-cipher.js';
import { maskedContact } from './rules/mask-contact.js';

/** By submission, what staff see of whoever wrote it. Not inside a transaction: it waits for the cipher. */
export async function maskedContacts(sealed: Iterable<readonly [submissionId: string, contact: string]>, { keys, crypto }: Platform): Promise<Map<string, Identity>> {
  const distinct = [...new Map(sealed)];
  return new Map(await Promise.all(distinct.map(async ([id, contact]) =>
    [id, maskedContact(await openContact(contact, id, keys.contact, crypto))] as const)));
}

export const sealedContacts = (rows: readonly { readonly submission_id: string; readonly contact: string | null }[]): [string, string][] =>
  rows.flatMap(({ submission_id, contact }): [string, string][] => (contact === null ? [] : [[submission_id, contact]]));
