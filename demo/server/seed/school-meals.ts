/** 学校供餐: closed ten weeks ago and answered last week, with a group for every kind of answer. */
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dayAt } from './demo-dates.js';
import { schoolMealsOutcome } from './school-meals-outcome.js';
import { schoolMealsSubmissions } from './school-meals-submissions.js';

const text = `
# 云河市中小学校供餐管理办法

## 第一章 总则

第一条 为了让学生在学校吃得安全、吃得饱、吃得好，明确学校、供餐单位和家长的责任，制定本办法。

第二条 本市中小学校自办食堂、由供餐单位送餐和委托经营，适用本办法。

## 第二章 选择和质量

第三条 学校选择供餐单位，应当公开比选，并有不少于三分之一的家长代表参加表决。合同期限不超过三年。

第四条 每餐至少两荤两素，另配一种主食和一种汤。一周内的主菜不重复。

第五条 供餐单位应当在前一周星期五公布下周菜谱，写明主要原料和每餐的热量。

第六条 饭菜从出锅到学生吃上，不超过两小时，中心温度不低于六十摄氏度。

## 第三章 陪餐和监督

第七条 校长或者值班负责人每天与学生同吃一份饭，并作记录。

家长可以预约陪餐，每班每月一次。

第八条 后厨和配餐间应当安装摄像头，家长在学校的网页上可以随时查看。

## 第四章 费用

第九条 餐费由市教育局会同市发展和改革委员会核定，每学年调整不超过一次。收支每学期公布一次。

第十条 家庭经济困难的学生，餐费由财政补助。补助直接记入餐费账户，不张贴名单。

第十一条 本办法自公布之日起施行。
`;

export const schoolMeals: SeedConsultation = {
  content: (now) => ({
    id: 'school-meals',
    kind: 'normative-document',
    title: '云河市中小学校供餐管理办法',
    organ: '云河市教育局',
    keyPoints: ['选谁送餐，家长代表要占三分之一。', '下周吃什么，星期五公布。', '出锅两小时内要吃上，饭菜不低于六十摄氏度。', '后厨有摄像头，家长随时能看。'],
    focusQuestions: ['每餐两荤两素，孩子够吃吗？', '家长陪餐，怎样安排方便？'],
    opensAt: dayAt(now, -110, '09:00'),
    closesAt: dayAt(now, -70, '18:00'),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'letter', value: '云河市文昌路9号，云河市教育局后勤科，邮编555001' },
      { kind: 'phone', value: '0555-6200077，工作日9:00到17:30' },
    ],
    explanation: `<p>全市有中小学校<strong>二百八十六所</strong>，在校午餐的学生约十九万人，其中四成吃的是送餐。</p>
<p>家长问得最多的三件事：</p>
<ul><li>饭菜送到的时候凉不凉；</li><li>谁来选送餐的单位；</li><li>钱花在哪里。</li></ul>`,
    attachments: [],
    contact: { unit: '云河市教育局后勤科', phone: '0555-6200077', email: 'gongcan@yunhe.example', address: '云河市文昌路9号', postcode: '555001' },
    visibility: { comments: 'after-closing', positionCounts: false, agreement: false },
    outcomeExpectedAt: dayAt(now, -3, '18:00'),
  }),
  draft: readLaw(text).text,
  submissions: schoolMealsSubmissions,
  moderation: { hoursAfter: 18, exceptions: [] },
  outcome: schoolMealsOutcome,
};
