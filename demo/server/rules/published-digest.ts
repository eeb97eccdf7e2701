/** Proof that no published opinion was taken away or changed: whoever kept them can compute it again. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface PublishedWording {
  readonly id: string;
  readonly suggestedText: string | null;
  readonly reason: string;
}

/** Opinions whose ids begin alike are hashed together first, so that one change does not cost reading them all again. */
export const digestPrefix = (id: string) => id.slice(0, 2);

/** @param wordings In the order of their ids. */
export function wordingsDigest(wordings: readonly PublishedWording[]): string {
  return hashOf(wordings.map(({ id, suggestedText, reason }) => `${JSON.stringify([id, suggestedText, reason])}\n`).join(''));
}

/** Over the digests of all beginnings that occur, in their order. */
export function publishedDigest(digests: readonly { readonly prefix: string; readonly digest: string }[]): string {
  return hashOf(digests.map(({ prefix, digest }) => `${prefix} ${digest}\n`).join(''));
}

const hashOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));
