import { stateMessages } from '../../../ui/messages/zh.js';
import { phaseZh } from './phase-zh.js';
import { boxZh } from './box-zh.js';

/** What hy-comment-box says once something is to be sent: fetched when the citizen begins to write. */
export const sendingZh = {
  ...stateMessages,
  ...phaseZh,
  ...boxZh,
  'box.error.reason.missing': (label: string) => `请写下对${label}的意见`,
  'box.error.reason.missing.whole': '请写下对全文的意见',
  'box.error.reason.long': (over: number) => `理由多了${over}字，请缩短`,
  'box.error.suggest.long': (over: number) => `这一条多了${over}字，请缩短`,
  'box.error.items.none': '请先选一条，或选“针对全文”',
  'box.error.items.many': (limit: number) => `一次最多提交${limit}条，请先去掉几条`,
  'box.error.identity.missing': (name: string) => `请填${name}`,
  'box.error.identity.either': (...names: string[]) => `请填${names.join('，或改填')}`,
  'box.error.identity.long': (name: string, limit: number) => `${name}最多${limit}字`,
  'box.error.phone': '手机号应是11位数字，请核对',
  'box.error.phone.short': (missing: number) => `手机号少了${missing}位`,
  'box.error.email': '邮箱里要有@，请核对',
  'box.error.size': '内容太长，请分两次提交。',
  'box.problem.unknown': '还不知道有没有收到。再按一次，不会重复。',
  'box.problem.other': '没有提交成功。文字还在。请再试一次。',
  'box.problem.closed': (time: string) => `已于${time}截止。文字还在，没有丢失。`,
  'box.problem.closed.instead': (address: string) => `还可以寄信或发邮件：${address}`,
  'box.problem.notOpen': (time: string) => `${time}开始征求意见。文字还在。`,
  'box.problem.changed': '情况刚有变化，请再看一遍。草案有了新的一稿，文字还在。',
  'box.problem.changed.load': '看新的一稿',
  'box.problem.tooLarge': '内容太长，请分两次提交。文字还在。',
  'box.problem.tooMany': (wait: string) => `提交得太快。请${wait}后再试，文字已保存。`,
  'box.problem.maintenance': '正在维护。文字已保存。',
  'box.problem.maintenance.until': (time: string) => `正在维护，预计${time}恢复。文字已保存。`,
  'box.problem.received': '已经收到过。',
} as const;
