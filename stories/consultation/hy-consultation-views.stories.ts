import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PeriodAction } from '../../src/contract/models.js';
import { deviceClockGoesOn, readerComesBack } from '../../test/support/device.js';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import { changed as changedOf } from '../server/consultations.js';
import { situations } from '../server/situations.js';
import type { StoryServer } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { acting, type Story } from '../support/story.js';

const args = { 'consultation-id': 'river-parks', view: '', 'clause-id': '' };

const template = (given: Record<string, unknown>): TemplateResult =>
  html`<hy-consultation consultation-id=${String(given['consultation-id'])} view=${given['view']} clause-id=${String(given['clause-id'])}></hy-consultation>`;

const meta: Meta = {
  title: '公开征求意见 Consultation/征求意见 hy-consultation/视图与变化 Views and changes',
  component: 'hy-consultation',
  args,
  argTypes: { view: { control: 'select', options: ['', 'notice', 'draft', 'explanation', 'comment', 'comments', 'outcome'] } },
  render: template,
};
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });

const opens = '正在征求意见，还剩28天';

/** Something happens while the reader looks elsewhere; coming back, the reader sees what has changed. */
function meanwhile(happens: (server: StoryServer) => unknown, then: (citizen: Citizen) => Promise<void>, from = opens): Pick<Story, 'play'> {
  return {
    play: acting(async (citizen, server) => {
      await citizen.sees(from);
      await happens(server);
      const back = deviceClockGoesOn(11);
      readerComesBack();
      back();
      await then(citizen);
    }),
  };
}

/** Staff changed the period before the story begins. */
function changed(action: PeriodAction, closesAt: string | null, reason: string, minutesLater = 0): Pick<Story, 'parameters'> {
  return {
    parameters: {
      server: {
        ...situations.unheard,
        before: async (server) => {
          server.clock.pass(minutesLater);
          await server.staff.changePeriod('river-parks', { action, closesAt, reason });
          server.clock.pass(60);
        },
      },
    },
  };
}

export const Leaving: Story = {
  name: '离开本站之前 Before leaving the site',
  args: { view: 'explanation' },
  parameters: { server: { consultations: [changedOf(riverParks, { content: () => ({ explanation: '<p>上位法见<a href="https://flk.law.example/parks">国家法规库</a>。</p>' }) })] } },
  play: acting(async (citizen) => {
    await citizen.press('国家法规库');
    await citizen.sees('即将离开本站，前往flk.law.example。');
  }),
};

export const Comment: Story = { name: '我要提意见 Comment', tags: ['autodocs'], args: { view: 'comment' }, play: sees('我的意见', '针对全文') };

export const CommentOnClause: Story = {
  name: '选一条 Comment, a clause added',
  args: { view: 'comment' },
  play: acting(async (citizen) => {
    await citizen.press('再选一条');
    await citizen.fill('第几条', '5');
    await citizen.press('加上这一条');
    await citizen.sees('针对第五条');
  }),
};

export const Comments: Story = { name: '意见公开 Comments', args: { view: 'comments' }, play: sees('截至11月22日，公开了', '沿河公园希望晚上十一点再关门。') };

export const CommentsOfClause: Story = {
  name: '看一条的意见 Comments on a clause',
  args: { view: 'draft' },
  play: acting(async (citizen) => {
    await citizen.sees('第一条');
    await citizen.pressFirst('第三条已公开');
    await citizen.sees('只看针对第三条的意见');
    await citizen.sees('沿河公园希望晚上十一点再关门。');
  }),
};

export const CommentsNone: Story = { name: '还没有公开的意见 No comments yet', args: { view: 'comments' }, parameters: { server: situations.unheard }, play: sees('截至11月22日，还没有公开的意见。') };

export const CommentsAfterClosing: Story = {
  name: '截止后公开意见 Comments after closing', args: { 'consultation-id': 'street-markets', view: 'comments' }, parameters: { server: situations.lastDay }, play: sees('意见在截止后公开。截止时间是11月22日20:30。'),
};

export const CommentsNever: Story = { name: '不公开意见 Comments never', args: { view: 'comments' }, parameters: { server: situations.neverPublic }, play: sees('这次不公开意见原文。研究后公布采纳情况。') };

export const OutcomeExpected: Story = { name: '还没有采纳情况 Outcome expected', args: { view: 'outcome' }, play: sees('还没有公布采纳情况，预计2027年1月31日前公布。') };

export const Answered: Story = {
  name: '已公布采纳情况 Answered', args: { 'consultation-id': 'school-meals' }, parameters: { server: situations.answered },
  play: sees('已公布采纳情况', '看采纳情况', '收到6份、9条意见，逐条研究，情况如下。'),
};

export const AnsweredComments: Story = {
  name: '意见和结果 Comments with outcomes', args: { 'consultation-id': 'school-meals', view: 'comments' }, parameters: { server: situations.answered }, play: sees('部分采纳', '每周一次，小的食堂坐不下。'),
};

