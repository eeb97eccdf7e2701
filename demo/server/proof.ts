/** The work that a device does before it writes: asked for, and weighed once it is sent. */
import type { FieldErrorCode } from '../../src/contract/models.js';
import type { ProofPolicy } from './config.js';
import { fieldProblem } from './field-errors.js';
import type { Platform } from './platform.js';
import { refuse } from './problems.js';
import { addressScope, blinded } from './rules/address-scope.js';
import { readProof, type ProofBinding } from './rules/proof-of-work.js';
import type { Records } from './store/store.js';
import { pay, type Toll } from './tolls.js';

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

/** A token from the sender's bucket: from a much smaller one where there is no proof. So old phones and forms without script pass, and floods do not. */
export function writeToll({ proof, address }: Pick<Write, 'proof' | 'address'>, { config: { proofOfWork, rateLimits }, keys }: Platform): Toll {
  const bucket = blinded('address', addressScope(address), keys.address);
  const unproven = proofOfWork !== null && proof === undefined;
  return { bucket: unproven ? `unproven-${bucket}` : bucket, size: unproven ? rateLimits.unproven : rateLimits.perAddress, words: '提交得太快，请稍后再试。' };
}

/**
 * Takes the token and spends the proof, if there is one.
 *
 * @throws {Refusal} 422 at `/proof`, which a page mends by itself with a new one; 429.
 */
export async function admit({ proof, address, ...binding }: Write, records: Records, platform: Platform, now: Date): Promise<void> {
  await pay(writeToll({ proof, address }, platform), records, now);
  if (platform.config.proofOfWork !== null && proof !== undefined) await spend(proof, binding, records, platform.keys.form, now);
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
