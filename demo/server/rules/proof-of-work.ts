/**
 * Challenges and their answers after altcha's published protocol, bound to what is written and to whom it is written. Nothing is kept for a
 * challenge that was only handed out: the server knows its own by the signature.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ChallengePurpose } from '../../../src/contract/models.js';
import { equalBytes } from './equal-bytes.js';

/** What a challenge is good for, and no other write. */
export interface ProofBinding {
  readonly purpose: ChallengePurpose;
  readonly subject: string;
}

export interface SignedChallenge {
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
}

/** An answer that this server asked for; whether it is in time and new is another question. */
export interface ReadProof {
  readonly challenge: string;
  readonly expiresAt: Date;
}

/** @param formKey The key of signed forms; challenges are signed with one of their own made from it. */
export function signChallenge({ purpose, subject }: ProofBinding, random: Uint8Array, number: number, expiresAt: Date, formKey: Uint8Array): SignedChallenge {
  const seconds = String(Math.floor(expiresAt.getTime() / 1000));
  // The sign at the end parts salt and number: without it digits could be moved from one to the other, and an expiry grow.
  const salt = `${bytesToHex(random)}?${new URLSearchParams({ expires: seconds, purpose, subject }).toString()}&`;
  const challenge = hashOf(salt, number);
  return { challenge, salt, signature: bytesToHex(signatureOf(challenge, formKey)) };
}

/** Undefined unless the work was done, for a challenge of this server, for this write. */
export function readProof(proof: string, { purpose, subject }: ProofBinding, formKey: Uint8Array): ReadProof | undefined {
  const answer = parse(proof);
  if (answer?.algorithm !== 'SHA-256') return undefined;
  const { challenge, number, salt, signature } = answer;
  if (typeof challenge !== 'string' || typeof salt !== 'string' || typeof signature !== 'string' || typeof number !== 'number') return undefined;
  if (!Number.isSafeInteger(number) || number < 0 || !salt.endsWith('&') || !/^[0-9a-f]{64}$/.test(signature)) return undefined;
  if (challenge !== hashOf(salt, number) || !equalBytes(hexToBytes(signature), signatureOf(challenge, formKey))) return undefined;
  const bound = new URLSearchParams(salt.slice(salt.indexOf('?') + 1));
  if (bound.get('purpose') !== purpose || bound.get('subject') !== subject) return undefined;
  return { challenge, expiresAt: new Date(Number(bound.get('expires')) * 1000) };
}

type Answer = Readonly<Partial<Record<'algorithm' | 'challenge' | 'number' | 'salt' | 'signature', unknown>>>;

function parse(proof: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(atob(proof));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const hashOf = (salt: string, number: number) => bytesToHex(sha256(utf8ToBytes(`${salt}${String(number)}`)));

const signatureOf = (challenge: string, formKey: Uint8Array) => hmac(sha256, hmac(sha256, formKey, utf8ToBytes('proof-of-work')), utf8ToBytes(challenge));
