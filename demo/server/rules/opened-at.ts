/** The signed time at which a form was opened: `1.<unix seconds>.<mac>`, good for one consultation only. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { equalBytes } from './equal-bytes.js';

const macBytes = 18;

function mac(consultationId: string, seconds: string, key: Uint8Array): Uint8Array {
  return hmac(sha256, key, utf8ToBytes(`opened\n${consultationId}\n${seconds}`)).slice(0, macBytes);
}

export function signOpening(consultationId: string, now: Date, key: Uint8Array): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return `1.${seconds}.${toBase64Url(mac(consultationId, seconds, key))}`;
}

/** When the form was opened; undefined unless this server signed it for this consultation. */
export function readOpening(signed: string, consultationId: string, key: Uint8Array): Date | undefined {
  const [, seconds, code] = /^1\.([0-9]{1,12})\.([\w-]+)$/.exec(signed) ?? [];
  if (seconds === undefined || code === undefined) return undefined;
  const given = fromBase64Url(code);
  return given && equalBytes(given, mac(consultationId, seconds, key)) ? new Date(Number(seconds) * 1000) : undefined;
}
