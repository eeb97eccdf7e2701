/** 早夜市: the last day, closing six hours from now. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt, hoursAfter } from './demo-dates.js';

const text = `
云河市早市夜市摊位管理办法

第一条 为了让市民买得方便、摊主卖得安心、街坊睡得安稳，制定本办法。

第二条 早市、夜市的路段和时间由各区城市管理局划定，划定前应当在现场和网站公示十日，听取沿街居民和商户的意见。

第三条 早市六时开市，九时收市；夜市十八时开市，二十三时收市。周五、周六和法定节假日的夜市可以延长到二十四时，居民楼下的路段除外。

第四条 摊位按下列顺序分配，同一顺序的抽签决定：

（一）本市低收入家庭和残疾人；

（二）自产自销的农户；

（三）其他申请人。

每人只能申请一个摊位，不得转租。

第五条 摊位费每天不超过十元，用于保洁、照明和用水。收费和支出每月在市场入口张贴。

第六条 摊主应当在显眼处挂出登记牌，明码标价，收市后三十分钟内清理干净。

第七条 售卖食品的，应当遵守下列规定：

（一）持有效健康证明；

（二）生熟分开，加盖防尘；

（三）油烟经过净化后排放，废油交给登记的回收单位。

第八条 每个市场应当在开市前配好厕所、垃圾桶、灭火器和临时电源，留出不少于四米宽的消防通道。

第九条 居民认为市场扰民的，可以向所在街道反映。街道应当在五日内到现场查看，十日内答复处理办法。

第十条 本办法自2027年3月1日起试行两年。
`;

export const streetMarkets: SeedConsultation = {
  content: (now) => ({
    id: 'street-markets',
    kind: 'normative-document',
    title: '云河市早市夜市摊位管理办法',
    organ: '云河市城市管理局',
    keyPoints: ['夜市平日晚上十一点收市，居民楼下不延长。', '摊位先分给低收入家庭和残疾人，再抽签。', '摊位费每天最多十元，收支每月张贴。', '居民反映扰民，街道十天内答复。'],
    focusQuestions: ['家附近的夜市，几点收市合适？', '摊位只能申请一个，够不够用？'],
    opensAt: dayAt(now, -31, '09:00'),
    closesAt: hoursAfter(now, 6),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'phone', value: '0555-6200033，工作日9:00到17:30' },
      { kind: 'email', value: 'shichang@yunhe.example' },
    ],
    explanation: `<p>全市现有早市十九处、夜市八处，约有<strong>两千三百个</strong>摊位。</p>
<p>今年收到有关来信412封，主要说三件事：</p>
<ul><li>收市太晚，影响休息；</li><li>摊位被转租，越转越贵；</li><li>地面油污，第二天没有人管。</li></ul>
<p>本办法先试行两年，期满前评估一次。</p>`,
    attachments: [],
    contact: { unit: '云河市城市管理局市场科', phone: '0555-6200033', email: 'shichang@yunhe.example', address: '云河市长桥路18号', postcode: '555000' },
    visibility: { comments: 'after-closing', positionCounts: false, agreement: false },
    outcomeExpectedAt: dayAt(now, 30, '18:00'),
  }),
  draft: readLaw(text).text,
  submissions: [
    {
      draftId: 'street-markets-1',
      items: [
        { clauseId: 'art-3', position: 'amend', suggestedText: '夜市十八时开市，二十二时三十分收市。', reason: '收市后还要收摊，真正安静下来已经过了零点。家里有上学的孩子。' },
        { clauseId: 'art-9', position: 'support', reason: '有人来看、有答复，就愿意先商量。' },
      ],
      identity: { name: '周女士' },
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
    {
      draftId: 'street-markets-1',
      items: [{ clauseId: 'art-4', position: 'oppose', reason: '夫妻两人各卖各的东西，一家只给一个摊位不够。建议按营业执照算。' }],
      identity: {},
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
  ],
};
