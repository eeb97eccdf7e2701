/** Pages read what everybody reads: the contract's own operations, within the process. Nothing else of the store reaches a page. */
import { operations, type AnswerAttachmentQuery, type AnswerOf, type BodyOf, type OperationId, type PathOf, type Problem, type QueryOf, type Upload, type UploadPurpose } from '../../../src/contract/models.js';
import { runOperation } from '../endpoint.js';
import type { Platform } from '../platform.js';
import { nameHeader } from '../rules/files/file-names.js';
import { zonedTime } from '../rules/zoned-time.js';

/** An operation's refusal, on its way to a page in words. */
export class PageProblem extends Error {
  readonly problem: Problem;
  readonly retryAfter: string | null;

  constructor(problem: Problem, retryAfter: string | null) {
    super(problem.type);
    this.name = 'PageProblem';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export interface Reading<Id extends OperationId> {
  readonly path?: PathOf<Id>;
  readonly query?: QueryOf<Id>;
}

export interface Writing<Id extends OperationId> extends Reading<Id> {
  readonly body: BodyOf<Id>;
  readonly key?: string;
}

/** What a citizen writes or looks up without script. */
type WriteId = 'createSubmission' | 'lookUpReceipt' | 'changeConsent' | 'createLetter' | 'lookUpLetter' | 'changeLetter';

type ReadId = Extract<OperationId, `get${string}` | `list${string}`>;

const minute = 60_000;

export class ContractReader {
  readonly platform: Platform;
  /** The server's time, with the agency's offset. */
  readonly now: string;
  /** To the minute: what stands in a page that browsers keep. */
  readonly asOf: string;
  /** Of whoever asks; for limits alone. */
  readonly address: string;
  readonly #requestId: string;

  constructor(platform: Platform, address: string, requestId: string) {
    const now = platform.clock.now();
    const { timeZone } = platform.config.agency;
    this.platform = platform;
    this.now = zonedTime(now, timeZone);
    this.asOf = zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), timeZone);
    this.address = address;
    this.#requestId = requestId;
  }

  /** @throws {PageProblem} whatever the operation refuses with. */
  read<Id extends ReadId>(id: Id, reading: Reading<Id> = {}): Promise<AnswerOf<Id>> {
    return this.#run(id, reading, {});
  }

  /** Undefined for what is not there. */
  async find<Id extends ReadId>(id: Id, reading: Reading<Id> = {}): Promise<AnswerOf<Id> | undefined> {
    try {
      return await this.read(id, reading);
    } catch (error) {
      if (error instanceof PageProblem && error.problem.type === 'urn:huiying:problem:not-found') return undefined;
      throw error;
    }
  }

  /** @throws {PageProblem} whatever the operation refuses with. */
  write<Id extends WriteId>(id: Id, { body, key, ...reading }: Writing<Id>): Promise<AnswerOf<Id>> {
    const headers = { 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) };
    return this.#run(id, reading, { body: JSON.stringify(body), headers });
  }

  /** A file that was chosen in a form. @throws {PageProblem} whatever `createUpload` refuses with. */
  upload(query: { readonly purpose: UploadPurpose; readonly subject: string }, { name, content }: { readonly name: string; readonly content: Uint8Array }, key: string): Promise<Upload> {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': nameHeader(name), 'Idempotency-Key': key };
    return this.#run('createUpload', { query }, { body: content as BodyInit, headers });
  }

  /** A file of an answer, to be passed on as it comes. @throws {PageProblem} whatever the operation refuses with. */
  file(body: AnswerAttachmentQuery): Promise<Response> {
    return this.#respond('readAnswerAttachment', {}, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  }

  async #run<Id extends OperationId>(id: Id, reading: Reading<Id>, init: RequestInit): Promise<AnswerOf<Id>> {
    return (await (await this.#respond(id, reading, init)).json()) as AnswerOf<Id>;
  }

  async #respond<Id extends OperationId>(id: Id, { path, query }: Reading<Id>, init: RequestInit): Promise<Response> {
    const values: Record<string, string> = path ?? {};
    const url = new URL('http://pages.invalid');
    for (const [name, value] of Object.entries<string | number | undefined>(query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const request = new Request(url, { method: operations[id].method, ...init });
    const response = await runOperation({ id, request, path: values, address: this.address, requestId: this.#requestId }, this.platform);
    if (response.ok) return response;
    throw new PageProblem((await response.json()) as Problem, response.headers.get('Retry-After'));
  }
}
