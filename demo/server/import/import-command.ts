/** What the command does once its words are read: read the text, import it, say what happened. */
import type { Problem } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { consultationFor } from './consultation-defaults.js';
import type { ImportRequest } from './import-arguments.js';
import { importDesk } from './import-desk.js';
import { IdTaken, importConsultation, importVersion, NothingToContinue } from './law-import.js';
import { reportLines, reportOf, type ImportReport } from './law-summary.js';
import { readLaw } from './law-text.js';
import type { SourceDocument } from './source-document.js';
import { Refused, type AppFetch } from '../staff-calls.js';
import { changeLine, publicClauses } from './version-change.js';

export interface ImportServer {
  readonly fetch: AppFetch;
  readonly config: AgencyConfig;
  readonly now: Date;
  /** Of the account in whose name it is done; without one the demonstration's accounts do everything. */
  readonly token?: string | undefined;
}

/** Lines for standard output, or for standard error when `failed`. */
export interface ImportOutcome {
  failed: boolean;
  lines: string[];
  /** The same as data; absent where nothing was read. */
  report?: ImportReport;
}

const failure = (...lines: string[]): ImportOutcome => ({ failed: true, lines });

/** Imports `source`. Answers in words whatever the server or the reader of the law objects to; throws only for what is a fault. */
export async function runImport(request: ImportRequest, source: SourceDocument, server: ImportServer): Promise<ImportOutcome> {
  const desk = importDesk(server.token, server.config);
  if (!desk) return failure('没有导入：这台服务器没有演示账号。', '请把拟稿账号的令牌放在环境变量STAFF_TOKEN里，再运行一次。');
  const reading = readLaw(source.lines);
  const report = reportOf(source, reading);
  const title = request.title ?? reading.text.title;
  if (reading.text.clauses.length === 0) return { ...failure('文件里没有读到正文，没有导入。', ...reportLines(report)), report };
  if (title === '') return { ...failure('正文没有标题，请用--title写明。'), report };
  const text = { ...reading.text, title: reading.text.title === '' ? title : reading.text.title };
  const consultation = request.newVersion ? undefined : consultationFor(request, title, server.config, server.now);
  if (consultation && 'problem' in consultation) return { ...failure(consultation.problem), report };
  try {
    const before = request.newVersion ? await publicClauses(server.fetch, request.id) : [];
    const record = consultation
      ? await importConsultation(server.fetch, desk, consultation.content, text)
      : await importVersion(server.fetch, desk, request.id, text);
    return {
      failed: false,
      lines: [
        `《${record.content.title}》第${String(record.draft?.version ?? 1)}稿${desk.publishes ? '已公布' : '已加入，还没有公布'}。`,
        ...reportLines(report),
        ...(before.length === 0 ? [] : [changeLine(before, text.clauses)]),
        ...(consultation ? ['没有写明、按默认填写的：', ...consultation.taken.map((line) => `  ${line}`)] : unusedOptions(request)),
        `时间：${record.content.opensAt}到${record.content.closesAt}`,
        desk.publishes ? `网页：/consultations/?id=${record.content.id}` : `请到工作人员办事页面审核，签发后公布：/staff/#/consultations/${record.content.id}`,
      ],
      report,
    };
  } catch (reason) {
    return refusalOutcome(reason, request);
  }
}

/** Only reads: what an import would find, with nothing written. */
export function checkSource(source: SourceDocument): ImportOutcome {
  const reading = readLaw(source.lines);
  const report = reportOf(source, reading);
  const failed = reading.text.clauses.length === 0;
  const title = report.title === '' ? '正文没有标题，导入时请用--title写明。' : `标题：${report.title}`;
  return { failed, lines: [failed ? '文件里没有读到正文。' : title, ...reportLines(report), '只读了文件，没有导入。'], report };
}

function unusedOptions({ opens, closes, title, organ, kind, shortenReason }: ImportRequest): string[] {
  const given = [opens, closes, title, organ, kind, shortenReason].some((value) => value !== undefined);
  return given ? ['加新一稿时，时间、标题、机关、类别和原因不变，这些选项没有使用。'] : [];
}

function refusalOutcome(reason: unknown, { id }: ImportRequest): ImportOutcome {
  if (reason instanceof IdTaken) {
    return failure(`编号${id}已经用于《${reason.title}》，没有导入。`, '要另建一项，请用--id换一个编号；要加新一稿，请用--new-version。');
  }
  if (reason instanceof NothingToContinue) {
    return failure(`没有编号为${id}的征求意见，不能加新一稿。`, '请核对--id；第一次导入请不用--new-version。');
  }
  if (reason instanceof Refused) return failure(...problemLines(reason.problem), ...accountLines(reason.problem));
  throw reason;
}

function accountLines({ status }: Problem): string[] {
  if (status === 401) return ['请核对环境变量STAFF_TOKEN。'];
  return status === 403 ? ['STAFF_TOKEN所属的账号要有拟稿（drafting）权限。'] : [];
}

function problemLines({ title, detail, errors, status }: Problem): string[] {
  return [
    `服务器没有接受：${title}（${String(status)}）`,
    ...(detail === undefined ? [] : [detail]),
    ...(errors ?? []).map(({ pointer, message }) => `  ${pointer} ${message}`),
  ];
}