export const AnsweredDraft: Story = {
  name: '公布后看草案 The draft after the outcome', args: { 'consultation-id': 'school-meals', view: 'draft' }, parameters: { server: situations.answered }, play: sees('已公布采纳情况', '第一条'),
};

export const SecondVersion: Story = {
  name: '第二稿 Second version', args: { 'consultation-id': 'night-noise', view: 'draft' }, parameters: { server: situations.secondVersion }, play: sees('第2稿，', '连续施工每次不超过三夜，同一工地每月不超过两次，两次之间相隔不少于五天。'),
};

export const SecondVersionComments: Story = {
  name: '对第一稿的意见 Comments on the first version', args: { 'consultation-id': 'night-noise', view: 'comments' }, parameters: { server: situations.secondVersion }, play: sees('说的是旧稿，第2稿'),
};

export const Extended: Story = {
  name: '延期 Extended', args: { 'consultation-id': 'bus-routes' }, parameters: { server: situations.extended }, play: sees('正在征求意见，还剩20天', '延期到12月12日18:00。原因：乘客来信说，想在工作日早高峰走一走再提意见，延长四天。'),
};

export const ClosedEarly: Story = { name: '提前截止 Closed early', ...changed('close', null, '上级文件已经废止。'), play: sees('已于11月22日14:30截止', '提前到11月22日14:30截止。原因：上级文件已经废止。') };

export const Reopened: Story = {
  name: '重新征求 Reopened', ...changed('reopen', '2027-01-15T18:00:00+08:00', '草案有较大修改。', 31 * 24 * 60), play: sees('重新征求意见，到2027年1月15日18:00截止。原因：草案有较大修改。'),
};

export const OpenedEarly: Story = {
  name: '提前开始 Opened early',
  args: { 'consultation-id': 'winter-heating' },
  parameters: { server: { ...situations.announced, before: async ({ staff }) => { await staff.changePeriod('winter-heating', { action: 'open', closesAt: null, reason: '材料已经备齐。' }); } } },
  play: sees('提前到11月22日14:30开始。原因：材料已经备齐。'),
};

export const ExtendedMeanwhile: Story = {
  name: '看的时候延期了 Extended meanwhile',
  ...meanwhile(({ staff }) => staff.changePeriod('river-parks', { action: 'extend', closesAt: '2026-12-30T18:00:00+08:00', reason: '来信希望多留些时间讨论。' }), async (citizen) => {
    await citizen.sees('延期到12月30日18:00。原因：来信希望多留些时间讨论。');
    await citizen.sees('正在征求意见，还剩38天');
  }),
};

export const PausedMeanwhile: Story = {
  name: '看的时候暂停了 Paused meanwhile',
  ...meanwhile(({ staff }) => staff.pause('river-parks', { reason: '附图有误，正在更正', phone: '0555-6200022' }), async (citizen) => { await citizen.sees('暂停接收。原因：附图有误，正在更正。'); }),
};

export const AnsweredMeanwhile: Story = {
  name: '看的时候公布了 Answered meanwhile',
  parameters: {
    server: {
      ...situations.unheard,
      before: async (server) => {
        await server.say('river-parks', [{ clauseId: 'art-5', reason: '老人走一段就要歇，座椅多一点好。' }]);
        server.clock.pass(31 * 24 * 60);
      },
    },
  },
  ...meanwhile(
    ({ staff, said }) => staff.answer('river-parks', [{ id: 'seats', clauseId: 'art-5', point: '座椅再多一些。', opinionIds: [...said], outcome: 'adopted', reason: '', newText: null }], '<p>收到的意见逐条研究过了。</p>'),
    async (citizen) => { await citizen.sees('看采纳情况'); },
    '已于12月20日18:00截止',
  ),
};

export const LongTitle: Story = { name: '二百字的名称 Long title', parameters: { server: situations.longTitle }, play: sees('《关于深化公共数据资源共享', '第一条') };

export const Elder: Story = { name: '长者，已公布 Elder, answered', args: { 'consultation-id': 'school-meals' }, parameters: { server: situations.answered, frame: { mode: 'elder' } }, play: sees('收到6份、9条意见，逐条研究，情况如下。') };

export const English: Story = { name: '英文，意见公开 English, comments', args: { view: 'comments' }, parameters: { frame: { language: 'en' } }, play: sees('沿河公园希望晚上十一点再关门。') };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Comment, CommentOnClause, Comments, CommentsOfClause, CommentsNone, CommentsAfterClosing, CommentsNever, OutcomeExpected, Answered, AnsweredComments, AnsweredDraft, SecondVersion, SecondVersionComments,
      Extended, ClosedEarly, Reopened, OpenedEarly, ExtendedMeanwhile, PausedMeanwhile, AnsweredMeanwhile, LongTitle, Elder, English],
    template, args,
  ),
};
