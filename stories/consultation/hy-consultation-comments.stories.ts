import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { demoConfig } from '../../demo/server/demo-config.js';
import type { OpinionDraft } from '../../src/client/index.js';
import { longOpinion, unbrokenLatin, unbrokenWord } from '../server/long-texts.js';
import { situations } from '../server/situations.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, serverOf, type Act, type Story } from '../support/story.js';

const args = { 'consultation-id': 'river-parks', 'clause-id': '', 'comment-id': '' };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-consultation-comments
  consultation-id=${String(given['consultation-id'])} clause-id=${String(given['clause-id'])} comment-id=${String(given['comment-id'])}></hy-consultation-comments>`;

const meta: Meta = { title: '公开征求意见 Consultation/意见公开 hy-consultation-comments', component: 'hy-consultation-comments', args, render: template };
export default meta;

const { rateLimits } = demoConfig;
const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });

const night: OpinionDraft = { clauseId: 'art-3', position: 'amend', suggestedText: '公园每天五时开门，二十三时关门。', reason: '我下夜班十点多才到家，想去河边走一圈。' };
const seats: OpinionDraft = { clauseId: 'art-5', reason: '老人走一段就要歇，座椅多一点好。' };

/** Published before the story begins. */
function heard(...opinions: readonly OpinionDraft[]): StoryServerOptions {
  return {
    ...situations.unheard,
    before: async (server) => { await server.staff.moderate('river-parks', await server.say('river-parks', opinions)); },
  };
}

/** The reader looks at a part of the list. */
const narrowing = (act: Act): Pick<Story, 'play'> => ({
  play: acting(async (citizen, server) => {
    await citizen.press('只看一部分');
    await act(citizen, server);
  }),
});

/** One opinion is reported, and something happens meanwhile. */
function reporting(outcome: string, meanwhile: (server: StoryServer) => unknown = () => undefined): Story {
  return {
    parameters: { server: heard(seats) },
    play: acting(async (citizen, server) => {
      await citizen.press('举报');
      await citizen.choose('含个人信息');
      await meanwhile(server);
      await citizen.press('提交举报');
      await citizen.sees(outcome);
    }),
  };
}

export const Many: Story = { name: '很多条 Many', tags: ['autodocs'], play: sees('截至11月22日，公开了', '沿河公园希望晚上十一点再关门。', '3份意见内容相同') };

export const One: Story = { name: '只有一条 One', parameters: { server: heard(seats) }, play: sees('截至11月22日，公开了1条意见。', '老人走一段就要歇，座椅多一点好。') };

export const None: Story = { name: '还没有 None yet', parameters: { server: situations.unheard }, play: sees('截至11月22日，还没有公开的意见。') };

export const AfterClosing: Story = {
  name: '截止后公开 Public after closing', args: { 'consultation-id': 'street-markets' }, parameters: { server: situations.lastDay }, play: sees('意见在截止后公开。截止时间是11月22日20:30。'),
};

export const Never: Story = { name: '不公开 Never public', parameters: { server: situations.neverPublic }, play: sees('这次不公开意见原文。研究后公布采纳情况。') };

/** More than one page of them; several of one moment stand in no order that a story could rely on. */
const crowd = heard(...Array.from({ length: 23 }, (_, index): OpinionDraft => ({ clauseId: 'art-5', reason: `第${index + 1}个人说：座椅多一点好。` })));

export const More: Story = {
  name: '再看一些 More shown',
  parameters: { server: crowd },
  play: acting(async (citizen) => {
    await citizen.counts('article', 20);
    await citizen.press('再看20条');
    await citizen.counts('article', 23);
  }),
};

export const MoreFailed: Story = {
  name: '再看时断网 More, offline',
  parameters: { server: crowd },
  play: acting(async (citizen, server) => {
    await citizen.sees('再看20条');
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press('再看20条');
    await citizen.sees('网络断了。');
    await citizen.counts('article', 20);
  }),
};

export const Filtered: Story = {
  name: '只看不赞成的 Filtered',
  ...narrowing(async (citizen) => {
    await citizen.choose('不赞成');
    await citizen.sees('三十天还是太长。');
    await citizen.sees('看全部');
  }),
};

export const NoneFits: Story = {
  name: '没有符合的 None fits',
  parameters: { server: heard(seats, night) },
  ...narrowing(async (citizen) => {
    await citizen.choose('不赞成');
    await citizen.sees('没有符合条件的意见。');
  }),
};

export const ClauseChosen: Story = { name: '只看一条 One clause', args: { 'clause-id': 'art-5' }, play: sees('只看针对第五条的意见', '看全部', '请多设几处直饮水。') };

export const NoSuchClause: Story = {
  name: '条号不对 No clause number',
  ...narrowing(async (citizen) => {
    await citizen.fill('第几条', '河边');
    await citizen.press('看这一条');
    await citizen.sees('请填条号，如12');
  }),
};

/** As a permanent link opens it. */
export const ByItself: Story = {
  name: '单独一条 One by itself',
  parameters: { server: heard(seats, night) },
  render: (given, context: Pick<StoryContext, 'loaded'>) => template({ ...given, 'comment-id': serverOf(context).said[1] }),
  play: acting(async (citizen) => {
    await citizen.sees('公园每天五时开门，二十三时关门。');
    await citizen.counts('article', 1);
    await citizen.sees('看全部意见');
  }),
};

export const Gone: Story = { name: '已经撤下 Gone', args: { 'comment-id': '000000000000' }, play: sees('这里没有这项内容，可能已经撤下。') };

export const EarlierDraft: Story = {
  name: '说的是旧稿 On an earlier draft', args: { 'consultation-id': 'night-noise' }, parameters: { server: situations.secondVersion }, play: sees('说的是旧稿，第2稿', '一小时后人已经散了'),
};

export const Agreed: Story = {
  name: '赞同 Agreed',
  args: { 'consultation-id': 'night-noise' },
  parameters: { server: situations.secondVersion },
  play: acting(async (citizen) => {
    await citizen.press('赞同（17）');
    await citizen.sees('已赞同。再按一次可以取消。');
    await citizen.sees('赞同（18）');
  }),
};

export const AgreedTooLate: Story = {
  name: '赞同时已截止 Agreement after closing',
  args: { 'consultation-id': 'night-noise' },
  parameters: { server: situations.secondVersion },
  play: acting(async (citizen, server) => {
    await citizen.sees('赞同（17）');
    server.clock.pass(31 * 24 * 60);
    await citizen.press('赞同（17）');
    await citizen.sees('已经截止，不能再赞同。');
  }),
};

export const AgreementFailed: Story = {
  name: '赞同没有成功 Agreement failed',
  args: { 'consultation-id': 'night-noise' },
  parameters: { server: situations.secondVersion },
  play: acting(async (citizen, server) => {
    await citizen.sees('赞同（17）');
    server.networkBecomes('failing-500');
    await citizen.press('赞同（17）');
    await citizen.sees('没有成功。请再试一次。');
  }),
};

export const Answered: Story = {
  name: '有了结果 With outcomes',
  args: { 'consultation-id': 'school-meals' },
  parameters: { server: situations.answered },
  play: sees('部分采纳', '每周一次，小的食堂坐不下。', '未采纳', '另行研究', '采纳'),
};

export const ByLetter: Story = {
  name: '来信 By letter',
  parameters: {
    server: {
      ...situations.unheard,
      before: async ({ staff }) => {
        await staff.record('river-parks', {
          channel: 'letter', receivedAt: '2026-11-20T10:00:00+08:00', draftId: 'river-parks-1', items: [seats], identity: {}, publicationConsent: true, note: '',
        });
        await staff.moderate('river-parks', await staff.opinionIds('river-parks'));
      },
    },
  },
  play: sees('11月20日收到 · 来信'),
};

export const LinkCopied: Story = {
  name: '复制链接 Link copied',
  parameters: { server: heard(seats) },
  play: acting(async (citizen) => {
    await citizen.press('复制链接');
    // Whether the clipboard is open to the page is the browser's to say.
    await citizen.seesOneOf('链接已复制', '这里复制不了。链接是');
  }),
};

export const Reporting: Story = {
  name: '举报 Reporting',
  parameters: { server: heard(seats) },
  play: acting(async (citizen) => {
    await citizen.press('举报');
    await citizen.sees('为什么举报这条意见');
    await citizen.press('提交举报');
    await citizen.sees('请选一项原因');
  }),
};

export const Reported: Story = { name: '已举报 Reported', ...reporting('举报已收到，工作人员会看。') };

export const ReportTooMany: Story = {
  name: '举报 429 Too many reports',
  ...reporting('操作得太快。', (server) => { server.configure({ rateLimits: { ...rateLimits, report: { capacity: 0, perMinute: 0.1 } } }); }),
};

export const ReportFailed: Story = { name: '举报没有成功 Report failed', ...reporting('没有成功。请再试一次。', (server) => { server.networkBecomes('failing-500'); }) };

export const LongTexts: Story = {
  name: '二千字，长串字母 Long texts',
  parameters: { server: heard({ clauseId: 'art-3', position: 'amend', suggestedText: unbrokenLatin, reason: longOpinion }, { clauseId: 'art-5', reason: unbrokenWord }) },
  play: sees('截至11月22日，公开了2条意见。', '请在座椅旁边加一盏灯'),
};

/** Neither position nor suggestion, a word for a reason, on the whole text. */
export const MissingData: Story = { name: '可不填的都没填 Missing optional data', parameters: { server: heard({ clauseId: null, reason: '好。' }) }, play: sees('针对全文', '好。') };

export const Withdrawn: Story = {
  name: '工作人员撤下 Taken down meanwhile',
  parameters: { server: heard(seats, night) },
  play: acting(async (citizen, { staff, said }) => {
    await citizen.counts('article', 2);
    await staff.moderate('river-parks', said.slice(1), { decision: 'withhold', reasonCode: 'off-topic' });
    citizen.pageRefreshes('hy-consultation-comments');
    await citizen.counts('article', 1);
  }),
};

export const Elder: Story = { name: '长者 Elder', args: { 'consultation-id': 'night-noise' }, parameters: { server: situations.secondVersion, frame: { mode: 'elder' } }, play: sees('赞同（17）') };
export const English: Story = { name: '英文 English', parameters: { server: heard(seats, night), frame: { language: 'en' } }, play: sees('老人走一段就要歇，座椅多一点好。') };
export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const NotFound: Story = { name: '没有 Not found', ...reading.notFound };
export const NotOffered: Story = { name: '没有开通 Not offered', ...reading.notOffered };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', ...reading.unconfigured };
export const Stale: Story = {
  name: '断网，看旧内容 Offline reading',
  parameters: { server: heard(seats) },
  play: acting(async (citizen, server) => {
    await citizen.sees('截至11月22日，公开了1条意见。');
    deviceIsOffline();
    server.networkBecomes('offline');
    citizen.pageRefreshes('hy-consultation-comments');
    await citizen.sees('网络断了。这是');
    await citizen.sees('老人走一段就要歇，座椅多一点好。');
  }),
};
export const Retried: Story = {
  name: '再试一次 Opened at the second try',
  ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees('截至11月22日，公开了')(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Many, One, None, AfterClosing, Never, MoreFailed, Filtered, NoneFits, ClauseChosen, NoSuchClause, ByItself, Gone, EarlierDraft, Agreed, AgreedTooLate, AgreementFailed, Answered, ByLetter, LinkCopied,
      Reporting, Reported, ReportTooMany, ReportFailed, LongTexts, MissingData, Withdrawn, Elder, English,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, NotFound, NotOffered, Unconfigured, Stale, Retried],
    template, args,
  ),
};
