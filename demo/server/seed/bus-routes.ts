/** 公交线路: extended and paused, and a text without articles, whose paragraphs are the clauses. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt } from './demo-dates.js';

const text = `
# 云河市中心城区公交线路调整方案

## 一、为什么调整

轨道交通一号线明年六月通车。沿线有十一条公交线路与它重合，北部四个新小区却还没有一条线路到门口。

## 二、怎样调整

（一）撤销3路、17路。两条线路的站点由21路和轨道交通一号线接替，换乘步行不超过三百米。

（二）缩短8路、26路，不再经过长桥路。早晚高峰的发车间隔由十二分钟减到七分钟。

（三）新开51路、52路、53路，连接北部四个小区、市第三人民医院和轨道交通一号线湖心站。

（四）夜班车由两条增加到四条，末班车延到次日零时三十分。

## 三、票价和换乘

票价不变。九十分钟内在公交和轨道交通之间换乘，第二次乘车减一元。老年卡、学生卡和爱心卡照旧使用。

## 四、什么时候实行

新开的线路在轨道交通通车前一个月试运行。撤销和缩短的线路在通车满三个月后实行，实行前再公布一次客流数据。
`;

export const busRoutes: SeedConsultation = {
  content: (now) => ({
    id: 'bus-routes',
    kind: 'major-decision',
    title: '云河市中心城区公交线路调整方案',
    organ: '云河市交通运输局',
    keyPoints: ['撤销两条、缩短两条、新开三条线路。', '夜班车增加到四条，末班车延到零点半。', '票价不变，九十分钟内换乘减一元。'],
    focusQuestions: ['撤销3路、17路以后，出门会不会不方便？', '51路在哪里设站合适？', '夜班车还应当经过哪里？'],
    opensAt: dayAt(now, -15, '09:00'),
    closesAt: dayAt(now, 16, '18:00'),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'email', value: 'gongjiao@yunhe.example' },
      { kind: 'fax', value: '0555-6200045' },
    ],
    explanation: `<p>方案根据去年全年的刷卡数据和四千份随车问卷拟定。</p>
<ul><li>3路、17路的乘客，<strong>八成以上</strong>可以在原站或者三百米内换乘；</li><li>北部四个小区约有三万七千人，现在到最近的车站平均要走一公里。</li></ul>`,
    attachments: [],
    contact: { unit: '云河市交通运输局客运科', phone: '0555-6200044', email: 'gongjiao@yunhe.example', fax: '0555-6200045' },
    visibility: { comments: 'live', positionCounts: false, agreement: false },
    outcomeExpectedAt: dayAt(now, 60, '18:00'),
  }),
  draft: readLaw(text).text,
  extension: {
    at: (now) => dayAt(now, -4, '15:00'),
    closesAt: (now) => dayAt(now, 20, '18:00'),
    reason: '乘客来信说，想在工作日早高峰走一走再提意见，延长四天。',
  },
  pause: { reason: '线路图有一处站点标错，正在更正', phone: '0555-6200044' },
  submissions: [
    {
      draftId: 'bus-routes-1',
      items: [{ clauseId: 'para-2', position: 'amend', reason: '换乘要过长桥路，没有天桥。请先把斑马线的绿灯加长。' }],
      identity: { name: '刘师傅', phone: '13900000000' },
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    },
  ],
};
