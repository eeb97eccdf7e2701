/** Operations through the server's own HTTP interface, without a network: for whatever fills a database as staff would. */
import { operations, type AnswerOf, type BodyOf, type ConsultationRecord, type OperationId, type PathOf, type Problem, type QueryOf, type Revision, type RevisionDecision } from '../../src/contract/models.js';
import { demoStaffTokens } from './demo-config.js';

export type AppFetch = (request: Request) => Response | Promise<Response>;

export interface CallInput<Id extends OperationId> {
  readonly path: PathOf<Id>;
  readonly query?: QueryOf<Id>;
  readonly body?: BodyOf<Id>;
  /** Of the account that asks; citizens have none. */
  readonly token?: string;
  /** The ETag that was read, where the operation asks for one. */
  readonly ifMatch?: string;
}

export interface Called<Body> {
  readonly body: Body;
  readonly etag: string;
}

/** The server said no; `problem` says why, in words for the reader. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super([problem.title, problem.detail, ...(problem.errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`)].join(' '));
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** @throws {Refused} for every answer that is not a success. */
export async function callApp<Id extends OperationId>(fetch: AppFetch, id: Id, { path, query, body, token, ifMatch }: CallInput<Id>): Promise<Called<AnswerOf<Id>>> {
  const { method, path: template, keyed } = operations[id];
  const values: Readonly<Record<string, string>> = path ?? {};
  const address = template.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ''));
  const headers = new Headers({ Accept: 'application/json' });
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (keyed) headers.set('Idempotency-Key', crypto.randomUUID());
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const response = await fetch(new Request(`http://localhost/v1${address}${queryText(query)}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }));
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refused(answer as Problem);
  return { body: answer as AnswerOf<Id>, etag: response.headers.get('ETag') ?? '' };
}

function queryText(query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const sent = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return sent.length === 0 ? '' : `?${new URLSearchParams(sent).toString()}`;
}

/** The same, or nothing where the server knows nothing of it. @throws {Refused} for every other refusal. */
export async function callIfThere<Id extends OperationId>(fetch: AppFetch, id: Id, input: CallInput<Id>): Promise<Called<AnswerOf<Id>> | undefined> {
  try {
    return await callApp(fetch, id, input);
  } catch (reason) {
    if (reason instanceof Refused && reason.problem.type === 'urn:huiying:problem:not-found') return undefined;
    throw reason;
  }
}

type Decide<Body> = (decision: { body: RevisionDecision; token: string; ifMatch: string }) => Promise<Called<Body>>;

/** Approves every step that is left, each with an account that may. */
export async function approveAll<Body extends { revision: Revision }>(start: Called<Body>, decide: Decide<Body>): Promise<Body> {
  let answer = start;
  for (;;) {
    const current = answer.body.revision.steps.find(({ state }) => state === 'current');
    if (!current) return answer.body;
    const token = current.step === 'drafting' ? demoStaffTokens.drafter : demoStaffTokens.signer;
    answer = await decide({ body: { step: current.step, decision: 'approve', note: '' }, token, ifMatch: answer.etag });
  }
}

/** Takes a consultation through every step that is left. @throws {Refused} */
export function publishConsultation(fetch: AppFetch, consultationId: string, start: Called<ConsultationRecord>): Promise<ConsultationRecord> {
  return approveAll(start, (decision) => callApp(fetch, 'decideRevisionStep', { path: { consultationId }, ...decision }));
}
