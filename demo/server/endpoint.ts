/** From a request to an answer: the same steps for every operation, in the order in which they can refuse. */
import { operations, type ModuleName, type OperationId, type Problem } from '../../src/contract/models.js';
import { cacheControl, entityTag, isPublicRead, isUnchanged } from './caching.js';
import { signedIn } from './callers.js';
import { bodySchemaOf, needsStaff, parametersOf, takesFile } from './contract-document.js';
import { answerFault, bodyErrors, parameterIsValid, readParameter } from './contract-validation.js';
import type { Answer, ArrivingFile, Given } from './handler.js';
import { handlers } from './handlers/index.js';
import type { AgencyConfig } from './config.js';
import { saidTo } from './kept-words.js';
import type { Platform } from './platform.js';
import { outOfOrder, Refusal, refuse, refuseInvalid } from './problems.js';
import { isFileBody, readFileBody, readJsonBody, refusePacked } from './request-body.js';
import { nameInHeader } from './rules/files/file-names.js';
import { storeFailure } from './store-failure.js';

type AnyGiven = Given<OperationId>;
type AnyHandler = (given: AnyGiven) => Promise<Answer<OperationId>>;

export interface Call {
  readonly id: OperationId;
  readonly request: Request;
  readonly path: Readonly<Record<string, string>>;
  readonly address: string;
  readonly requestId: string;
}

/** Runs one operation; whatever goes wrong becomes a problem in words. */
export async function runOperation(call: Call, platform: Platform): Promise<Response> {
  let body: unknown;
  try {
    // Before the body is read, and again after it: others may have been read meanwhile. A body that trickles in holds no place.
    refuseWhenFull(call.id, platform);
    const given = await readGiven(call, platform);
    ({ body } = given);
    refuseWhenFull(call.id, platform);
    const answer = await platform.store.inFlight.run(kindOf(call.id), () => (handlers[call.id] as unknown as AnyHandler)(given));
    return answerResponse(call, answer, given, platform);
  } catch (error) {
    return problemResponse(saidTo(call.id, body, refusalOf(error, call, platform)), call);
  }
}

async function readGiven({ id, request, path, address }: Call, platform: Platform): Promise<AnyGiven> {
  const { config } = platform;
  const now = platform.clock.now();
  if (config.maintenance) refuseMaintenance(config.maintenance.resumesAt, now);
  refuseNotOffered(id, platform);
  const caller = needsStaff(id) ? signedIn(request.headers.get('Authorization'), config.staff, address) : { address };
  const parameters = parametersOf(id);
  for (const parameter of parameters.filter((each) => each.in === 'path')) {
    if (!parameterIsValid(id, parameter, path[parameter.name])) refuse('not-found');
  }
  const query = readQuery(id, request);
  const { idempotencyKey, ifMatch } = readHeaders(id, request);
  const body = takesFile(id) ? arrivingFile(request) : await readBody({ id, request, path }, config);
  return { operation: id, path, query, body, idempotencyKey, ifMatch, caller, platform, now } as unknown as AnyGiven;
}

const kindOf = (id: OperationId) => (operations[id].method === 'GET' ? 'read' : 'write');

function refuseWhenFull(id: OperationId, { config: { inFlight }, store }: Platform): void {
  const kind = kindOf(id);
  if (store.inFlight.count(kind) >= inFlight[`${kind}s`]) refuse('unavailable', {}, { 'Retry-After': String(inFlight.retryAfterSeconds) });
}

async function readBody({ id, request, path }: Pick<Call, 'id' | 'request' | 'path'>, config: AgencyConfig): Promise<unknown> {
  const body = bodySchemaOf(id) && await readJsonBody(request, mostBytes(id, path['mailboxId'], config));
  if (body !== undefined) refuseInvalid(bodyErrors(id, body));
  return body;
}

/** A mailbox has a limit of its own, which its form says. */
function mostBytes(id: OperationId, mailboxId: string | undefined, { mailboxes, limits, maxStaffBodyBytes }: AgencyConfig): number {
  if (needsStaff(id)) return maxStaffBodyBytes;
  return (mailboxes.find((mailbox) => mailbox.id === mailboxId) ?? { limits }).limits.maxBodyBytes;
}

function arrivingFile(request: Request): ArrivingFile {
  refusePacked(request);
  if (!isFileBody(request)) refuse('unsupported-media-type', { title: '文件要以 application/octet-stream 发送。' });
  const name = nameInHeader(request.headers.get('Content-Disposition') ?? '') ?? refuse('malformed-request', { detail: '请检查 Content-Disposition。' });
  return { name, read: (maxBytes, words) => readFileBody(request, maxBytes, words) };
}

function refuseMaintenance(resumesAt: string, now: Date): never {
  const seconds = Math.max(60, Math.ceil((Date.parse(resumesAt) - now.getTime()) / 1000));
  return refuse('unavailable', { title: '正在维护。', detail: '请恢复后再试。', resumesAt }, { 'Retry-After': String(seconds) });
}

