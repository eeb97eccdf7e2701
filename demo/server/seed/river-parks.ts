/** 公园管理条例: open, forty days, the running example of the contract. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt } from './demo-dates.js';
import { riverParksModeration, riverParksOpinions } from './river-parks-opinions.js';

const text = `
# 云河市公园管理条例

## 第一章 总则

第一条 为了让市民在公园里走得舒心、坐得安心，规范公园的建设、开放和管理，制定本条例。

第二条 本市行政区域内的公园适用本条例。名单由市园林绿化局编制，每年一月公布。

前款所称公园，包括：

（一）综合公园；

（二）沿河公园和湿地公园；

（三）社区公园和街头游园。

## 第二章 开放与使用

第三条 公园每天五时三十分开门，二十二时关门。

因天气、施工或者大型活动需要提前关门的，公园管理单位应当至少提前一天在各入口和网站公布；遇有险情的，可以立即关门。

第四条 公园免费开放。园内的展馆、温室和游乐项目可以收费，收费标准由市发展改革部门核定，在售票处公布。

第五条 面积一万平方米以上的公园，应当具备下列设施：

（一）每五百米步道至少有一处座椅，其中一半带靠背和扶手；

（二）每三万平方米至少有一处厕所，并设无障碍厕位；

（三）主要入口至少有一处直饮水点，每季度检测一次，结果张贴在旁边。

面积不足一万平方米的公园，由公园管理单位参照前款配置。

第六条 犬只由成年人牵领，可以进入划定的遛犬区。遛犬区的位置和时间由公园管理单位听取周边居民意见后划定。

导盲犬、听障辅助犬可以陪同使用人进入公园各处。

第七条 举办活动占用草地的，应当向公园管理单位申请。同一片草地每年占用不得超过三十天，占用结束后五日内恢复原状。

第八条 在公园内不得有下列行为：

（一）攀折花木，采挖植物；

（二）在非指定水域游泳、垂钓；

（三）使用音响器材，音量超过公布的限值；

（四）驾驶机动车进入步道，紧急救援和养护作业除外。

## 第三章 管理与监督

第九条 公园管理单位负责日常养护，每天巡查不少于两次，发现设施损坏应当立即围挡，一般损坏七日内修好。

第十条 新建、改建公园，应当在设计方案确定前公开征求意见，时间不少于十五日。方案应当说明座椅、厕所和遮阴的数量。

第十一条 市园林绿化局每年组织一次游客评议。评议结果、投诉数量和整改情况于次年三月底前公布。

违反本条例第八条规定的，由公园管理单位劝阻；不听劝阻的，由城市管理部门处五十元以上二百元以下罚款。

第十二条 本条例自公布之日起满六十日施行。《云河市城市公园管理办法》同时废止。
`;

export const riverParks: SeedConsultation = {
  content: (now) => ({
    id: 'river-parks',
    kind: 'regulation',
    title: '云河市公园管理条例',
    organ: '云河市司法局',
    keyPoints: ['沿河公园早晨五点半开门，晚上十点关门。', '公园里的水、厕所和座椅要有最低数量。', '办活动占用草地，每年最多三十天。'],
    focusQuestions: ['晚上十点关门，早了还是晚了？', '遛狗的区域和时间怎样定合适？'],
    opensAt: dayAt(now, -12, '09:00'),
    closesAt: dayAt(now, 28, '18:00'),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'letter', value: '云河市滨水路1号，云河市司法局立法处，邮编555000' },
      { kind: 'email', value: 'lifa@yunhe.example' },
    ],
    explanation: `<p>全市有公园一百零六处，现行办法已用了十五年。</p>
<p>去年十二月到今年八月，市司法局走访了二十二处公园，同三百多位游客和管理人员交谈。大家提得最多的是三件事：</p>
<ul><li><strong>开门时间不一样。</strong>有的公园六点半才开门，晨练的人只能在门外等。</li>
<li><strong>坐的地方少。</strong>老人走一段就要歇，沿河步道最长一段一公里没有座椅。</li>
<li><strong>草地常被围住。</strong>有一片草地去年被活动占用了七十四天。</li></ul>
<p>草案按这三件事来写，共三章十二条。</p>`,
    attachments: [{ title: '起草说明（全文）', url: '/files/river-parks-note.pdf', mediaType: 'application/pdf', bytes: 182044 }],
    contact: { unit: '云河市司法局立法处', phone: '0555-6200022', email: 'lifa@yunhe.example', address: '云河市滨水路1号', postcode: '555000' },
    visibility: { comments: 'live', positionCounts: false, agreement: false },
    outcomeExpectedAt: dayAt(now, 70, '18:00'),
  }),
  draft: readLaw(text).text,
  submissions: [
    {
      draftId: 'river-parks-1',
      items: [
        { clauseId: 'art-3', position: 'amend', suggestedText: '公园每天五时开门，二十三时关门。', reason: '我下夜班十点多才到家，想去河边走一圈。' },
        { clauseId: 'art-5', position: 'support', reason: '老人走一段就要歇，座椅多一点好。' },
      ],
      identity: { name: '陈先生', phone: '13800000000' },
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
    {
      draftId: 'river-parks-1',
      items: [{ clauseId: null, reason: '写得清楚，希望早点实行。' }],
      identity: {},
      publicationConsent: { given: false, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
    ...riverParksOpinions,
  ],
  moderation: riverParksModeration,
};
