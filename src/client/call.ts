import type { AnswerOf, BodyOf, OperationId, PathOf, QueryOf, RefusalStatusOf, SentFile, operations } from '../contract/models.js';

/** For a read: abort it when nobody waits for it any more. */
export interface ReadOptions {
  signal?: AbortSignal | undefined;
}

/** For a write that may be repeated: one key from {@link newKey}, kept until the write has succeeded, over reloads too. */
export interface WriteOptions extends ReadOptions {
  key: string;
}

/** For a file: `onProgress` hears how many of its bytes have left, where the platform tells. */
export interface FileOptions extends WriteOptions {
  onProgress?: ((sent: number) => void) | undefined;
}

/** For a change to what was read: the `etag` it was read with. */
export interface EditOptions extends ReadOptions {
  etag: string;
}

type Loose<T> = { [Name in keyof T]: {} extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

type PathPart<Id extends OperationId> = [PathOf<Id>] extends [undefined] ? { path?: never } : { path: PathOf<Id> };
type BodyPart<Id extends OperationId> = [BodyOf<Id>] extends [undefined] ? { body?: never } : { body: BodyOf<Id> };
type QueryPart<Id extends OperationId> = unknown extends QueryOf<Id>
  ? { query?: never }
  : {} extends QueryOf<Id>
    ? { query?: Loose<QueryOf<Id>> | undefined }
    : { query: Loose<QueryOf<Id>> };

/** What an operation takes: path, query and body as the contract has them. */
export type InputOf<Id extends OperationId> = PathPart<Id> & QueryPart<Id> & BodyPart<Id>;

type KeyPart<Id extends OperationId> = (typeof operations)[Id]['keyed'] extends true ? WriteOptions : { key?: never };
// The contract answers 428 exactly where If-Match must be sent.
type EtagPart<Id extends OperationId> = 428 extends RefusalStatusOf<Id> ? EditOptions : { etag?: never };

type FilePart<Id extends OperationId> = BodyOf<Id> extends SentFile ? Pick<FileOptions, 'onProgress'> : {};

/** How an operation is called: signal, and key or etag where the contract asks for them. */
export type OptionsOf<Id extends OperationId> = ReadOptions & KeyPart<Id> & EtagPart<Id> & FilePart<Id>;

type Options<Id extends OperationId> = {} extends OptionsOf<Id> ? [options?: OptionsOf<Id>] : [options: OptionsOf<Id>];

/** An answer with what its headers say. */
export interface Answer<Value> {
  value: Value;
  /** For the next change; empty where the answer has none. */
  etag: string;
  /** The write had been done before under the same key. */
  replayed: boolean;
}

/** Calls an operation of the contract by its id, which gives every type. */
export interface Call {
  /** What the operation answers. Throws {@link ApiProblem}, or the reason of the caller's signal. */
  <Id extends OperationId>(id: Id, input: InputOf<Id>, ...options: Options<Id>): Promise<AnswerOf<Id>>;
  /** The same, with etag and replay mark. */
  answer<Id extends OperationId>(id: Id, input: InputOf<Id>, ...options: Options<Id>): Promise<Answer<AnswerOf<Id>>>;
  /** The server's time in milliseconds since 1970; the device's until a server has answered. */
  readonly serverNow: () => number;
  /** Where the operations are, without a slash at the end. */
  readonly baseUrl: string;
}
