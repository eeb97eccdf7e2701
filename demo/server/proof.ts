/** The work that a device does before it writes: asked for, and weighed once it is sent. */
import type { FieldErrorCode } from '../../src/contract/models.js';
import type { ProofPolicy } from './config.js';
import { fieldProblem } from './field-errors.js';
import type { Platform } from './platform.js';
import { refuse, refuseTooMany } from './problems.js';
import { addressScope, blinded } from './rules/address-scope.js';
import { readProof, type ProofBinding } from './rules/proof-of-work.js';
import type { Records } from './store/store.js';

const minute = 60_000;

/** How far a device has to count at most: more while many write, so that a flood costs its sender more than it costs us. */
export async function countTo({ levels }: ProofPolicy, records: Records, now: Date): Promise<number> {
  const rate = await records.spentProofs.countSince(new Date(now.getTime() - minute));
  return levels.reduce((chosen, level) => (rate >= level.fromPerMinute ? level : chosen), levels[0]).maxNumber;
}

export interface Write extends ProofBinding {
  readonly proof: string | undefined;
  readonly address: string;
}

/**
 * Spends the proof, if there is one, and takes a token from the sender's bucket: from a much smaller one when there is none. So old phones and
 * forms without script pass, and floods do not.
 *
 * @throws {Refusal} 422 at `/proof`, which a page mends by itself with a new one; 429.
 */
export async function admit({ proof, address, ...binding }: Write, records: Records, { config, keys }: Platform, now: Date): Promise<void> {
  const { rateLimits, proofOfWork } = config;
  const unproven = proofOfWork !== null && proof === undefined;
  if (proofOfWork !== null && proof !== undefined) await spend(proof, binding, records, keys.form, now);
  const bucket = blinded('address', addressScope(address), keys.address);
  const wait = unproven
    ? await records.rateBuckets.take(`unproven-${bucket}`, rateLimits.unproven, now)
    : await records.rateBuckets.take(bucket, rateLimits.perAddress, now);
  if (wait > 0) refuseTooMany(wait, '提交得太快，请稍后再试。');
}

async function spend(proof: string, binding: ProofBinding, records: Records, formKey: Uint8Array, now: Date): Promise<void> {
  const read = readProof(proof, binding, formKey);
  if (!read) refuseProof('wrong-format', '安全检查的结果认不出，请再提交一次。');
  if (read.expiresAt.getTime() <= now.getTime()) refuseProof('too-late', '安全检查过了时间，请再提交一次。');
  const isNew = await records.spentProofs.spend(read.challenge, read.expiresAt, now);
  if (!isNew) refuseProof('duplicate', '这次安全检查已经用过，请再提交一次。');
}

function refuseProof(code: FieldErrorCode, message: string): never {
  return refuse('invalid-input', { title: message, errors: [fieldProblem('/proof', code, message)] });
}
