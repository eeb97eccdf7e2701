import { stateMessages } from '../../../ui/messages/zh.js';

/** What hy-consultation-draft says. */
export const draftZh = {
  ...stateMessages,
  'draft.outline': '目录',
  'draft.search': '查找词语',
  'draft.search.submit': '查找',
  'draft.search.found': (count: number) => `找到${count}条`,
  'draft.search.none': (words: string) => `没有条文写到“${words}”。换一个词试试。`,
  'draft.search.clear': '清空',
  'draft.search.more': '再看20条',
  'draft.jump': '跳到第几条',
  'draft.jump.submit': '跳转',
  'draft.jump.missing': (last: number) => `请填1到${last}之间的数`,
  'draft.chapter.open': (count: number) => `打开这一章，共${count}条`,
  'draft.chapter.unprinted': (count: number) => `这一章共${count}条，没有打印出来。`,
  'draft.comment': '提意见',
  'draft.comment.name': (label: string) => `对${label}提意见`,
  'draft.published.name': (label: string, count: number) => `${label}已公开${count}条意见`,
  'draft.published': (count: number) => `已公开${count}条`,
  'draft.keys': '在“提意见”按钮上，按上下键换到前后一条。',
  'draft.version': (version: number, day: string) => `第${version}稿，${day}公布`,
} as const;
