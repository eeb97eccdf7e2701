/** 公共数据: sixty articles in six chapters, long names and long words, for layouts and for the bench. */
import { formatNumeral } from '../import/chinese-numerals.js';
import { readLaw } from '../import/law-text.js';
import type { SeedConsultation } from '../seed-model.js';
import { dataSharingChapters } from './data-sharing-text.js';
import { dayAt } from './demo-dates.js';

const title = '云河市公共数据资源共享开放授权运营与个人信息保护协同监督管理若干规定';

/** Every article is its opening and one duty; every fourth has the duty as a paragraph of its own, as lists have. */
function draftText(): string {
  const last = dataSharingChapters.flatMap(({ openings }) => openings).length;
  const lines = [`# ${title}`];
  let article = 0;
  for (const [index, chapter] of dataSharingChapters.entries()) {
    lines.push(`## 第${formatNumeral(index + 1)}章 ${chapter.title}`);
    for (const words of chapter.openings) {
      article += 1;
      const [opening = '', ...items] = words.split('|');
      const label = `第${formatNumeral(article)}条`;
      // The purpose and the day of coming into force stand alone.
      const duty = article === 1 || article === last ? '' : (chapter.duties[article % chapter.duties.length] ?? '');
      const apart = items.length > 0 || article % 4 === 0;
      lines.push(`${label} ${opening}${apart ? '' : duty}`, ...items.map((item, place) => `（${formatNumeral(place + 1)}）${item}`));
      if (apart) lines.push(duty);
    }
  }
  return lines.join('\n');
}

export const dataSharing: SeedConsultation = {
  content: (now) => ({
    id: 'data-sharing',
    kind: 'regulation',
    title,
    organ: '云河市司法局、云河市数据资源管理局、云河市互联网信息办公室',
    keyPoints: [
      '能从别的部门取得的数据，不再要求市民和企业重复提交，也不再要复印件。',
      '谁查过本人的数据、什么时候查的、为了什么，市民随时可以看到。',
      '公共交通、环境监测、医疗机构和学校位置等数据优先免费开放，附更新周期和联系人。',
      '授权运营公开竞争，期限最长五年，价格表和合同主要条款向社会公布。',
      '数据出错造成损失的，由出错的单位先赔偿。',
    ],
    focusQuestions: ['办哪件事的时候，同样的材料交过不止一次？', '最想让哪些数据开放，打算怎样用？', '查看本人数据的记录，希望多久更新一次？'],
    opensAt: dayAt(now, -3, '09:00'),
    closesAt: dayAt(now, 45, '18:00'),
    shortenReason: null,
    channels: [
      { kind: 'online', value: '本页面' },
      { kind: 'email', value: 'public-data-sharing-consultation-office@data-administration.yunhe.example' },
      { kind: 'letter', value: '云河市高新技术产业开发区科学大道二段1199号市民服务中心西附楼11层1106室，云河市数据资源管理局政策法规与标准化科，邮编555008' },
      { kind: 'meeting', value: '座谈会两场：本月最后一个星期六9:30在市图书馆，下月第二个星期三19:00在北湖街道办事处，均不用报名' },
    ],
    explanation: `<p>全市各单位共有<strong>一千二百七十个</strong>信息系统，其中一半以上不能互相查询。市民办理一件事，平均要填写四张表，其中七成内容别的部门早已掌握。</p>
<p>草案共六章六十条，主要解决三个问题：</p>
<ul><li><strong>不愿给。</strong>要求五个工作日内答复，不同意的逐项说明理由；</li>
<li><strong>不敢给。</strong>划清共享、开放和运营的界限，写明各方的责任；</li>
<li><strong>不放心。</strong>每一次查询都留下记录，本人随时可以查看。</li></ul>
<p>接口文件的代码形如YH-PUBLIC-DATA-CATALOGUE-2026-000001，目录附在草案之后另行公布。</p>`,
    attachments: [],
    contact: {
      unit: '云河市数据资源管理局政策法规与标准化科（公共数据立法工作专班）',
      phone: '0555-6200088',
      email: 'public-data-sharing-consultation-office@data-administration.yunhe.example',
      address: '云河市高新技术产业开发区科学大道二段1199号市民服务中心西附楼11层1106室',
      postcode: '555008',
    },
    visibility: { comments: 'live', positionCounts: false, agreement: false },
    outcomeExpectedAt: dayAt(now, 120, '18:00'),
  }),
  draft: readLaw(draftText()).text,
};
