import { stateMessages } from '../../../ui/messages/zh.js';
import { phaseZh } from './phase-zh.js';

/** What hy-consultation says around the draft and the box. */
export const consultationZh = {
  ...stateMessages,
  ...phaseZh,
  'consultation.kicker': '公开征求意见',
  'consultation.title': (title: string) => `《${title}》（征求意见稿）`,
  'consultation.shortened': (days: number, reason: string) => `本次征求意见${days}天。原因：${reason}`,
  'consultation.lead': '先看要点，再说意见。不看全文，也可以直接说。',
  'consultation.keyPoints': '要点',
  'consultation.focus': '这次特别想听',
  'consultation.go.keyPoints': '看要点',
  'consultation.go.draft': '看草案',
  'consultation.go.comment': '提意见',
  'consultation.views': '这次征求意见的内容',
  'consultation.view.draft': '草案内容',
  'consultation.view.notice': '征集公告',
  'consultation.view.explanation': '起草说明',
  'consultation.period': '征求意见时间',
  'consultation.channels': '提意见的方式',
  'consultation.channel.online': '网上',
  'consultation.channel.letter': '寄信',
  'consultation.channel.email': '电子邮箱',
  'consultation.channel.phone': '电话',
  'consultation.channel.fax': '传真',
  'consultation.channel.meeting': '当面',
  'consultation.attachments': '附件',
  'consultation.contact': '联系单位',
  'consultation.phone': '电话',
  'consultation.organ': '征集部门',
  'consultation.source': (organ: string, day: string) => `${organ}，${day}公布`,
} as const;
