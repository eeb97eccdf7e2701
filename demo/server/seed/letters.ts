/** What citizens of 云河 wrote to the mailbox, and how far it is. Invented. */
import type { SeedLetter } from '../seed-letters.js';

const common = { recipientId: null, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01' } as const;
const open = { publicationConsent: { given: true, version: '2026-01' } } as const;
const closed = { publicationConsent: { given: false, version: '2026-01' } } as const;

const toCity = [
  { hours: 3, as: 'drafter', step: { kind: 'accept' } },
  { hours: 4, as: 'drafter', step: { kind: 'transfer', unitId: 'city' } },
  { hours: 20, as: 'city', step: { kind: 'sign-in' } },
] as const;

export const seedLetters: readonly SeedLetter[] = [
  {
    daysAgo: 24,
    draft: { ...common, ...open, category: 'complaint', title: '和平路东段路灯不亮', body: '和平路从菜市场到东门的路灯，从月初起有六盏不亮，晚上下班看不清路。希望尽快修好。', place: '和平路菜市场门口', identity: { name: '张明', phone: '13900001234' } },
    steps: toCity,
    answer: { hours: 150, text: '六盏路灯是电缆受潮。施工队已经换了电缆，当晚全部亮灯。以后遇到路灯不亮，也可以打12345，值班人员两小时内到现场。' },
    rating: { hours: 180, rating: 'very-satisfied', text: '' },
    published: { hours: 200, body: '和平路从菜市场到东门的路灯，从月初起有六盏不亮，晚上下班看不清路。希望尽快修好。' },
  },
  {
    daysAgo: 20,
    draft: { ...common, ...open, category: 'enquiry', title: '老人优待证在哪里办', body: '母亲上个月满六十五岁，户口在外地，一直跟我们住。请问优待证在哪里办，要带什么？', identity: { name: '李安', phone: '13900005678' } },
    steps: toCity,
    answer: { hours: 60, text: '外地户口的老人也可以办。请带身份证和居住证，到住处附近的街道服务窗口，当天拿证。老人不方便出门的，可以打0555-12345约上门。' },
    rating: { hours: 70, rating: 'satisfied', text: '' },
    published: { hours: 90, body: '家里老人上个月满六十五岁，户口在外地，一直跟子女住。请问优待证在哪里办，要带什么？' },
  },
  {
    daysAgo: 12,
    draft: { ...common, ...open, category: 'suggestion', title: '公园里多放几处直饮水', body: '沿河公园夏天跑步的人很多，只有南门有一处直饮水。建议北门和儿童区各加一处。', place: '沿河公园', identity: { name: '王晓', phone: '13900002233' } },
    steps: [
      { hours: 4, as: 'drafter', step: { kind: 'accept' } },
      { hours: 5, as: 'drafter', step: { kind: 'transfer', unitId: 'parks' } },
      { hours: 28, as: 'parks', step: { kind: 'sign-in' } },
      { hours: 30, as: 'drafter', step: { kind: 'co-handle', unitId: 'city', staffNote: '水管要和道路一起改，请说说施工时间。' } },
      { hours: 75, as: 'city', step: { kind: 'contribute', staffNote: '北门的路下月中旬开工，水管可以一起埋。' } },
      { hours: 120, as: 'drafter', step: { kind: 'extend', workdays: 10, publicNote: '水管要和道路一起改，正在同供水公司商量。' } },
    ],
  },
  {
    daysAgo: 9,
    draft: { ...common, ...closed, category: 'help', title: '楼上漏水一直没人管', body: '楼上空着，水管漏了半个月，物业说找不到房主。家里有卧床的老人。', place: '城东小区6栋', identity: { name: '赵敏', phone: '13900007788' }, onBehalfOf: { name: '赵国良', relation: '父亲' } },
    steps: [...toCity, { hours: 48, as: 'city', step: { kind: 'ask-writer', publicNote: '请写明是几单元几楼，物业是哪一家。' } }],
  },
  {
    daysAgo: 6,
    draft: { ...common, ...closed, category: 'report', aboutUnitId: 'parks', title: '停车场收费不开发票', body: '东湖公园的停车场收费没有公示，也不开发票，已经几个月了。', identity: { name: '周立', phone: '13900009012' } },
    steps: [{ hours: 3, as: 'drafter', step: { kind: 'accept' } }, { hours: 4, as: 'drafter', step: { kind: 'transfer', unitId: 'city' } }],
  },
  {
    daysAgo: 4,
    draft: { ...common, ...closed, category: 'complaint', title: '法院判了对方不执行', body: '去年的借款官司判了，对方一直不还。希望市里出面。', identity: { name: '孙浩', phone: '13900003344' } },
    steps: [{ hours: 5, as: 'drafter', step: { kind: 'refuse', reasonCode: 'in-court' } }],
  },
  {
    daysAgo: 2,
    draft: { ...common, ...open, category: 'enquiry', recipientId: 'mayor', title: '夜市摊位怎样申请', body: '想在滨水夜市摆一个卖手工的小摊，请问去哪里申请，要交多少钱？', identity: { name: '陈燕', phone: '13900004455' } },
    steps: [{ hours: 6, as: 'drafter', step: { kind: 'accept' } }],
  },
  {
    daysAgo: 1,
    draft: { ...common, ...open, category: 'thanks', title: '谢谢帮忙找到孩子的师傅', body: '昨天下午孩子在河边走散，是巡逻的师傅带回来的。当时太急，没问名字。', place: '滨水路', identity: { name: '吴静', phone: '13900006677' } },
    steps: [],
  },
];
