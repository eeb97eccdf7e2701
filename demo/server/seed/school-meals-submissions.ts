/** What parents, pupils and a cook wrote about 学校供餐. */
import type { SeedSubmission } from '../seed-model.js';

const common = { draftId: 'school-meals-1', publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01' } as const;

export const schoolMealsSubmissions: readonly SeedSubmission[] = [
  {
    ...common,
    items: [
      { clauseId: 'art-6', position: 'amend', suggestedText: '饭菜从出锅到学生吃上，不超过一个半小时，中心温度不低于六十摄氏度。', reason: '孩子在山区的学校，送到要一个多小时，冬天常常是温的。' },
      { clauseId: 'art-5', position: 'support', reason: '家里有对花生过敏的孩子，提前看到原料很要紧。' },
    ],
    identity: { name: '孙女士' },
  },
  {
    ...common,
    items: [{ clauseId: 'art-8', position: 'amend', reason: '摄像头白天能看就够了，请把录像也留一段时间，出了事好查。' }],
    identity: {},
  },
  {
    ...common,
    items: [
      { clauseId: 'art-7', position: 'amend', suggestedText: '家长可以预约陪餐，每班每周一次。', reason: '一个班四十多个孩子，每月一次轮不上。' },
      { clauseId: 'art-6', position: 'amend', reason: '两小时太长，饭菜送到教室已经坨了。' },
    ],
    identity: { name: '钱先生' },
  },
  {
    ...common,
    items: [{ clauseId: 'art-4', position: 'oppose', reason: '一周主菜不重复，小学校做不到，采购也贵。建议改成三天内不重复。' }],
    identity: {},
  },
  {
    ...common,
    items: [{ clauseId: null, position: 'support', reason: '希望所有学校都自己办食堂，不要送餐。' }],
    identity: {},
  },
  {
    ...common,
    publicationConsent: { given: false, version: '2026-01' },
    items: [
      { clauseId: 'art-10', position: 'support', reason: '不张贴名单，这一条写得好。孩子不会难为情。' },
      { clauseId: 'art-8', position: 'amend', reason: '请写明录像保存多少天。' },
    ],
    identity: {},
  },
];
