import { sentZh } from '../../../parts/writing/sent-zh.js';
import { composeZh } from './compose-zh.js';

/** What hy-mailbox-compose says once a letter is to be sent: fetched when the citizen begins to write. */
export const letterSentZh = {
  ...composeZh,
  ...sentZh,
  'writing.draft.two': '还有一封没寄出的信，两封都在。',
  'writing.error.size': '内容太长，请分两封寄。',
  'writing.problem.other': '没有寄出去。文字还在。请再试一次。',
  'writing.problem.tooLarge': '内容太长，请分两封寄。文字还在。',
  'writing.problem.tooMany': (wait: string) => `寄得太快。请${wait}后再试，文字已保存。`,
  'compose.check.category': '类别',
  'compose.check.unit': '举报的单位',
  'compose.check.place': '发生在哪里',
  'compose.check.files': '附件',
  'compose.check.behalf': '替谁写',
  'compose.check.publish': '答复后公开',
  'compose.check.publish.no': '不公开',
  'compose.more': '再写一封信',
  'compose.later': '这是上一次寄出的内容。后来写的还在，没有寄出。',
  'compose.error.category': '请选择这封信想说什么',
  'compose.error.title': (least: number, most: number) => `请写标题，${least}到${most}个字`,
  'compose.error.body': '请写正文',
  'compose.error.body.files': '请写正文，或拍照上传手写信',
  'compose.error.body.long': (over: number) => `正文多了${over}字，请缩短`,
  'compose.error.place.long': (over: number) => `地点多了${over}字，请缩短`,
  'compose.error.behalf.name': '请填这个人的姓名',
  'compose.error.behalf.relation': '请填和写信人的关系',
} as const;
