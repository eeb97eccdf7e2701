import { sentZh } from '../../../parts/writing/sent-zh.js';
import { boxZh } from './box-zh.js';

/** What hy-comment-box says once something is to be sent: fetched when the citizen begins to write. */
export const sendingZh = {
  ...boxZh,
  ...sentZh,
  'box.more': '再提一条意见',
  'box.later': '这是上一次提交的内容。后来写的还在，没有提交。',
  'box.error.reason.missing': (label: string) => `请写下对${label}的意见`,
  'box.error.reason.missing.whole': '请写下对全文的意见',
  'box.error.reason.long': (over: number) => `理由多了${over}字，请缩短`,
  'box.error.suggest.long': (over: number) => `这一条多了${over}字，请缩短`,
  'box.error.items.many': (limit: number) => `一次最多提交${limit}条，请先去掉几条`,
  'box.problem.closed': (time: string) => `已于${time}截止。文字还在，没有丢失。`,
  'box.problem.closed.instead': (address: string) => `还可以寄信或发邮件：${address}`,
  'box.problem.notOpen': (time: string) => `${time}开始征求意见。文字还在。`,
  'box.problem.changed': '情况刚有变化，请再看一遍。草案有了新的一稿，文字还在。',
  'box.problem.changed.load': '看新的一稿',
} as const;
