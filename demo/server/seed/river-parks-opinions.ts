/** What people of 云河 wrote about their parks, and what staff decided on it. */
import type { SeedModeration, SeedSubmission } from '../seed-model.js';

const common = { draftId: 'river-parks-1', identity: {}, publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01' } as const;
const privately = { ...common, publicationConsent: { given: false, version: '2026-01' } } as const;

export const riverParksOpinions: readonly SeedSubmission[] = [
  { ...common, items: [{ clauseId: 'art-3', position: 'amend', reason: '沿河公园希望晚上十一点再关门。' }], identity: { name: '马师傅' } },
  { ...common, items: [{ clauseId: 'art-6', position: 'support', reason: '带孩子去公园，最怕没有绳子的大狗。划了区，两边都安心。' }] },
  {
    ...common,
    items: [
      { clauseId: 'art-8', position: 'amend', suggestedText: '在公园内使用音响器材，音量超过公布限值的，由公园管理单位劝阻；早八点前、晚八点后不得使用。', reason: '我家窗户对着广场，六点半音乐就响了。只写限值不写时间，管起来没有准头。' },
      { clauseId: 'art-11', position: 'support', reason: '罚款之前先劝，这样好。' },
    ],
    identity: { name: '吴女士', phone: '13800000021' },
  },
  { ...common, items: [{ clauseId: 'art-3', position: 'amend', reason: '沿河公园，希望晚上十一点再关门！' }] },
  { ...common, items: [{ clauseId: 'art-5', position: 'amend', reason: '我七十三了，膝盖不好。五百米才有一处座椅，中间走不下来，最好两百米就有一处。' }], identity: { name: '李大爷' } },
  { ...privately, items: [{ clauseId: 'art-9', position: 'support', reason: '我就是做养护的。一天巡两次，人手得跟上。' }] },
  { ...common, items: [{ clauseId: 'art-7', position: 'oppose', reason: '三十天还是太长。春天的草地，踩十天就秃了。' }] },
  { ...common, items: [{ clauseId: 'art-8', position: 'oppose', reason: '我们跳了八年舞，音响开得不大。请给一块固定的地方，不要一概不许。' }], identity: { name: '赵阿姨' } },
  { ...common, items: [{ clauseId: 'art-4', position: 'amend', reason: '温室门票一个人四十元，一家三口去一次不便宜。学生和老人能不能半价？' }] },
  { ...common, items: [{ clauseId: 'art-3', position: 'oppose', reason: '我住在河边一楼。十点关门都嫌晚，关门以后还有人在河边唱歌。' }] },
  { ...common, items: [{ clauseId: 'art-6', position: 'amend', reason: '我眼睛看不见，靠导盲犬出门。请写明工作人员不得要求导盲犬戴嘴套。' }] },
  { ...common, items: [{ clauseId: 'art-5', position: 'amend', reason: '请多设几处直饮水。夏天跑步，一路上买不到水。' }] },
  { ...common, items: [{ clauseId: 'art-6', position: 'amend', reason: '滨水路3号门的老孙，电话13800000000，天天不牵绳遛狗，请管一管。狗绳最长几米，条例里应当写明。' }] },
  { ...common, items: [{ clauseId: 'art-3', position: 'amend', reason: '沿河公园希望晚上十一点再关门' }] },
  {
    ...common,
    items: [
      { clauseId: 'art-7', position: 'amend', suggestedText: '举办活动占用草地的，应当向公园管理单位申请，并提前七日在现场公布起止日期。同一片草地每年占用不得超过三十天，占用结束后五日内恢复原状。', reason: '周末带孩子去，到了才知道草地被围了。' },
      { clauseId: 'art-3', position: 'support', reason: '五点半开门正好，我每天去打拳。' },
    ],
  },
  { ...common, items: [{ clauseId: 'art-4', position: 'amend', reason: '公园里的小卖部归谁管？我家早点摊想进园经营，加微信细谈。' }], identity: { name: '周老板' } },
  { ...common, items: [{ clauseId: 'art-10', position: 'support', reason: '前年改造把大树移走了，事先没有人问过我们。公开征求十五天，是应该的。' }] },
  { ...common, items: [{ clauseId: null, position: 'amend', reason: '我在河东工业园三班倒。条例里写的都是白天的事，请想想上夜班的人什么时候能去公园。' }] },
  { ...common, items: [{ clauseId: 'art-9', position: 'amend', reason: '七日内修好，对孩子玩的滑梯太久了。能不能写三日？' }] },
  { ...common, items: [{ clauseId: null, position: 'support', reason: '我是高二学生。希望公园里有一块安静的地方可以看书，有灯有插座更好。' }] },
  { ...common, items: [{ clauseId: 'art-11', position: 'amend', reason: '评议结果请写明每个公园各是多少，不要只公布一个平均数。' }] },
  { ...common, items: [{ clauseId: 'art-8', position: 'amend', reason: '我家楼下那条路的路灯坏了两个月，一直没有人修。' }] },
  { ...common, items: [{ clauseId: 'art-5', position: 'amend', reason: '坐轮椅的人进得了公园，却进不了厕所。无障碍厕位请按每处厕所来写。' }] },
  { ...common, items: [{ clauseId: 'art-6', position: 'oppose', reason: '遛犬区划得太远，老人走不到。早上七点以前，能不能让小狗进草地边上？' }] },
];

/** The first two submissions of the consultation stand before these. */
export const riverParksModeration: SeedModeration = {
  hoursAfter: 18,
  exceptions: [
    { opinion: [14, 0], decision: 'publish', reasonCode: null, publicReason: '（略）天天不牵绳遛狗，请管一管。狗绳最长几米，条例里应当写明。', note: '姓名、门牌和电话已略去' },
    { opinion: [9, 0], decision: 'hold', reasonCode: 'needs-checking', note: '先问广场的管理单位' },
    { opinion: [17, 0], decision: 'withhold', reasonCode: 'advertising' },
    { opinion: [23, 0], decision: 'withhold', reasonCode: 'off-topic', note: '已转城市管理局照明科' },
  ],
};
