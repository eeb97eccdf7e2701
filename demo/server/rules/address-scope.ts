/** Who counts as one sender: an IPv4 address, or the /64 that an IPv6 subscriber is given. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export function addressScope(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1] !== undefined) return mapped[1];
  return plain.includes(':') ? `${prefix(plain)}::/64` : plain;
}

/** The first four groups, with the zeros that `::` stands for. */
function prefix(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}

export type BlindedKind =
  'address' | 'number' | 'lookup-address' | 'agreement-address' | 'report-address' | 'change-address' | 'suggestion-address' | 'upload-address' | 'preview-address' | 'voter';

/** Not to be turned back without the server's key; never store the address itself. */
export function blinded(kind: BlindedKind, value: string, key: Uint8Array): string {
  return `${kind}:${bytesToHex(hmac(sha256, key, utf8ToBytes(`${kind}\n${value}`))).slice(0, 32)}`;
}
