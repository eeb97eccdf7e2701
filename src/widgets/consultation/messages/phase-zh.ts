/** How a consultation stands: said by the page and by the box. */
export const phaseZh = {
  'consultation.days': (days: number) => `正在征求意见，还剩${days}天`,
  'consultation.lastDay': (clock: string) => `正在征求意见，今天${clock}截止`,
  'consultation.minutes': (minutes: number) => `还有${minutes}分钟截止，现在提交来得及。`,
  'consultation.closesAt': (time: string) => `${time}截止，以本站时间为准。`,
  'consultation.announced': (time: string) => `${time}开始征求意见`,
  'consultation.closed': (time: string) => `已于${time}截止`,
  'consultation.closed.next': '正在逐条研究，研究后公布采纳情况。',
  'consultation.closed.outcome': (day: string) => `正在逐条研究，预计${day}前公布采纳情况。`,
  'consultation.answered': '已公布采纳情况',
  'consultation.answered.on': (day: string) => `${day}公布。凭编号和查询码，可查每条意见的结果。`,
  'consultation.paused': (reason: string) => `暂停接收。原因：${reason}。`,
  'consultation.paused.until': (time: string) => `预计${time}恢复。`,
  'consultation.paused.phone': (phone: string) => `急事请打${phone}。`,
} as const;
