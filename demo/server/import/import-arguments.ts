/** The words of the command line. */
import { parseArgs } from 'node:util';
import { consultationKindValues, type ConsultationKind } from '../../../src/contract/models.js';

export const usage = `用法：npm run import:law -- 文件 --opens 2026-12-01 --closes 2027-01-05T18:00 [选项]

把法律、法规草案的正文导入为一项公开征求意见。
环境变量STAFF_TOKEN里有拟稿账号的令牌时，导入后停在审核之前，请到工作人员办事页面审核、签发。
没有令牌时只能用在带演示账号的演示服务器上，会走完审核步骤，直接公布。
文件可以是Word（.docx，自动编号和修订都按看到的样子读）、网页、Markdown或纯文本（UTF-8、GBK）。

  --opens 时间            开始时间，必填；只写日期为当天00:00
  --closes 时间           截止时间，必填；只写日期为当天18:00。时间按本机关所在时区
  --id 编号               网址中的编号，小写字母、数字和连字符；不写则用文件名
  --title 标题            不写则用正文的标题
  --organ 机关            不写则用本机关的名称
  --kind 类别             ${consultationKindValues.join('、')}；不写则按标题判断
  --shorten-reason 原因   时间短于规定天数时必填，会显示在意见框上方
  --new-version           给已有的征求意见加新一稿，时间和其他内容不变；审核与第一稿相同
  --check                 只读文件并列出读到的和拿不准的，不导入，不用写时间
  --help                  显示这段说明

数据存放在环境变量DATA_DIR所指的文件夹（不设则为.data），与服务器相同；服务器正在运行时也可以导入。`;

export interface ImportRequest {
  file: string;
  id: string;
  newVersion: boolean;
  /** Only read and report; nothing is written. */
  check: boolean;
  /** As typed; absent only with `newVersion` or `check`. */
  opens: string | undefined;
  closes: string | undefined;
  title: string | undefined;
  organ: string | undefined;
  kind: ConsultationKind | undefined;
  shortenReason: string | undefined;
}

export type ArgumentReading = { request: ImportRequest } | { help: true } | { problem: string };

/** Reads the words after `--`. Never throws; unknown flags and missing dates come back as a problem in words. */
export function readArguments(words: readonly string[]): ArgumentReading {
  const unknown = words.find((word) => word.startsWith('-') && !known(word));
  if (unknown !== undefined) return { problem: `没有${unknown.split('=')[0] ?? ''}这个选项。` };
  const parsed = parsedWords(words);
  if (!parsed) return { problem: '有选项缺少值。' };
  const { values, positionals } = parsed;
  if (values.help === true) return { help: true };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return { problem: '请写一个文件，其他内容放在选项里。' };
  const newVersion = values['new-version'] === true;
  const check = values.check === true;
  if (!newVersion && !check && (values.opens === undefined || values.closes === undefined)) {
    return { problem: '请用--opens和--closes写明开始和截止时间，例如--opens 2026-12-01 --closes 2027-01-05T18:00。' };
  }
  const kind = consultationKindValues.find((value) => value === values.kind);
  if (values.kind !== undefined && !kind) return { problem: `--kind只能是：${consultationKindValues.join('、')}。` };
  const id = values.id ?? slugOf(file);
  if (!check && !/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/.test(id)) {
    return { problem: values.id === undefined ? '文件名不能用作编号，请用--id另写一个，例如--id civil-code。' : '--id只能用小写字母、数字和连字符，最多64个。' };
  }
  const { opens, closes, title, organ, 'shorten-reason': shortenReason } = values;
  return { request: { file, id, newVersion, check, opens, closes, title, organ, kind, shortenReason } };
}

const options = {
  opens: { type: 'string' },
  closes: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  organ: { type: 'string' },
  kind: { type: 'string' },
  'shorten-reason': { type: 'string' },
  'new-version': { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function known(word: string): boolean {
  return word === '-h' || Object.keys(options).some((name) => word === `--${name}` || word.startsWith(`--${name}=`));
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}

function slugOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1)?.replace(/\.[^.]*$/, '') ?? '';
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 64).replace(/^-+|-+$/g, '');
}
