import type { AnswerOf, OperationId } from '../../src/contract/models.js';
import type { Caller, StaffCaller } from './callers.js';
import type { Given } from './handler.js';
import { refuse } from './problems.js';
import { keyedDigestOf } from './rules/canonical-json.js';
import type { StoredAnswer } from './store/idempotency.js';
import type { Records } from './store/store.js';

type KeyedOperation =
  | 'createSubmission' | 'createConsultation' | 'addDraftVersion' | 'reportComment' | 'changeOpinions' | 'changeConsent' | 'moderateOpinions' | 'recordSubmission' | 'createUpload' | 'createAnswerUpload'
  | 'createLetter' | 'changeLetter' | 'takeLetterStep';

/** A request under a key; `body` is what the key stands for. */
interface Keyed<Id extends KeyedOperation> extends Pick<Given<OperationId>, 'platform' | 'now'> {
  readonly operation: Id;
  readonly caller: Caller;
  readonly idempotencyKey: string | undefined;
  readonly path: unknown;
  readonly body: unknown;
}

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
export async function once<Id extends KeyedOperation, Body>(given: Keyed<Id>, work: (records: Records) => Promise<Kept<Body>>): Promise<Kept<Body>> {
  const { platform: { store }, now } = given;
  const { scope, bodyHash, expired } = keyOf(given);
  return store.transact(async (records) => {
    const claim = await records.idempotency.claim(scope, bodyHash, now, expired);
    if (claim.kind === 'other-body') refuse('key-reused');
    if (claim.kind === 'replay') return replay(claim.stored);
    const kept = await work(records);
    await records.idempotency.keep(scope, { ...kept, answer: JSON.stringify(kept.body) });
    return kept;
  });
}

/** What the same request was answered before, for an operation that must not ask a repeat what it asks a new one. */
export async function replayOf<Id extends KeyedOperation>(given: Keyed<Id>): Promise<Kept<AnswerOf<Id>> | undefined> {
  const { scope, bodyHash, expired } = keyOf(given);
  const stored = await given.platform.store.read.idempotency.find(scope, bodyHash, expired);
  return stored && replay(stored);
}

/** Whether something was answered under this key, for whatever body: a repeat must not be asked what is asked of a new one. */
export async function keyIsUsed<Id extends KeyedOperation>(given: Keyed<Id>): Promise<boolean> {
  const { scope, expired } = namedKeyOf(given);
  return given.platform.store.read.idempotency.isUsed(scope, expired);
}

function keyOf<Id extends KeyedOperation>(given: Keyed<Id>) {
  // A page renews a proof that has grown old under way, and still means the same words.
  const { proof: _, ...said } = given.body as object & { proof?: string };
  return { ...namedKeyOf(given), bodyHash: keyedDigestOf({ path: given.path, body: said }, given.platform.keys.address) };
}

function namedKeyOf<Id extends KeyedOperation>({ operation, caller, idempotencyKey, platform: { config }, now }: Keyed<Id>) {
  return { scope: { caller: callerName(caller), operation, key: String(idempotencyKey) }, expired: new Date(now.getTime() - config.idempotencyDays * day) };
}

function replay<Body>({ status, headers, answer, submissionId }: StoredAnswer): Kept<Body> {
  return { status: status as 200 | 201, body: JSON.parse(answer) as Body, headers: { ...headers, 'Idempotency-Replayed': 'true' }, submissionId };
}

/** Citizens are one caller: a key is a UUID that nobody else knows, and an address would change between two tries. */
function callerName(caller: Caller): string {
  const name = (caller as Partial<StaffCaller>).name;
  return name === undefined ? 'anonymous' : `staff:${name}`;
}
