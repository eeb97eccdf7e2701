/** Staff operations through the server's own HTTP interface, without a network. */
import { operations, type BodyOf, type ConsultationRecord, type Problem } from '../../../src/contract/models.js';

type StaffOperationId = 'createConsultation' | 'getConsultationRecord' | 'addDraftVersion' | 'decideRevisionStep';

export type AppFetch = (request: Request) => Response | Promise<Response>;

/** All four operations answer with the record. */
export interface StaffAnswer {
  record: ConsultationRecord;
  etag: string;
}

export interface StaffCallInput<Id extends StaffOperationId> {
  token: string;
  consultationId: string;
  body?: BodyOf<Id>;
  /** The ETag that was read, where the operation asks for one. */
  ifMatch?: string;
}

/** The server said no; `problem` says why, in words for the reader. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** Calls one staff operation. Throws Refused for every answer that is not a success. */
export async function callStaff<Id extends StaffOperationId>(fetch: AppFetch, id: Id, input: StaffCallInput<Id>): Promise<StaffAnswer> {
  const { method, path, keyed } = operations[id];
  const url = `http://localhost/v1${path.replace('{consultationId}', encodeURIComponent(input.consultationId))}`;
  const headers = new Headers({ Authorization: `Bearer ${input.token}`, Accept: 'application/json' });
  if (keyed) headers.set('Idempotency-Key', crypto.randomUUID());
  if (input.ifMatch !== undefined) headers.set('If-Match', input.ifMatch);
  if (input.body !== undefined) headers.set('Content-Type', 'application/json');
  const response = await fetch(new Request(url, { method, headers, ...(input.body !== undefined && { body: JSON.stringify(input.body) }) }));
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refused(answer as Problem);
  return { record: answer as ConsultationRecord, etag: response.headers.get('ETag') ?? '' };
}
