import type { OperationId } from '../../src/contract/models.js';
import type { StaffCaller } from './callers.js';
import type { Given } from './handler.js';
import { refuse } from './problems.js';
import { digestOf } from './rules/canonical-json.js';
import type { Records } from './store/store.js';

type KeyedOperation = 'createSubmission' | 'createConsultation' | 'addDraftVersion';

/** What is kept under a key: everything of the answer but a query code. */
export interface Kept<Body> {
  readonly status: 200 | 201;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
  readonly submissionId: string | null;
}

const day = 86_400_000;

/**
 * Does the work once for a key, in one transaction with the key itself, or gives back what was answered then.
 * A refusal inside the work undoes the key too, so that a corrected body may use it again.
 *
 * @throws {Refusal} 422 when the key was used for another body.
 */
export async function once<Id extends KeyedOperation, Body>(given: Given<Id>, work: (records: Records) => Promise<Kept<Body>>): Promise<Kept<Body>> {
  const { platform: { store, config }, now } = given;
  const scope = { caller: callerName(given.caller), operation: given.operation, key: String(given.idempotencyKey) };
  const bodyHash = digestOf({ path: given.path, body: given.body });
  const expired = new Date(now.getTime() - config.idempotencyDays * day);
  return store.transact(async (records) => {
    const claim = await records.idempotency.claim(scope, bodyHash, now, expired);
    if (claim.kind === 'other-body') refuse('key-reused');
    if (claim.kind === 'replay') {
      const { status, headers, answer, submissionId } = claim.stored;
      return { status: status as 200 | 201, body: JSON.parse(answer) as Body, headers: { ...headers, 'Idempotency-Replayed': 'true' }, submissionId };
    }
    const kept = await work(records);
    await records.idempotency.keep(scope, { ...kept, answer: JSON.stringify(kept.body) });
    return kept;
  });
}

/** Citizens are one caller: a key is a UUID that nobody else knows, and an address would change between two tries. */
function callerName(caller: Given<OperationId>['caller']): string {
  const name = (caller as Partial<StaffCaller>).name;
  return name === undefined ? 'anonymous' : `staff:${name}`;
}
