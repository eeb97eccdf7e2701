/** What a handler is given and what it answers. Parsing, validation and sign-in are done before; a missing handler does not compile. */
import type { AnswerOf, BodyOf, OperationId, operations, PathOf, QueryOf } from '../../src/contract/models.js';
import type { Caller, StaffCaller } from './callers.js';
import type { Platform } from './platform.js';

type Operations = typeof operations;

export interface Given<Id extends OperationId> {
  readonly operation: Id;
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  /** Present where the contract asks for one. */
  readonly idempotencyKey: Operations[Id]['keyed'] extends true ? string : undefined;
  /** The ETag that was read; present where the contract asks for it. */
  readonly ifMatch: string | undefined;
  readonly caller: Operations[Id]['path'] extends `/staff/${string}` ? StaffCaller : Caller;
  readonly platform: Platform;
  /** When the request arrived: what a citizen sends in time stays in time while it waits for its turn. */
  readonly now: Date;
}

export interface Answer<Id extends OperationId> {
  readonly status: 200 | 201;
  readonly body: AnswerOf<Id>;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler<Id extends OperationId> = (given: Given<Id>) => Promise<Answer<Id>>;

export type Handlers<Ids extends OperationId> = { readonly [Id in Ids]: Handler<Id> };

export function ok<T>(body: T, headers: Readonly<Record<string, string>> = {}) {
  return { status: 200 as const, body, headers };
}

export function created<T>(body: T, headers: Readonly<Record<string, string>> = {}) {
  return { status: 201 as const, body, headers };
}
