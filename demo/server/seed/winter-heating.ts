/** 供热: announced, opening in five days. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt } from './demo-dates.js';

const text = `
# 云河市冬季供热规定

## 第一章 供热时间和温度

第一条 为了让市民冬天住得暖和，明确供热单位和用户的责任，制定本规定。

第二条 供热期为每年十一月十五日至次年三月十五日。连续三天平均气温低于五摄氏度的，市人民政府可以决定提前供热或者延后停热。

第三条 供热期内，用户卧室和起居室的温度不得低于十八摄氏度。

供热单位应当在每个小区选取不少于百分之三的住户安装测温装置，每天公布前一天的平均温度。

## 第二章 维修和退费

第四条 发生停热的，供热单位应当在两小时内公布原因和预计恢复时间。八小时内不能恢复的，应当向有老人、婴儿和病人的家庭提供取暖器具。

第五条 用户反映室温不够的，供热单位应当在二十四小时内上门测温，并当场写明结果。用户对结果有异议的，可以委托有资质的机构再测一次，费用由结果不利的一方承担。

第六条 室温低于规定的，从用户反映之日起按日退费：

（一）十六摄氏度以上不满十八摄氏度的，退还当日热费的百分之五十；

（二）不满十六摄氏度的，退还当日热费的全部。

退费应当在供热期结束后三十日内办完，不需要用户申请。

## 第三章 收费和监督

第七条 热费可以一次交清，也可以分四次交清。低保家庭和特困人员的热费由财政补助百分之七十。

第八条 市住房和城乡建设局每年五月公布各供热单位的平均室温、停热次数、投诉数量和退费金额。

第九条 本规定自2027年10月1日起施行。
`;

export const winterHeating: SeedConsultation = {
  content: (now) => ({
    id: 'winter-heating',
    kind: 'rule',
    title: '云河市冬季供热规定',
    organ: '云河市住房和城乡建设局',
    keyPoints: ['室温不低于十八摄氏度，每天公布。', '室温不够按日退费，不用申请。', '停热两小时内说明原因和恢复时间。'],
    focusQuestions: ['供热从十一月十五日开始，早了还是晚了？', '上门测温，约在什么时间方便？'],
    opensAt: dayAt(now, 5, '09:00'),
    closesAt: dayAt(now, 40, '18:00'),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'letter', value: '云河市学院路6号，云河市住房和城乡建设局公用事业科，邮编555002' },
      { kind: 'phone', value: '0555-6200055，工作日9:00到17:30' },
      { kind: 'meeting', value: '开始后第三个星期六9:30，市图书馆一楼报告厅座谈会，不用报名' },
    ],
    explanation: `<p>上一个供热期，全市有<strong>六万四千户</strong>反映过室温不够。</p>
<p>现行规定没有写清谁来测、怎样退。这次把温度、时限和退费标准都写成数字：</p>
<ul><li>测温，24小时内上门；</li><li>停热，2小时内说明；</li><li>退费，供热期结束后30日内办完。</li></ul>`,
    attachments: [],
    contact: { unit: '云河市住房和城乡建设局公用事业科', phone: '0555-6200055', address: '云河市学院路6号', postcode: '555002' },
    visibility: { comments: 'live', positionCounts: false, agreement: false },
    outcomeExpectedAt: null,
  }),
  draft: readLaw(text).text,
};
