/** The mailbox of the fictional city of 云河. Every number is an example to be replaced. */
import type { MailboxConfig } from './mailbox-config.js';

export const demoMailbox: MailboxConfig = {
  id: 'leaders',
  title: '领导信箱',
  lead: '有问题、建议、投诉，都可以写信。',
  pause: null,
  handles: ['政策和办事怎样办', '对城市管理和服务的建议', '对部门和窗口的投诉', '生活中遇到的困难'],
  declines: [
    { text: '正在打官司、仲裁或复议的，请走原程序。', phone: null, href: null },
    { text: '信访事项，请到信访局登记。', phone: '0555-6200077', href: null },
    { text: '要政府信息公开的，请另外提出申请。', phone: '0555-6200088', href: null },
  ],
  emergency: [{ number: '110', purpose: '报警' }, { number: '119', purpose: '火警' }, { number: '120', purpose: '急救' }],
  recipients: [
    { id: 'mayor', name: '林闻溪', post: '市长', unitId: null },
    { id: 'vice-mayor', name: '周海宁', post: '副市长', unitId: null },
    { id: 'parks', name: '云河市园林绿化局', post: null, unitId: 'parks' },
    { id: 'city', name: '云河市城市管理局', post: null, unitId: 'city' },
  ],
  categories: [
    { name: 'enquiry', hint: '想问政策，或怎么办事', workdays: 5, publishable: true, guidance: [] },
    { name: 'suggestion', hint: '', workdays: 15, publishable: true, guidance: [] },
    {
      name: 'complaint', hint: '', workdays: 15, publishable: true,
      guidance: [{ text: '不服行政处罚等决定的，可以申请行政复议。', phone: '0555-6200022', href: null }],
    },
    { name: 'help', hint: '', workdays: 15, publishable: true, guidance: [{ text: '生活急难，也可以直接打12345。', phone: '0555-12345', href: null }] },
    { name: 'report', hint: '', workdays: 15, publishable: false, guidance: [{ text: '举报信不公开，也不转给被举报单位。', phone: null, href: null }] },
    { name: 'thanks', hint: '', workdays: 15, publishable: true, guidance: [] },
  ],
  limits: { minTitleLength: 5, maxTitleLength: 30, maxBodyLength: 2000, maxPlaceLength: 60, maxBodyBytes: 65_536 },
  identityFields: [
    { name: 'name', required: true, maxLength: 50, purpose: '方便工作人员称呼。' },
    { name: 'phone', required: true, maxLength: 40, purpose: '只用来联系和告知进度。' },
  ],
  requireOneOf: [],
  onBehalf: true,
  readingNotes: { version: '2026-01', lines: ['一封信说一件事。', '同一件事正在办理时，不用重复写。'] },
  audience: ['承办的工作人员能看到全部内容。'],
  // The six points of 个人信息保护法 art. 17.
  privacyNotice: {
    version: '2026-01',
    handler: '云河市人民政府办公室',
    contact: '0555-12345',
    purpose: '办理来信，联系写信的人。',
    method: '在本机关的服务器上保存，转给承办的单位。',
    kinds: '来信内容，以及姓名和联系方式。',
    retention: '联系方式保存到答复后一年，随后删除。',
    rights: '可以凭编号和查询码查阅、撤回，也可以打电话更正或删除。',
  },
  publicationConsent: { version: '2026-01', text: '可以，隐去个人信息', note: '公开时隐去姓名、电话。不公开一样办理。' },
  contactRetentionMonths: 12,
  publicationWaitDays: 3,
  refusalReasons: [
    { code: 'in-court', text: '这件事正在打官司、仲裁或复议，请走原程序。' },
    { code: 'petition', text: '这件事属于信访，请到信访局登记，电话0555-6200077。' },
    { code: 'same-matter', text: '同一件事已经在办理，请用原来的编号查询。' },
    { code: 'other-agency', text: '这件事由其他机关办理，请打12345，会告诉您找谁。' },
    { code: 'unclear', text: '看不出要办什么事，请写清时间、地点和希望，再寄一次。' },
  ],
  maxExtension: 15,
  secondRoundWorkdays: 10,
  warnWorkdays: 2,
};