/** Where citizens meet each module. */
const modulePaths: Readonly<Record<ModuleName, readonly string[]>> = {
  consultations: ['/consultations'], mailbox: ['/mailboxes', '/published-letters', '/statistics/letters'], knowledge: ['/knowledge'],
};

/** Staff may prepare what is not offered yet, and a receipt that was given stays good. */
function refuseNotOffered(id: OperationId, { config }: Platform): void {
  const begun = Object.entries(modulePaths).find(([, paths]) => paths.some((path) => operations[id].path.startsWith(path)));
  if (begun && !config.agency.modules.some(({ name, offered }) => name === begun[0] && offered)) refuse('not-offered', { phone: config.agency.phone });
}

function readQuery(id: OperationId, request: Request): Record<string, string | number> {
  const sent = new URL(request.url).searchParams;
  const read: Record<string, string | number> = {};
  for (const parameter of parametersOf(id).filter((each) => each.in === 'query')) {
    const [text, ...more] = sent.getAll(parameter.name);
    const otherwise = (parameter.schema as { default?: number }).default;
    if (text === undefined) {
      if (parameter.required === true) refuse('malformed-request', { detail: `地址里缺少 ${parameter.name}。` });
      if (otherwise !== undefined) read[parameter.name] = otherwise;
      continue;
    }
    const value = readParameter(parameter, text);
    const plain = more.length === 0 && !/[\p{Surrogate}\0]/u.test(text) && parameterIsValid(id, parameter, value);
    if (!plain) refuse('malformed-request', { detail: `请检查地址里的 ${parameter.name}。` });
    read[parameter.name] = value;
  }
  return read;
}

const headerWords: Readonly<Record<string, string>> = {
  'Idempotency-Key': '新的提交写一个新的UUID，重发时写原来的。', 'If-Match': '要写读到的 ETag。',
};

function readHeaders(id: OperationId, request: Request): { idempotencyKey: string | undefined; ifMatch: string | undefined } {
  for (const parameter of parametersOf(id).filter((each) => each.in === 'header')) {
    const value = request.headers.get(parameter.name);
    if (value === null && parameter.required !== true) continue;
    if (value === null && parameter.name === 'If-Match') refuse('precondition-required');
    if (value === null || !parameterIsValid(id, parameter, value)) refuse('malformed-request', { detail: `请检查 ${parameter.name}。${headerWords[parameter.name] ?? ''}` });
  }
  return { idempotencyKey: request.headers.get('Idempotency-Key')?.toLowerCase(), ifMatch: request.headers.get('If-Match') ?? undefined };
}

function answerResponse(call: Call, { status, body, headers }: Answer<OperationId>, given: AnyGiven, platform: Platform): Response {
  const { config } = platform;
  const fault = config.mode === 'production' ? undefined : answerFault(call.id, status, body);
  if (fault !== undefined) throw new Error(`The answer breaks the contract: ${fault}`);
  const file: unknown = body;
  if (file instanceof ReadableStream) return new Response(file, { status, headers: { ...headers, 'Cache-Control': 'no-store' } });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const namesVersion = (given.query as { draftId?: string } | undefined)?.draftId !== undefined;
  const type = typeof body === 'string' ? 'text/csv' : 'application/json';
  const common = { ...headers, 'Cache-Control': cacheControl(call.id, namesVersion, config.cacheSeconds), 'Content-Type': `${type}; charset=utf-8` };
  if (!isPublicRead(call.id)) return new Response(text, { status, headers: common });
  const tag = entityTag(text);
  const tagged = { ...common, ETag: tag };
  const unchanged = isUnchanged(call.request.headers.get('If-None-Match'), tag);
  return new Response(unchanged ? null : text, { status: unchanged ? 304 : status, headers: tagged });
}

function refusalOf(error: unknown, { id, requestId }: Call, { log, config }: Platform): Refusal {
  if (error instanceof Refusal) {
    const fault = config.mode === 'production' ? undefined : answerFault(id, error.problem.status, error.problem);
    if (fault === undefined) return error;
    log.error('contract-broken', { requestId, operation: id, fault });
    return new Refusal('internal');
  }
  const failure = storeFailure(error);
  if (failure === 'waiting' && operations[id].keyed) return new Refusal('in-progress');
  if (failure !== undefined) {
    log.error('store-unavailable', { requestId, operation: id, failure });
    // A disk does not empty itself; a database that is started anew is back in seconds, and clients come again by themselves.
    if (failure === 'full') return outOfOrder(config.agency.phone, 300);
    if (failure === 'away') return outOfOrder(config.agency.phone, 10);
    return new Refusal('unavailable', {}, { 'Retry-After': '10' });
  }
  log.error('internal', { requestId, operation: id, error: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : 'unknown' });
  return new Refusal('internal');
}

/** The same shape for every refusal; `instance` is the id that stands in the log. */
export function problemResponse({ problem, headers }: Pick<Refusal, 'problem' | 'headers'>, { requestId }: Pick<Call, 'requestId'>): Response {
  const body: Problem = { ...problem, instance: requestId };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { ...headers, 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
