/** What became of the opinions on 学校供餐; each is named by the place of its submission and its own place in it. */
import type { SeedOutcome } from '../seed-model.js';
import { dayAt } from './demo-dates.js';

export const schoolMealsOutcome: SeedOutcome = {
  at: (now) => dayAt(now, -5, '10:00'),
  summary: `<p>征求意见四十天，收到的意见逐条研究过了。<strong>送餐时间和录像保存</strong>两条按意见作了修改，家长陪餐次数作了部分修改。</p>
<p>采纳意见后的办法将在下学期开学前公布。没有采纳的，理由写在下面。</p>`,
  groups: [
    {
      id: 'own-kitchens', clauseId: null, point: '希望所有学校自办食堂，不用送餐。', opinions: [[4, 0]], outcome: 'further-study',
      reason: '六十一所学校没有建食堂的场地。市教育局正在逐校核对，明年提出分批建设的计划。', newText: null,
    },
    {
      id: 'menu', clauseId: 'art-4', point: '一周主菜不重复做不到，改成三天。', opinions: [[3, 0]], outcome: 'not-adopted',
      reason: '向二十七所小学校了解，主菜能按周排开。联合采购以后，费用没有增加。', newText: null,
    },
    { id: 'menu-notice', clauseId: 'art-5', point: '赞成提前公布菜谱和原料。', opinions: [[0, 1]], outcome: 'adopted', reason: '', newText: null },
    {
      id: 'delivery-time', clauseId: 'art-6', point: '两小时太长，饭菜送到已经不热。', opinions: [[0, 0], [2, 1]], outcome: 'adopted',
      reason: '实地测了十二条送餐路线，一个半小时可以做到；山区六所学校改由就近的食堂供餐。',
      newText: '饭菜从出锅到学生吃上，不超过一个半小时，中心温度不低于六十摄氏度。',
    },
    {
      id: 'parents-at-table', clauseId: 'art-7', point: '家长陪餐每月一次太少，改成每周一次。', opinions: [[2, 0]], outcome: 'partly-adopted',
      reason: '每周一次，小的食堂坐不下。改为每两周一次，座位多的学校可以增加。',
      newText: '家长可以预约陪餐，每班每两周一次。',
    },
    {
      id: 'recordings', clauseId: 'art-8', point: '写明录像保存多久。', opinions: [[1, 0], [5, 1]], outcome: 'adopted', reason: '与食品安全追溯的期限一致，定为六十天。',
      newText: '后厨和配餐间应当安装摄像头，家长在学校的网页上可以随时查看，录像保存六十天。',
    },
    { id: 'no-lists', clauseId: 'art-10', point: '赞成不张贴补助名单。', opinions: [[5, 0]], outcome: 'adopted', reason: '', newText: null },
  ],
};
