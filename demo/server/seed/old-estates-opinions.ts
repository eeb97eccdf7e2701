/** More of what residents wrote about 老旧小区改造, and what staff decided on it. */
import type { SeedModeration, SeedSubmission } from '../seed-model.js';

const common = { draftId: 'old-estates-1', identity: {}, publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01' } as const;

export const oldEstatesOpinions: readonly SeedSubmission[] = [
  { ...common, items: [{ clauseId: 'art-5', position: 'oppose', reason: '我住一楼，装了电梯屋里白天也要开灯。三分之二同意就能装，一楼的人说话不算数。' }], identity: { name: '郭阿姨' } },
  { ...common, items: [{ clauseId: 'art-5', position: 'support', reason: '我妈八十一，六楼，下一次楼要歇三回。三分之二已经很不容易凑齐了。' }] },
  { ...common, items: [{ clauseId: 'art-10', position: 'amend', reason: '退休金两千多，百分之二十也拿不出来。能不能分几年交？' }] },
  { ...common, items: [{ clauseId: 'art-7', position: 'amend', reason: '请避开中午十二点到两点。' }] },
  { ...common, items: [{ clauseId: 'art-7', position: 'amend', reason: '请避开中午十二点到两点！' }] },
  { ...common, items: [{ clauseId: 'art-11', position: 'amend', reason: '张贴的账目请写大一点，老人看不清。' }, { clauseId: null, position: 'support', reason: '先问居民再动工，这一条最好。' }] },
  { ...common, items: [{ clauseId: 'art-3', position: 'amend', reason: '我在小区门口开理发店，改造时请留一条能走人的路，不然两个月没有生意。' }] },
  { ...common, items: [{ clauseId: 'art-6', position: 'amend', reason: '上一届代表老郑家里的事，大家都知道，不说了。代表请每年重选。' }] },
];

export const oldEstatesModeration: SeedModeration = {
  hoursAfter: 20,
  exceptions: [{ opinion: [9, 0], decision: 'withhold', reasonCode: 'names-others' }],
};
