/** 夜间噪声, the second version: one article became two, one is new, and the numbers after them moved on. */
import type { ClauseText } from '../../../src/contract/models.js';
import { readLaw } from '../import/law-text.js';
import type { SeedVersion } from '../seed-model.js';
import { dayAt } from './demo-dates.js';

const text = `
# 云河市夜间噪声管理规定

第一条 为了让市民夜里睡得安稳，制定本规定。

第二条 本规定所称夜间，是指二十二时至次日六时。中考、高考期间，夜间提前到二十时开始，日期由市生态环境局在开考十五日前公布。

第三条 夜间在居民区一百米以内，不得有下列行为：

（一）使用打桩机、切割机等高噪声设备，抢险抢修除外；

（二）使用音响招揽顾客；

（三）在室外唱歌、跳舞使用扩音设备；

（四）鸣喇叭，改装车辆排气管。

第四条 因工艺要求必须连续施工的，应当持有住房和城乡建设部门的证明，并提前两天在工地四周和附近小区张贴，写明起止时间和电话。

第五条 连续施工每次不超过三夜，同一工地每月不超过两次，两次之间相隔不少于五天。

第六条 室内装修限于每天八时至十二时、十四时至十八时；周六、周日和法定节假日限于九时至十二时、十四时至十八时。

第七条 市民可以拨打12345反映噪声。夜间接到反映的，有关部门应当在一小时内到场，当场测量并记录；不能到场的，应当回电说明。

第八条 违反本规定的，责令立即改正；拒不改正的，对个人处二百元以上五百元以下罚款，对单位处五千元以上二万元以下罚款。

第九条 市生态环境局每季度公布夜间噪声的来电数量、到场时间和处理结果。

第十条 本规定自公布之日起施行。
`;

/** What each article comes from in the first version; the ninth is new. */
const origins: Readonly<Record<string, ClauseText['continues']>> = {
  'art-1': [{ clauseId: 'art-1', how: 'kept' }],
  'art-2': [{ clauseId: 'art-2', how: 'kept' }],
  'art-3': [{ clauseId: 'art-3', how: 'kept' }],
  'art-4': [{ clauseId: 'art-4', how: 'split' }],
  'art-5': [{ clauseId: 'art-4', how: 'split' }],
  'art-6': [{ clauseId: 'art-5', how: 'kept' }],
  'art-7': [{ clauseId: 'art-6', how: 'kept' }],
  'art-8': [{ clauseId: 'art-7', how: 'kept' }],
  'art-10': [{ clauseId: 'art-8', how: 'kept' }],
};

const { text: second } = readLaw(text);

export const nightNoiseSecond: SeedVersion = {
  at: (now) => dayAt(now, -2, '10:00'),
  draft: { ...second, clauses: second.clauses.map((clause) => ({ ...clause, continues: origins[clause.id] ?? [] })) },
};
