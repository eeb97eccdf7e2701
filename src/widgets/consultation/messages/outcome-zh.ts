import { stateMessages } from '../../../ui/messages/zh.js';

/** What hy-consultation-outcome says. */
export const outcomeZh = {
  ...stateMessages,
  'outcome.none': '还没有公布采纳情况。',
  'outcome.none.expected': (day: string) => `还没有公布采纳情况，预计${day}前公布。`,
  'outcome.taken': (submissions: number, opinions: number) => `收到${submissions}份、${opinions}条意见，逐条研究，情况如下。`,
  'outcome.adopted': '采纳',
  'outcome.partly-adopted': '部分采纳',
  'outcome.not-adopted': '未采纳',
  'outcome.further-study': '另行研究',
  'outcome.figure': (count: number) => `${count}条`,
  'outcome.show': '只看',
  'outcome.show.all': '全部',
  'outcome.whole': '针对全文',
  'outcome.point': '意见要点',
  'outcome.count': (count: number) => `${count}条意见`,
  'outcome.reason': '理由',
  'outcome.newText': '现在写作',
  'outcome.none.chosen': '没有这一类意见。',
  'outcome.source': (organ: string, day: string) => `${organ}，${day}公布`,
  'outcome.updated': (day: string) => `${day}更新`,
} as const;
