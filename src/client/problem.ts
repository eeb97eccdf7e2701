import { bare } from './bare.js';
import type { FieldError, Problem, ProblemType, RefusedFormat } from '../contract/models.js';

type WithoutPrefix<Type> = Type extends `urn:huiying:problem:${infer Kind}` ? Kind : never;

/**
 * Everything that can go wrong: what the server refuses with, and
 * - `offline`: the network, the page's policy or a proxy let no answer through;
 * - `timeout`: no answer in 15 s, so that the outcome of a write is unknown;
 * - `unreadable`: a success that holds no JSON, such as the log-in page of a hotel's network.
 */
export type ProblemKind = WithoutPrefix<ProblemType> | 'offline' | 'timeout' | 'unreadable';

/** `no`: nothing left this device. `perhaps`: it left, and what became of it is unknown. `yes`: something answered. */
export type Sent = 'no' | 'perhaps' | 'yes';

interface OwnFacts {
  sent: Sent;
  retryAfter: number;
  cause: unknown;
}
type Optional<T> = { [Name in keyof T]?: T[Name] | undefined };

/** What is known of a failure besides its kind. */
export type ProblemFacts = Optional<Omit<Problem, 'type'> & OwnFacts>;

/** The one error that a call ends in, except that a caller who aborts gets the reason of its own signal. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  /** For a write, `perhaps` means that it may have been done. */
  readonly sent: Sent;
  /** Seconds the server asked to wait. */
  readonly retryAfter: number | undefined;
  /** The server's sentence to the reader; undefined when it said none. */
  readonly title: string | undefined;
  readonly detail: string | undefined;
  /** The id of the request in the server's log. */
  readonly instance: string | undefined;
  readonly errors: readonly FieldError[];
  /** Steps that are possible now. */
  readonly allowed: readonly string[];
  readonly opensAt: string | undefined;
  readonly closesAt: string | undefined;
  readonly resumesAt: string | undefined;
  /** Why the agency paused. */
  readonly reason: string | undefined;
  readonly phone: string | undefined;
  /** The version that took the place of the one that was read. */
  readonly draftId: string | undefined;
  readonly maxBytes: number | undefined;
  /** What a file is that was not taken. */
  readonly format: RefusedFormat | undefined;

  constructor(kind: ProblemKind, facts: ProblemFacts = {}) {
    const own = bare(facts);
    super(own.title ?? kind);
    this.name = 'ApiProblem';
    this.cause = own.cause;
    this.kind = kind;
    this.status = own.status ?? 0;
    this.sent = own.sent ?? 'no';
    this.retryAfter = own.retryAfter;
    this.title = own.title;
    this.detail = own.detail;
    this.instance = own.instance;
    this.errors = own.errors ?? [];
    this.allowed = own.allowed ?? [];
    this.opensAt = own.opensAt;
    this.closesAt = own.closesAt;
    this.resumesAt = own.resumesAt;
    this.reason = own.reason;
    this.phone = own.phone;
    this.draftId = own.draftId;
    this.maxBytes = own.maxBytes;
    this.format = own.format;
  }
}
