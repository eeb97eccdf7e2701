import type { Catalogue } from '../../core/messages.js';
import { letterCategories } from '../../ui/messages/letter-categories.js';

const zh = {
  ...letterCategories,
  'receipt.title': (count: number) => (count === 1 ? '意见已收到，谢谢参与' : `${count}条意见已收到，谢谢参与`),
  'receipt.title.letter': '信已收到',
  'receipt.number': '编号',
  'receipt.code': '查询码',
  'receipt.code.note': '（不是短信验证码）',
  'receipt.once': '请截屏或抄下来，查询码只显示一次。',
  'receipt.receivedAt': '收到时间',
  'receipt.agency': '收到单位',
  'receipt.subject': '征求意见',
  'receipt.items': '意见',
  'receipt.item.whole': '针对全文',
  'receipt.mailbox': '信箱',
  'receipt.letter': '标题',
  'receipt.category': '类别',
  'receipt.next': '接下来',
  'receipt.next.closes': (day: string) => `${day}截止，截止后逐条研究。`,
  'receipt.next.outcome': (day: string) => `预计${day}前公布采纳情况。`,
  'receipt.next.lookup': '用编号和查询码，可查每条结果。',
  'receipt.next.answer': (day: string) => `预计${day}前答复。`,
  'receipt.next.lookup.letter': '用编号和查询码，可查进度和答复。',
  'receipt.lost': (phone: string) => `忘了查询码，请拨打${phone}。`,
  'receipt.digest': '内容校验码',
  'receipt.copy': '复制',
  'receipt.copied': '已复制',
  'receipt.copy.refused': '这里复制不了，请截屏或抄下来。',
  'receipt.picture': '存为图片',
  'receipt.picture.alt': (number: string) => `回执图片，编号${number}`,
  'receipt.picture.hint': '长按图片保存。',
  'receipt.picture.hint.mouse': '用鼠标右键点图片，再选“另存为”。',
  'receipt.picture.refused': '这里存不了图片，请截屏或抄下来。',
  'receipt.print': '打印',
  'receipt.keep': '记在本机',
  'receipt.kept': '已记在本机，别人用这台设备也能看到。',
  'receipt.forget': '从本机删去',
  'receipt.keep.refused': '这台设备存不了，请截屏或抄下来。',
  'receipt.kept.title': '记在本机的回执',
  'receipt.kept.none': '这台设备上没有记下回执。',
} as const;

export const receiptMessages: Catalogue<typeof zh> = {
  zh,
  en: async () => (await import('./receipt-messages-en.js')).receiptMessagesEn,
};
export type ReceiptMessages = typeof zh;
