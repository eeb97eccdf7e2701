import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { OutcomeGroupDraft } from '../../src/contract/models.js';
import { deviceClockGoesOn, readerComesBack } from '../../test/support/device.js';
import { longOpinion, unbrokenLatin } from '../server/long-texts.js';
import { situations } from '../server/situations.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';

const args = { 'consultation-id': 'school-meals' };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-consultation-outcome consultation-id=${String(given['consultation-id'])}></hy-consultation-outcome>`;

const meta: Meta = { title: '公开征求意见 Consultation/采纳情况 hy-consultation-outcome', component: 'hy-consultation-outcome', args, parameters: { server: situations.answered }, render: template };
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });
const parks = { 'consultation-id': 'river-parks' };
const afterClosing = 31 * 24 * 60;

type Group = Omit<OutcomeGroupDraft, 'id' | 'opinionIds'>;

const seats: Group = { clauseId: 'art-5', point: '座椅再多一些。', outcome: 'partly-adopted', reason: '步道每三百米一处，窄的地方放不下。', newText: '每三百米步道至少有一处座椅，其中一半带靠背和扶手；' };

/** The least that an agency may say of it all. */
const plainly = '<p>收到的意见逐条研究过了。</p>';

async function answer({ staff, said }: StoryServer, groups: readonly Group[], summary: string): Promise<void> {
  await staff.answer('river-parks', groups.map((group, index) => ({ ...group, id: `g${index + 1}`, opinionIds: [said[index] ?? ''] })), summary);
}

/** One opinion for each group, closed, and answered before the story begins. */
function answered(groups: readonly Group[], summary = '<p>收到的意见<strong>逐条研究</strong>过了。</p>'): Story {
  const server: StoryServerOptions = {
    ...situations.unheard,
    before: async (opened) => {
      await opened.say('river-parks', groups.map(({ clauseId }, index) => ({ clauseId, reason: `第${index + 1}个人的看法。` })));
      opened.clock.pass(afterClosing);
      await answer(opened, groups, summary);
    },
  };
  return { args: parks, parameters: { server } };
}

export const Published: Story = {
  name: '已公布 Published', tags: ['autodocs'],
  play: sees('收到6份、9条意见，逐条研究，情况如下。', '送餐时间和录像保存', '两小时太长，饭菜送到已经不热。', '现在写作', '饭菜从出锅到学生吃上，不超过一个半小时', '另行研究', '云河市教育局，11月17日公布'),
};

export const Filtered: Story = {
  name: '只看未采纳 Filtered',
  play: acting(async (citizen) => {
    await citizen.choose('未采纳');
    await citizen.sees('一周主菜不重复做不到，改成三天。');
    await citizen.counts('article', 1);
  }),
};

export const NoneFits: Story = {
  name: '没有这一类 None fits',
  ...answered([seats, { ...seats, clauseId: 'art-3', point: '晚一点关门。' }]),
  play: acting(async (citizen) => {
    await citizen.choose('另行研究');
    await citizen.sees('没有这一类意见。');
  }),
};

export const One: Story = { name: '只有一点 One point', ...answered([seats]), play: sees('收到1份、1条意见，逐条研究，情况如下。', '座椅再多一些。') };

export const Many: Story = {
  name: '四十点 Forty points',
  ...answered(Array.from({ length: 40 }, (_, index): Group => ({ ...seats, clauseId: `art-${(index % 12) + 1}`, point: `第${index + 1}点：座椅再多一些。`, newText: null }))),
  play: sees('收到40份、40条意见', '第40点：座椅再多一些。'),
};

/** Adopted as it stands: nothing to explain and no new wording. */
export const MissingData: Story = {
  name: '可不填的都没填 Missing optional data', ...answered([{ clauseId: null, point: '写得清楚。', outcome: 'adopted', reason: '', newText: null }], plainly), play: sees('针对全文', '写得清楚。'),
};

export const LongTexts: Story = {
  name: '二千字，长串字母 Long texts',
  ...answered([{ ...seats, point: longOpinion.slice(0, 1000), reason: longOpinion, newText: unbrokenLatin }]),
  play: sees('请在座椅旁边加一盏灯', '现在写作'),
};

export const Updated: Story = {
  name: '公布后更新 Updated',
  args: parks,
  parameters: {
    server: {
      ...situations.unheard,
      before: async (server) => {
        await server.say('river-parks', [{ clauseId: 'art-5', reason: '老人走一段就要歇，座椅多一点好。' }]);
        server.clock.pass(afterClosing);
        await answer(server, [{ ...seats, outcome: 'further-study', reason: '还要测一测步道的宽度。', newText: null }], plainly);
        server.clock.pass(10 * 24 * 60);
        await answer(server, [seats], plainly);
      },
    },
  },
  play: sees('2026年12月23日公布 · 1月2日更新'),
};

export const Expected: Story = { name: '还没有公布 Expected', args: parks, parameters: { server: situations.unheard }, play: sees('还没有公布采纳情况，预计2027年1月31日前公布。') };

export const NotExpected: Story = { name: '没有日期 Without a date', args: parks, parameters: { server: situations.missingData }, play: sees('还没有公布采纳情况。') };

export const Elder: Story = { name: '长者 Elder', parameters: { server: situations.answered, frame: { mode: 'elder' } }, play: sees('收到6份、9条意见，逐条研究，情况如下。') };
export const English: Story = { name: '英文 English', parameters: { server: situations.answered, frame: { language: 'en' } }, play: sees('收到6份、9条意见，逐条研究，情况如下。') };
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
  play: acting(async (citizen, server) => {
    await citizen.sees('收到6份、9条意见，逐条研究，情况如下。');
    deviceIsOffline();
    server.networkBecomes('offline');
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await citizen.sees('网络断了。这是');
    await citizen.sees('收到6份、9条意见，逐条研究，情况如下。');
  }),
};
export const Retried: Story = {
  name: '再试一次 Opened at the second try',
  parameters: { server: { ...situations.answered, ...situations.failing } },
  play: async (context) => {
    await reading.retried.play(context);
    await sees('收到6份、9条意见，逐条研究，情况如下。')(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [{ ...Published, parameters: { server: situations.answered } }, { ...Filtered, parameters: { server: situations.answered } }, NoneFits, One, MissingData, LongTexts, Updated, Expected, NotExpected, Elder, English,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, NotFound, NotOffered, Unconfigured, { ...Stale, parameters: { server: situations.answered } }, Retried, Many],
    template, args,
  ),
};
