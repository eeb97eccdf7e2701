import type { Translate } from '../../core/messages.js';
import { stateMessages } from '../../ui/messages/zh.js';

/** What a form for number and query code says, whatever it looks up. */
export const lookupFormZh = {
  ...stateMessages,
  'lookup.number': '编号',
  'lookup.code': '查询码（不是短信验证码）',
  'lookup.paste': '把回执粘贴到这里',
  'lookup.paste.hint': '会填好编号和查询码。',
  'lookup.paste.both': '已填好编号和查询码。',
  'lookup.paste.number': '已填好编号，还缺查询码。',
  'lookup.paste.code': '已填好查询码，还缺编号。',
  'lookup.paste.none': '这里没有找到编号和查询码，请核对。',
  'lookup.kept': '记在本机的回执',
  'lookup.kept.fill': (number: string) => `填入${number}`,
  'lookup.submit': '查询',
  'lookup.submitting': '正在查询，请稍等。',
  'lookup.lost': (phone: string) => `忘了查询码，请拨打${phone}。`,
  'lookup.error.number': '请填编号',
  'lookup.error.code': '请填查询码',
  'lookup.problem.unknown': '编号或查询码不对，请核对。',
  'lookup.problem.tooMany': (wait: string) => `试的次数太多，请${wait}后再试。`,
  'lookup.problem.offline': '网络断了。填的内容还在，联网后再查。',
  'lookup.problem.slow': '网络较慢，还没有查到。请再试一次。',
} as const;

export type LookupFormMessages = typeof lookupFormZh;
export type LookupFormVoice = Translate<LookupFormMessages>;
