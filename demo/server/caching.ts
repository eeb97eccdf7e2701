/** What may be kept by whom, and "nothing has changed". */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { operations, type OperationId } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { needsStaff } from './contract-document.js';
import { toBase64Url } from './rules/base64url.js';

/** Hold what is meant for one reader, or for one time. */
const neverKept: ReadonlySet<OperationId> = new Set<OperationId>(['getConsultationForm', 'getLetterForm', 'getChallenge', 'getUpload']);
const steadyTexts: ReadonlySet<OperationId> = new Set<OperationId>(['getAgency', 'getCalendar', 'getDraft', 'getDraftChapter', 'getClause']);

export function isPublicRead(id: OperationId): boolean {
  return operations[id].method === 'GET' && !needsStaff(id) && !neverKept.has(id);
}

/** A draft is steady only when the address names its version: without one the newest may change. */
export function cacheControl(id: OperationId, namesVersion: boolean, { changing, steady }: AgencyConfig['cacheSeconds']): string {
  if (!isPublicRead(id)) return 'no-store';
  const lasts = steadyTexts.has(id) && (id === 'getAgency' || id === 'getCalendar' || namesVersion);
  return `public, max-age=${String(lasts ? steady : changing)}`;
}

export function entityTag(body: string): string {
  return `W/"${toBase64Url(sha256(utf8ToBytes(body)).slice(0, 15))}"`;
}

/** Weak comparison, as RFC 9110 asks for If-None-Match. */
export function isUnchanged(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  const known = ifNoneMatch.split(',').map((part) => part.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}
