/** What a handler is given and what it answers. Parsing, validation and sign-in are done before; a missing handler does not compile. */
import type { AnswerOf, BodyOf, OperationId, operations, PathOf, QueryOf, SentFile } from '../../src/contract/models.js';
import type { Caller, StaffCaller } from './callers.js';
import type { Platform } from './platform.js';
import type { ProblemFields } from './problems.js';

type Operations = typeof operations;

/** A file that is still under way: nobody has read it yet. */
export interface ArrivingFile {
  readonly name: string;
  /** @throws {Refusal} 413 in these words, as soon as it is longer. */
  readonly read: (maxBytes: number, words: ProblemFields) => Promise<Uint8Array>;
}

type Arriving<Body> = Body extends SentFile ? ArrivingFile : Body;
type Held<Value> = Value extends Blob ? ReadableStream<Uint8Array> : Value;

export interface Given<Id extends OperationId> {
  readonly operation: Id;
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: Arriving<BodyOf<Id>>;
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
  /** A file says in its headers what it is. */
  readonly body: Held<AnswerOf<Id>>;
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
