/** 夜间噪声: a period of twenty days, with the reason that has to stand above the form, and a second version of the draft. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt } from './demo-dates.js';
import { nightNoiseSecond } from './night-noise-second.js';

const text = `
# 云河市夜间噪声管理规定

第一条 为了让市民夜里睡得安稳，制定本规定。

第二条 本规定所称夜间，是指二十二时至次日六时。中考、高考期间，夜间提前到二十时开始。

第三条 夜间在居民区一百米以内，不得有下列行为：

（一）使用打桩机、切割机等高噪声设备，抢险抢修除外；

（二）使用音响招揽顾客；

（三）在室外唱歌、跳舞使用扩音设备；

（四）鸣喇叭，改装车辆排气管。

第四条 因工艺要求必须连续施工的，应当持有住房和城乡建设部门的证明，并提前两天在工地四周和附近小区张贴，写明起止时间和电话。

连续施工每次不超过三夜，同一工地每月不超过两次。

第五条 室内装修限于每天八时至十二时、十四时至十八时；周六、周日和法定节假日限于九时至十二时、十四时至十八时。

第六条 市民可以拨打12345反映噪声。夜间接到反映的，有关部门应当在一小时内到场；不能到场的，应当回电说明。

第七条 违反本规定的，责令立即改正；拒不改正的，对个人处二百元以上五百元以下罚款，对单位处五千元以上二万元以下罚款。

第八条 本规定自公布之日起施行。
`;

export const nightNoise: SeedConsultation = {
  content: (now) => ({
    id: 'night-noise',
    kind: 'rule',
    title: '云河市夜间噪声管理规定',
    organ: '云河市生态环境局',
    keyPoints: ['晚上十点到早上六点算夜间。', '连续施工每次最多三夜，提前两天张贴。', '夜里反映噪声，一小时内到场。'],
    focusQuestions: ['家里最吵的声音从哪里来，在几点？', '装修的时间这样定，够不够用？'],
    opensAt: dayAt(now, -6, '09:00'),
    closesAt: dayAt(now, 14, '18:00'),
    shortenReason: '原规定将在下月底失效，两个规定之间不能留下空档。',
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'phone', value: '0555-6200066，工作日9:00到17:30' },
      { kind: 'email', value: 'anjing@yunhe.example' },
    ],
    explanation: `<p>今年前十个月，12345接到夜间噪声来电<strong>一万八千多件</strong>，比上年同期多一成半。</p>
<ul><li>工地占四成；</li><li>广场和街边音响占三成；</li><li>车辆占两成。</li></ul>
<p>草案只管夜间，一共八条。</p>`,
    attachments: [],
    contact: { unit: '云河市生态环境局大气与噪声科', phone: '0555-6200066', email: 'anjing@yunhe.example' },
    visibility: { comments: 'live', positionCounts: true, agreement: true },
    outcomeExpectedAt: dayAt(now, 25, '18:00'),
  }),
  draft: readLaw(text).text,
  second: nightNoiseSecond,
  submissions: [
    {
      draftId: 'night-noise-1',
      items: [{ clauseId: 'art-6', position: 'amend', suggestedText: '夜间接到反映的，有关部门应当在三十分钟内到场。', reason: '一小时后人已经散了，没有办法取证。' }],
      identity: {},
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
    {
      draftId: 'night-noise-1',
      items: [{ clauseId: null, position: 'support', reason: '跑夜车的人白天要睡，夜里安静下来，我们歇班的也能睡个整觉。' }],
      identity: {},
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
  ],
  moderation: { hoursAfter: 12, exceptions: [] },
  agreements: [{ opinion: [0, 0], citizens: 17 }, { opinion: [1, 0], citizens: 5 }],
};
