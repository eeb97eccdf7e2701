import type { Catalogue, Translate } from '../../core/messages.js';
import { changeDraftZh } from './change-draft-zh.js';
import { receiptLookupMessages } from './receipt-lookup-messages.js';

/** What is said once opinions may be changed: fetched with the first submission that is found. */
const zh = {
  ...receiptLookupMessages.zh,
  ...changeDraftZh,
  'lookup.position.optional': '态度（可不选）',
  'lookup.amend': '修改',
  'lookup.amend.public': '改过以后，工作人员看过再公开。',
  'lookup.save': '保存修改',
  'lookup.leave': '不改了',
  'lookup.saved': '修改已保存。',
  'lookup.saved.later': '上一次提交的内容已保存。后来写的还在，还没有保存。',
  'lookup.withdraw': '撤回这条意见',
  'lookup.withdraw.sure': '撤回后不再研究，也不公开，不能恢复。',
  'lookup.withdraw.do': '撤回',
  'lookup.withdraw.keep': '不撤回',
  'lookup.withdrawn': (name: string) => `已撤回${name}的意见。`,
  'lookup.consent.ask': '可以公开这些意见吗',
  'lookup.consent.refuse': '不要公开',
  'lookup.consent.effect': '选“不要公开”，已公开的马上撤下，意见同样会研究。',
  'lookup.consent.final': '征求意见已截止，以后不能再改为公开。',
  'lookup.consent.save': '保存选择',
  'lookup.consent.given': '已保存：可以公开。工作人员看过后公开。',
  'lookup.consent.taken': '已保存：不要公开。意见同样会研究。',
  'lookup.consent.later': '上一次的选择已保存。这一次的还没有，请再按一次。',
  'lookup.consent.same': '选择没有变。',
  'lookup.consent.unread': '公开的选择暂时打不开。',
  'lookup.sending': '正在提交，请稍等。',
  'lookup.again': '再提交一次',
  'lookup.error.reason': '请写下意见',
  'lookup.error.same': '内容没有变。改好再保存，或选“不改了”。',
  'lookup.error.long': (over: number, limit: number) => `多了${over}字，请缩短到${limit}字以内`,
  'lookup.safe.amend': '文字还在，没有丢失。',
  'lookup.safe.withdraw': '这条意见没有撤回。',
  'lookup.safe.consent': '公开的选择没有变。',
  'lookup.change.unknown': '还不知道有没有收到。再按一次，不会重复。',
  'lookup.change.closed': (time: string) => `已于${time}截止。`,
  'lookup.change.ways': (address: string) => `还可以寄信或发邮件：${address}`,
  'lookup.change.phone': (phone: string) => `也可以拨打${phone}。`,
  'lookup.change.paused': (reason: string) => `暂停接收。原因：${reason}。`,
  'lookup.change.tooMany': (wait: string) => `提交得太快。请${wait}后再试。`,
  'lookup.change.offline': '网络断了。联网后再提交。',
  'lookup.change.other': '没有提交成功。请再试一次。',
  'lookup.copy': '复制文字',
  'lookup.copied': '已复制',
  'lookup.copy.refused': '这里复制不了，请截屏。',
  'lookup.print': '打印',
} as const;

export const changingMessages: Catalogue<typeof zh> = {
  zh,
  en: async () => (await import('./receipt-lookup-messages-en.js')).changingMessagesEn,
};
export type ChangingMessages = typeof zh;
export type ChangingVoice = Translate<ChangingMessages>;
