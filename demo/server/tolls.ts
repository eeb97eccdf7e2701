/** What a write costs its sender: a token, whether it is taken or refused. */
import type { BucketSize } from './config.js';
import type { Platform } from './platform.js';
import { Refusal, refuseTooMany } from './problems.js';
import { addressScope, blinded, type BlindedKind } from './rules/address-scope.js';
import type { Records } from './store/store.js';

export interface Toll {
  /** Name of the bucket. */
  readonly bucket: string;
  readonly size: BucketSize;
  /** Said when it is empty. */
  readonly words: string;
}

type Tolled = Extract<keyof Platform['config']['rateLimits'], 'agreement' | 'report' | 'change' | 'suggestion' | 'upload' | 'preview'>;

const words: Readonly<Record<Tolled, string>> = {
  agreement: '点得太快，请稍后再试。', report: '提交得太快，请稍后再试。', change: '提交得太快，请稍后再试。', suggestion: '找得太快，请稍后再试。', upload: '传得太快，请稍后再试。',
  preview: '看得太快，请稍后再试。',
};

/** Each address has a bucket of its own for each of these. */
export function addressToll(kind: Tolled, address: string, { config, keys }: Platform): Toll {
  return { bucket: blinded(`${kind}-address` satisfies BlindedKind, addressScope(address), keys.address), size: config.rateLimits[kind], words: words[kind] };
}

/** @throws {Refusal} 429. */
export async function pay({ bucket, size, words: said }: Toll, records: Records, now: Date): Promise<void> {
  const wait = await records.rateBuckets.take(bucket, size, now);
  if (wait > 0) refuseTooMany(wait, said);
}

/** Refused before anything was looked at, or because of us. */
const free: readonly number[] = [429, 500, 503];

/**
 * Does work that pays this toll in its own transaction. A refusal undoes that payment with everything else, a proof among it; so the token is
 * taken again in another transaction. A repeat pays nothing: it is answered, not refused.
 *
 * @throws {Refusal} 429 in place of the refusal when the bucket is empty.
 */
export async function paidWhenRefused<T>(toll: Toll, { store }: Platform, now: Date, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && !free.includes(error.problem.status)) await store.transact((records) => pay(toll, records, now));
    throw error;
  }
}
