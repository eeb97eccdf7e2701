/** Every refusal: a closed set of types, one Chinese sentence each, and what the reader can do next. */
import type { FieldError, Problem, ProblemType } from '../../src/contract/models.js';

export type ProblemName = ProblemType extends `urn:huiying:problem:${infer Name}` ? Name : never;

interface ProblemText {
  readonly status: number;
  readonly title: string;
  /** What to do, where the title does not say it; of an illegal step only whoever refuses it knows. */
  readonly detail?: string | ((fields: ProblemFields) => string);
}

const call = (words: string) => ({ phone }: ProblemFields): string => (phone === undefined ? `${words}打电话问。` : `${words}拨打${phone}。`);

const texts: Readonly<Record<ProblemName, ProblemText>> = {
  'malformed-request': { status: 400, title: '请求无法识别。', detail: '请刷新页面再试。' },
  unauthenticated: { status: 401, title: '需要工作人员令牌。', detail: '请重新登录，再办一次。' },
  forbidden: { status: 403, title: '没有这项权限。', detail: '请换有权限的同事办理。' },
  'not-found': { status: 404, title: '这里没有这项内容。', detail: '可能已经撤下，也可能地址写错了。请回到上一页再找。' },
  'not-offered': { status: 404, title: '本站还没有开通这项服务。', detail: call('请') },
  'receipt-unknown': { status: 404, title: '编号或查询码不对，请核对。', detail: call('编号和查询码都在回执上。忘了查询码，请') },
  'method-not-allowed': { status: 405, title: '这个地址不支持这种请求。', detail: '请用 Allow 里写明的方法。' },
  'not-open': { status: 409, title: '征求意见还没有开始。', detail: '请到时再提交。' },
  closed: { status: 409, title: '征求意见已截止。', detail: call('需要帮忙，请') },
  paused: { status: 409, title: '暂停接收。', detail: call('请恢复后再提交，急事可') },
  'draft-changed': { status: 409, title: '草案有了新的一稿，请再看一遍。' },
  'upload-gone': { status: 409, title: '有附件要重新添加。' },
  'opinion-changed': { status: 409, title: '意见刚有变化，请再看一遍。' },
  'in-progress': { status: 409, title: '正在处理，请稍等。', detail: '过几秒再提交一次，不会重复。' },
  'unit-named': { status: 409, title: '举报信不能转给被举报的单位。', detail: '请另选单位。' },
  'illegal-step': { status: 409, title: '现在不能走这一步。' },
  'precondition-failed': { status: 412, title: '情况刚有变化，请再看一遍。' },
  'too-large': { status: 413, title: '内容太长。', detail: '请缩短后再提交。' },
  'unsupported-media-type': { status: 415, title: '只接受 JSON。' },
  'invalid-input': { status: 422, title: '有内容需要修改。' },
  'not-publishable': { status: 422, title: '还缺必须公布的内容。', detail: '请补齐，再签发。' },
  'key-reused': { status: 422, title: '这个提交编号已用于另一份内容。', detail: '请刷新页面，再提交一次。' },
  'precondition-required': { status: 428, title: '缺少 If-Match。', detail: '请先读取，再带上读到的 ETag 提交。' },
  'too-many-requests': { status: 429, title: '提交得太快，请稍后再试。' },
  internal: { status: 500, title: '暂时办不了，请稍后再试。', detail: '请记下编号，打电话时告诉工作人员。' },
  unavailable: { status: 503, title: '暂时太忙，请稍后再试。' },
};

export type ProblemFields = Partial<Omit<Problem, 'type' | 'status' | 'instance'>>;

/** Thrown where a request cannot go on; inside a transaction it undoes everything. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(name: ProblemName, fields: ProblemFields = {}, headers: Readonly<Record<string, string>> = {}) {
    super(name);
    this.name = 'Refusal';
    const { detail, ...text } = texts[name];
    const next = typeof detail === 'function' ? detail(fields) : detail;
    this.problem = { type: `urn:huiying:problem:${name}`, ...text, ...(next !== undefined && { detail: next }), ...fields };
    this.headers = headers;
  }
}

/** What no citizen can mend: a full disk, a database that is away. Not "too busy": whoever has something urgent must not press again for hours. */
export const outOfOrder = (phone: string, seconds: number): Refusal =>
  new Refusal('unavailable', { title: '系统有故障，现在办不了。', detail: `请过几分钟再试，急事可打${phone}。`, phone }, { 'Retry-After': String(seconds) });

/** @throws {Refusal} always. */
export function refuse(name: ProblemName, fields?: ProblemFields, headers?: Readonly<Record<string, string>>): never {
  throw new Refusal(name, fields, headers);
}

/** @throws {Refusal} 422 when there is at least one error. */
export function refuseInvalid(errors: readonly FieldError[]): void {
  if (errors.length > 0) refuse('invalid-input', { title: `有${String(errors.length)}处需要修改。`, errors: [...errors] });
}

/** @throws {Refusal} 429 that says when to come back. */
export function refuseTooMany(seconds: number, title: string): never {
  refuse('too-many-requests', { title }, { 'Retry-After': String(seconds) });
}
