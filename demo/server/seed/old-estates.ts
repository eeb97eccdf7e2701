/** 老旧小区改造: closed ten days ago, opinions being studied. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt } from './demo-dates.js';
import { oldEstatesModeration, oldEstatesOpinions } from './old-estates-opinions.js';

const text = `
# 云河市老旧小区改造办法

## 第一章 总则

第一条 为了改善老旧小区的居住条件，把改造的事交给居民商量着办，制定本办法。

第二条 本办法所称老旧小区，是指2000年底以前建成、设施不全或者失修的住宅小区。

第三条 改造的内容分为三类：

（一）基础类，包括水、电、气、热、消防、楼道和屋面；

（二）完善类，包括加装电梯、停车、充电、绿化和无障碍通道；

（三）提升类，包括养老、托育、助餐和便民商店。

## 第二章 居民商量

第四条 社区居民委员会应当在动工前入户征求意见，并将改造清单张贴不少于十五日。

第五条 基础类改造须经参与表决的户数过半数同意；完善类和提升类改造须经三分之二以上同意。

加装电梯只需本单元表决。低层住户的采光、通风受到影响的，由受益住户给予适当补偿，数额由双方商定。

第六条 每个小区推选五至九名居民代表，参加方案、验收和结算的全过程。

## 第三章 施工和验收

第七条 施工单位应当每周公布下周的停水、停电和占道安排。每天二十时至次日七时不得施工，抢修除外。

第八条 工程完工后，由居民代表、街道和建设单位共同验收。居民代表不签字的，应当写明理由，限期整改。

第九条 屋面防水保修五年，管线保修三年，其他保修两年。保修电话应当固定在每个单元门口。

## 第四章 资金

第十条 基础类改造的费用由财政承担。完善类和提升类改造的费用由财政、产权单位和居民分担，居民分担部分不超过百分之二十。

第十一条 资金的来源、支出和结余在小区内张贴，接受居民查询。

第十二条 本办法自公布之日起三十日后施行。
`;

export const oldEstates: SeedConsultation = {
  content: (now) => ({
    id: 'old-estates',
    kind: 'normative-document',
    title: '云河市老旧小区改造办法',
    organ: '云河市住房和城乡建设局',
    keyPoints: ['改什么，先入户问居民。', '加装电梯只由本单元表决。', '居民分担部分最多百分之二十。', '晚上八点到早上七点不施工。', '居民代表不签字，不算验收通过。'],
    focusQuestions: ['三分之二同意，高了还是低了？', '低层住户怎样补偿合适？'],
    opensAt: dayAt(now, -45, '09:00'),
    closesAt: dayAt(now, -10, '18:00'),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'letter', value: '云河市学院路6号，云河市住房和城乡建设局城建科，邮编555002' },
    ],
    explanation: `<p>全市还有<strong>二百一十四个</strong>老旧小区没有改造，住着约十一万户。</p>
<p>前三年改造了九十六个小区。居民最不满意的不是做得少，而是<strong>事先没有问</strong>。所以草案用整整一章写怎样商量。</p>`,
    attachments: [],
    contact: { unit: '云河市住房和城乡建设局城建科', phone: '0555-6200056', address: '云河市学院路6号', postcode: '555002' },
    visibility: { comments: 'after-closing', positionCounts: false, agreement: false },
    outcomeExpectedAt: dayAt(now, 20, '18:00'),
  }),
  draft: readLaw(text).text,
  submissions: [
    {
      draftId: 'old-estates-1',
      items: [
        { clauseId: 'art-5', position: 'amend', reason: '一楼住户常常不同意。建议写明补偿的参考标准，双方好谈。' },
        { clauseId: 'art-7', position: 'support', reason: '家里有夜班工人，也请避开中午十二点到两点。' },
      ],
      identity: { name: '何先生' },
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
    {
      draftId: 'old-estates-1',
      items: [{ clauseId: 'art-9', position: 'support', reason: '保修电话钉在门口最好，以前打不通。' }],
      identity: {},
      publicationConsent: { given: false, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
    ...oldEstatesOpinions,
  ],
  moderation: oldEstatesModeration,
};
