/** Contact fields at rest: AES-256-GCM, bound to the submission or letter they belong to. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { isWritten, oneLine } from '../../../src/contract/written.js';

const algorithm = 'AES-GCM';

/** `1.<nonce>.<ciphertext>`, or null when nothing was filled in. */
export async function sealContact(identity: Readonly<Partial<Record<string, string>>>, submissionId: string, key: Uint8Array, crypto: Crypto): Promise<string | null> {
  const filled = Object.entries(identity).flatMap(([name, value = '']) => (isWritten(value) ? [[name, oneLine(value)] as const] : []));
  if (filled.length === 0) return null;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = utf8ToBytes(JSON.stringify(Object.fromEntries(filled)));
  const sealed = await crypto.subtle.encrypt(parameters(iv, submissionId), await importKey(key, crypto), bytes(text));
  return `1.${toBase64Url(iv)}.${toBase64Url(new Uint8Array(sealed))}`;
}

/** @throws {Error} when it was changed, or belongs to another submission. */
export async function openContact(sealed: string, submissionId: string, key: Uint8Array, crypto: Crypto): Promise<Record<string, string>> {
  const [version, nonce = '', text = ''] = sealed.split('.');
  const iv = fromBase64Url(nonce);
  const cipher = fromBase64Url(text);
  if (version !== '1' || !iv || !cipher) throw new Error('Unknown form of a sealed contact.');
  const opened = await crypto.subtle.decrypt(parameters(iv, submissionId), await importKey(key, crypto), bytes(cipher));
  return JSON.parse(new TextDecoder().decode(opened)) as Record<string, string>;
}

const parameters = (iv: Uint8Array, submissionId: string) => ({ name: algorithm, iv: bytes(iv), additionalData: bytes(utf8ToBytes(submissionId)) });

const importKey = (key: Uint8Array, crypto: Crypto) => crypto.subtle.importKey('raw', bytes(key), algorithm, false, ['encrypt', 'decrypt']);

/** WebCrypto's types refuse memory that might be shared. */
const bytes = (view: Uint8Array) => new Uint8Array(view);
