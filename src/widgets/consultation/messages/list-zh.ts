import { stateMessages } from '../../../ui/messages/zh.js';
import { phaseZh } from './phase-zh.js';

/** What hy-consultation-list says. */
export const listZh = {
  ...stateMessages,
  ...phaseZh,
  'list.show': '看哪些',
  'list.show.all': '全部',
  'list.show.open': '正在征求',
  'list.show.announced': '即将开始',
  'list.show.closed': '已截止',
  'list.show.answered': '已公布采纳情况',
  'list.paused': '暂停接收意见',
  'list.period': (from: string, to: string) => `${from}至${to}`,
  'list.none': (day: string) => `截至${day}，还没有征求意见。`,
  'list.none.open': (day: string) => `截至${day}，没有正在征求的意见。`,
  'list.none.announced': (day: string) => `截至${day}，没有即将开始的征求意见。`,
  'list.none.closed': (day: string) => `截至${day}，没有等待研究的征求意见。`,
  'list.none.answered': (day: string) => `截至${day}，还没有公布采纳情况。`,
  'list.title': (title: string) => `《${title}》（征求意见稿）`,
  'list.more': '再看一些',
} as const;
